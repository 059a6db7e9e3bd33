/** Entries of readers' own glossaries to be taken along. */

import type { Locale } from '../../data/types.ts';
import type { EntryView, Glossary } from '../glossary.ts';
import { localeOf } from '../locale.ts';
import { ownView } from '../packs/own-view.ts';
import type { OwnEntry, Pack } from '../packs/types.ts';

/**
 * An own entry in one of the languages that are wanted; undefined in a further one, in which it says nothing of its own.
 * @param locales the languages, the one that leads first
 */
export function ownExported(
  { entry, pack }: { readonly entry: OwnEntry; readonly pack: Pack },
  locale: Locale,
  locales: readonly Locale[],
  glossary: Glossary,
): EntryView | undefined {
  return locale === locales[0] || speaks(entry, locale)
    ? ownView(entry, pack, locale, glossary, [])
    : undefined;
}

/** Whether it has something in a language, in whichever script. */
const speaks = ({ names, explainers }: OwnEntry, locale: Locale): boolean =>
  [...names, ...explainers].some(({ language }) => {
    const spoken = language === undefined ? undefined : localeOf(language);
    return spoken !== undefined && (spoken === 'en') === (locale === 'en');
  });

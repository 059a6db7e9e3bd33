/** Which of an entry's names and texts a reader sees. */

import type { Locale } from '../../data/types.ts';
import { localeOf } from '../locale.ts';

/**
 * Of texts in several languages the one for a reader: that in the very language, else one in the other script of it,
 * else one of which nobody told the language, else the first.
 */
export function inLanguage<Text extends { readonly language?: string }>(
  texts: readonly Text[],
  locale: Locale,
): Text | undefined {
  const [first] = texts;
  if (texts.length < 2) return first;
  const locales = texts.map(({ language }) => (language === undefined ? undefined : localeOf(language)));
  const at = (isWanted: (each: Locale | undefined) => boolean) => texts[locales.findIndex(isWanted)];
  return (
    at((each) => each === locale) ??
    at((each) => locale !== 'en' && each !== undefined && each !== 'en') ??
    texts.find(({ language }) => language === undefined) ??
    first
  );
}

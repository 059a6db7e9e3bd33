/** Entries of readers' own glossaries to be taken along: in the form that those of the package have. */

import type { Locale } from '../../data/types.ts';
import type { EntryView, Glossary, Source } from '../glossary.ts';
import { leadOf } from '../lead.ts';
import { localeOf } from '../locale.ts';
import { ownId } from '../packs/entry-id.ts';
import { inLanguage } from '../packs/in-language.ts';
import { ownName, ownSummary } from '../packs/own-row.ts';
import type { OwnEntry } from '../packs/types.ts';

/** An own entry with the glossary that it is of. */
export interface Owned {
  readonly entry: OwnEntry;
  readonly pack: {
    readonly id: string;
    /** As the reader sees it. */
    readonly name: string;
    readonly licence: string;
    readonly source: string;
  };
}

/**
 * An own entry in one of the languages that are wanted; undefined in a further one in which it says nothing of its own.
 * Its glossary stands with its licence where others have when and by whom; the sentence in which it was met follows
 * the explainer, and the page with it stands among the sources.
 * @param words the glossary of the package, for the names of kinds and of parts
 */
export function ownExported(
  { entry, pack }: Owned,
  locale: Locale,
  locales: readonly Locale[],
  words: Glossary,
): EntryView | undefined {
  if (locale !== locales[0] && !speaks(entry, locale)) return undefined;
  const name = ownName(entry, locale);
  const otherName = entry.names.find(({ text }) => text !== name)?.text;
  const { context } = entry;
  const explained = inLanguage(entry.explainers, locale)?.text ?? '';
  const explainer = [explained, context?.sentence ? quoted(context.sentence, locale) : '']
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    id: ownId({ pack: pack.id, number: entry.number }),
    locale,
    kind: entry.kind,
    kindLabel: words.data.wording[`kind-${entry.kind}`]?.[locale] ?? entry.kind,
    name,
    ...(otherName === undefined ? {} : { otherName }),
    summary: ownSummary(entry, locale),
    explainer,
    ...leadOf(explainer, locale),
    facts: [pack.name, pack.licence, entry.source ?? '', pack.source].filter(
      (line) => line !== '' && !isAddress(line),
    ),
    related: [],
    lineage: [],
    sources: [
      ...(context ? [link(context.title, context.url)] : []),
      ...[entry.source, pack.source].flatMap((line) => (isAddress(line) ? [link('', line)] : [])),
    ],
    labels: words.labels(locale),
  };
}

/** Whether it has something in a language. */
const speaks = ({ names, explainers }: OwnEntry, locale: Locale): boolean =>
  [...names, ...explainers].some(({ language }) => {
    const spoken = language === undefined ? undefined : localeOf(language);
    return spoken !== undefined && (spoken === 'en') === (locale === 'en');
  });

const isAddress = (line: string | undefined): line is string =>
  line !== undefined && /^https?:/i.test(line) && URL.canParse(line);

const quoted = (sentence: string, locale: Locale) =>
  locale === 'zh-Hant' ? `「${sentence}」` : `“${sentence}”`;

const link = (title: string, url: string): Source => {
  const label = title === '' ? new URL(url).host || url : title;
  return { kind: 'link', label, short: label, url };
};

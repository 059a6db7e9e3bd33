/** An entry of a reader's own glossaries as a card and the other views show entries. */

import type { Locale } from '../../data/types.ts';
import type { EntryView, Glossary, Source } from '../glossary.ts';
import { leadOf } from '../lead.ts';
import { localeOf } from '../locale.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain.ts';
import type { RichText } from '../markdown/tree.ts';
import { ownId } from './entry-id.ts';
import { inLanguage } from './in-language.ts';
import { BUILT_IN, MINE, type OwnContext, type OwnEntry, type OwnName, type Pack } from './types.ts';

/** An entry of another glossary that has one of the names of this one. */
export interface AlsoIn {
  readonly id: string;
  readonly pack: Pick<Pack, 'id' | 'name'>;
}

/** Names beside the one that is shown: a card has no room for more. */
const MOST_NAMES = 3;
/** A list shows no more of a summary, in UTF-16 code units. */
const LONGEST_SUMMARY = 200;

/**
 * The view of an own entry.
 * @param glossary has the words for it
 * @param alsoIn as its related entries
 */
export function ownView(
  entry: OwnEntry,
  pack: Pack,
  locale: Locale,
  glossary: Pick<Glossary, 'word' | 'labels'>,
  alsoIn: readonly AlsoIn[],
): EntryView {
  const word = (key: string) => glossary.word(key, locale);
  const name = inLanguage(entry.names, locale);
  const others = otherNames(entry.names, name);
  const text = inLanguage(entry.explainers, locale);
  const tree = parseMarkdown(text?.text ?? '');
  const explainer = plainText(tree, { addresses: true });
  const parts = leadOf(explainer, localeOf(text?.language ?? '') ?? locale);
  const { context } = entry;
  return {
    id: ownId({ pack: pack.id, number: entry.number }),
    locale,
    kind: entry.kind,
    kindLabel: word(`kind-${entry.kind}`),
    name: name?.text ?? '',
    ...(others.length > 0 ? { otherName: others.map(({ text: other }) => other).join(' · ') } : {}),
    summary: shortened(leadOf(plainText(tree), locale).lead),
    explainer,
    ...parts,
    ...(isPlain(tree) ? {} : { rich: tree }),
    ...(context && context.sentence !== ''
      ? { met: { label: word('met-in'), sentence: context.sentence } }
      : {}),
    languages: {
      name: name?.language ?? '',
      otherName: commonLanguage(others),
      explainer: text?.language ?? '',
      met: '',
    },
    facts: [],
    related: relatedTo(alsoIn, word),
    lineage: [],
    sources: sourcesOf(entry, pack, word),
    labels: glossary.labels(locale),
  };
}

/** Entries of other glossaries as related ones: what stands there is the glossary's name. */
export const relatedTo = (alsoIn: readonly AlsoIn[], word: (key: string) => string): EntryView['related'] =>
  alsoIn.map(({ id, pack }) => ({ id, relation: word('also-in'), name: packName(pack, word) }));

/** What a glossary is called: those that are always there have a name until the reader gives them another. */
export function packName({ id, name }: Pick<Pack, 'id' | 'name'>, word: (key: string) => string): string {
  if (name !== '') return name;
  return id === MINE ? word('pack-mine') : id === BUILT_IN ? word('pack-builtin') : id;
}

/** Different from the one that is shown, and from each other. */
function otherNames(names: readonly OwnName[], shown: OwnName | undefined): readonly OwnName[] {
  const others = new Map(names.map((name) => [name.text, name]));
  if (shown) others.delete(shown.text);
  return [...others.values()].slice(0, MOST_NAMES);
}

/** The language of all of them; empty where they differ, or nobody told. */
function commonLanguage(names: readonly OwnName[]): string {
  const [first = '', ...more] = new Set(names.map(({ language = '' }) => language));
  return more.length > 0 ? '' : first;
}

const isPlain = (tree: RichText): boolean =>
  tree.length === 0 ||
  (tree.length === 1 &&
    tree[0]?.kind === 'paragraph' &&
    tree[0].children.every(({ kind }) => kind === 'text'));

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_SUMMARY
    ? `${line.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`.toWellFormed()
    : line;
}

/** Where the explainer is from, where the reader met it, and which glossary it is of. */
function sourcesOf(
  { source, context }: OwnEntry,
  pack: Pack,
  word: (key: string) => string,
): readonly Source[] {
  const name = packName(pack, word);
  const all = [
    ...(source ? [sourceOf(source)] : []),
    ...(context ? [sourceOfPage(context)] : []),
    words([name, pack.licence].filter(Boolean).join(' · '), name),
    ...(pack.source === '' ? [] : [sourceOf(pack.source)]),
  ];
  // The same page may be both where it was met and what it is from.
  return [...new Map(all.map((each) => [each.kind === 'link' ? each.url : each.label, each])).values()];
}

const words = (label: string, short = label): Source => ({ kind: 'words', label, short });

/** A line, which may be an address. */
function sourceOf(line: string): Source {
  if (!isWebAddress(line)) return words(line);
  const { host } = new URL(line);
  return { kind: 'link', url: line, short: host, label: host + tailOf(line) };
}

function sourceOfPage({ title, url }: OwnContext): Source {
  const isWeb = isWebAddress(url);
  if (title === '') return isWeb ? sourceOf(url) : words(url);
  // From a page of the web nothing leads to a file.
  return isWeb ? { kind: 'link', url, short: title, label: title } : words(title);
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** The end of an address, which tells two pages of a site apart. */
function tailOf(url: string): string {
  const segment = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  if (segment === undefined) return '';
  return `/…/${segment.length > 24 ? `${segment.slice(0, 23)}…` : segment}`.toWellFormed();
}

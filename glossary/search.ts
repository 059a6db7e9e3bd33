/** Search over the whole glossary, in every language at once. */

import type { Entry, GlossaryData, Kind, Locale } from '../data/types.ts';
import { foldTable } from './search/fold.ts';
import { type Match, matchOf } from './search/match.ts';
import { type Manner, NameIndex } from './search/name-index.ts';
import { type Query, queryOf } from './search/needle.ts';
import { noRanks, RANK, type Ranks } from './search/ranks.ts';
import { type FoldedReadings, reviveReadings } from './search/readings.ts';
import { isForTexts, TextIndex } from './search/text-index.ts';

export type { Range } from './search/fold.ts';
export type { Match, Via } from './search/match.ts';
export type { MarkedText } from './search/snippet.ts';

/** An entry that was found, in the reader's language. */
export interface SearchResult {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly summary: string;
  /** What of it answers to the query; found out when asked, as few of many results are shown. */
  readonly match: () => Match;
}

/**
 * Finds the entries that answer to a query, the best first. A query is found, in this order, as a whole name; as the
 * beginning of a name or of a word in one; so in an alias; as pinyin of a Chinese name, in full, in initials or
 * both; where nothing has it, with typos; as words of a summary, then of an explainer. Several words are found each
 * by itself, too. Of equals the one that more entries relate to is first, then the order of the alphabet.
 * Case, width, accents, spaces, hyphens, other punctuation and the Chinese script make no difference. A query
 * without letters finds every entry, in the order of the alphabet.
 */
export type Search = (query: string, locale: Locale) => readonly SearchResult[];

/**
 * Prepares a search. The index of names is made at the first query, that of texts at the first which is long enough.
 * @param readings how Chinese is read: `virtual:newsgloss/pinyin`
 */
export function createSearch({ entries }: Pick<GlossaryData, 'entries'>, readings: FoldedReadings): Search {
  const revived = lazily(() => reviveReadings(readings));
  const table = lazily(() => foldTable(revived().simplified));
  const names = lazily(() => new NameIndex(entries, table(), revived()));
  const texts = lazily(() => new TextIndex(entries, table()));
  const central = lazily(() => centralities(entries));
  const orders = new Map<Locale, Order>();
  const orderIn = (locale: Locale) => {
    const order = orders.get(locale) ?? orderOf(entries, central(), locale);
    orders.set(locale, order);
    return order;
  };
  return (text, locale) => {
    const query = queryOf(text, table());
    const order = orderIn(locale);
    const result = (number: number, match: (entry: Entry) => Match): SearchResult => {
      // The numbers are those of entries.
      const entry = entries[number]!;
      const { id, kind } = entry;
      return {
        id,
        kind,
        name: entry.name[locale],
        summary: entry.summary[locale],
        match: () => match(entry),
      };
    };
    if (query.whole.units.length === 0)
      return Array.from(order.alphabet, (number) => result(number, () => NOTHING));
    const { ranks, mistyped } = ranksOf(query, entries.length, names(), texts);
    const source = { names: names(), table: table() };
    return sorted(ranks, order).map((number) =>
      result(number, (entry) => matchOf(source, entry, number, query, locale, mistyped)),
    );
  };
}

const NOTHING: Match = { name: [] };

/** The same results, those of some entries first, in the order in which these are given. */
export function recentFirst<Result extends { readonly id: string }>(
  results: readonly Result[],
  recent: readonly string[],
): readonly Result[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const first = [...new Set(recent)].flatMap((id) => byId.get(id) ?? []);
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...results.filter(({ id }) => !ids.has(id))];
}

function ranksOf({ whole, words }: Query, count: number, names: NameIndex, texts: () => TextIndex) {
  const needles = words.length > 0 ? [whole, ...words] : [whole];
  const found = needles.map(() => noRanks(count));
  const search = (manners: readonly Manner[]) => {
    needles.forEach((needle, index) => {
      // Each needle has ranks.
      for (const manner of manners) names.find(needle, manner, found[index]!);
    });
  };
  search(['written', 'spelled']);
  // Several words together are in no text as a whole; each is looked for by itself.
  needles.forEach((needle, index) => {
    if ((index > 0 || words.length === 0) && isForTexts(needle)) texts().find(needle, found[index]!);
  });
  const ranks = together(found);
  // Who finds a name has typed it right.
  if (ranks.some((rank) => rank < RANK.typoWhole)) return { ranks, mistyped: false };
  search(['mistyped']);
  return { ranks: together(found), mistyped: true };
}

/** Of each entry the rank of the whole, or, where that is better, of the word that fits least. */
function together([whole, ...words]: readonly Ranks[]): Ranks {
  const [first, ...others] = words.map((ranks) => ranks.map(asPart));
  if (!whole) throw new RangeError('nothing was looked for');
  if (!first) return whole;
  for (const ranks of others) {
    // One has as many as the other.
    for (let entry = 0; entry < first.length; entry++) first[entry] = Math.max(first[entry]!, ranks[entry]!);
  }
  return first.map((rank, entry) => Math.min(rank, whole[entry]!));
}

/** A single word is no whole name. */
function asPart(rank: number): number {
  if (rank <= RANK.nameWord) return RANK.nameWord;
  if (rank <= RANK.aliasWord) return RANK.aliasWord;
  return rank <= RANK.spelledWord ? RANK.spelledWord : rank;
}

/** How many other entries relate to each. */
function centralities(entries: readonly Entry[]): Uint32Array {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const counts = new Uint32Array(entries.length);
  entries.forEach(({ related }, from) => {
    for (const other of new Set(related.map(({ entry }) => entry))) {
      const number = numbers.get(other);
      if (number !== undefined && number !== from) counts[number]!++;
    }
  });
  return counts;
}

interface Order {
  /** The entries' numbers by the alphabet. */
  readonly alphabet: Uint32Array;
  /** Of each entry its place by centrality, then the alphabet. */
  readonly places: Uint32Array;
}

/** Comparing names anew at every keystroke would cost far more. */
function orderOf(entries: readonly Entry[], central: Uint32Array, locale: Locale): Order {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const names = entries.map(({ name }) => name[locale]);
  // The numbers sorted here are those of entries.
  const alphabet = Uint32Array.from(names.keys()).sort((a, b) => compare(names[a]!, names[b]!));
  const places = new Uint32Array(entries.length);
  alphabet
    .toSorted((a, b) => central[b]! - central[a]!)
    .forEach((number, place) => {
      places[number] = place;
    });
  return { alphabet, places };
}

/** The numbers of the entries that have a rank, the best first. */
function sorted(ranks: Ranks, { places }: Order): readonly number[] {
  const keys = new Float64Array(ranks.length);
  const size = 2 ** 24;
  let found = 0;
  ranks.forEach((rank, number) => {
    if (rank !== RANK.none) keys[found++] = (rank * size + places[number]!) * size + number;
  });
  return Array.from(keys.subarray(0, found).sort(), (key) => key % size);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

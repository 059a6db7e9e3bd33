/** Search over all glossaries, in every language at once. */

import type { GlossaryData, Kind, Locale } from '../data/types.ts';
import { type Match, matchOf } from './search/match.ts';
import type { Manner } from './search/name-index.ts';
import { type Needle, type Query, queryOf } from './search/needle.ts';
import { atOnce, type Order, orderOf } from './search/order.ts';
import { noRanks, RANK, type Ranks } from './search/ranks.ts';
import type { FoldedReadings } from './search/readings.ts';
import { BundledSearchable } from './search/searchable.ts';
import { Script, Segment } from './search/segment.ts';
import { isForTexts } from './search/text-index.ts';

export type { Range } from './search/fold.ts';
export type { Match, Via } from './search/match.ts';
export type { MarkedText } from './search/snippet.ts';

/** An entry that was found, in the reader's language. */
export interface SearchResult {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Empty where the search has names alone. */
  readonly summary: string;
  /** What of it answers to the query; found out when asked, as few of many results are shown. */
  readonly match: () => Match;
}

/**
 * Finds the entries that answer to a query, the best first. A query is found, in this order, as a whole name; as the
 * beginning of a name or of a word in one; so in an alias; as pinyin of a Chinese name, in full, in initials or
 * both; where nothing has it, with typos; as words of a summary, then of an explainer. Several words are found each
 * by itself, too. Of equals the one that more entries relate to is first, then the order of the alphabet; of those
 * that have the very name the one whose glossary is first.
 * Case, width, accents, spaces, hyphens, other punctuation and the Chinese script make no difference. A query
 * without letters finds every entry, in the order of the alphabet.
 */
export type Search = (query: string, locale: Locale) => readonly SearchResult[];

/** The entries of the package, filed once for all searches that they are in. */
export interface SearchBase {
  readonly script: Script;
  readonly bundled: Segment;
}

/** @param readings how Chinese is read: `virtual:newsgloss/pinyin` */
export function searchBase({ entries }: Pick<GlossaryData, 'entries'>, readings: FoldedReadings): SearchBase {
  const script = new Script(readings);
  return {
    script,
    bundled: new Segment(
      entries.map((entry) => new BundledSearchable(entry)),
      script,
    ),
  };
}

/**
 * Prepares a search over the entries of the package. The index of names is made at the first query, that of texts at
 * the first which is long enough.
 */
export function createSearch(data: Pick<GlossaryData, 'entries'>, readings: FoldedReadings): Search {
  return bundledSearch(searchBase(data, readings));
}

export const bundledSearch = ({ script, bundled }: SearchBase): Search =>
  searchOver([{ segment: bundled, place: 0 }], script);

/** A segment with the place of its glossary: of entries that have the very name that of the first comes first. */
export interface Placed {
  readonly segment: Segment;
  readonly place: number;
}

/**
 * A search over segments.
 * @param ordered in a language in which the order is known, from `orderOf` over the same segments; where that of
 *   another is too dear to be found out in between, this one is taken
 */
export function searchOver(placed: readonly Placed[], script: Script, ordered?: Ordered): Search {
  const segments = placed.map(({ segment }) => segment);
  const parts = partsOf(placed);
  const total = segments.reduce((sum, { entries }) => sum + entries.length, 0);
  const orders = new Map<Locale, Order>(ordered ? [[ordered.locale, ordered.order]] : []);
  const orderIn = (locale: Locale) => {
    const order =
      orders.get(locale) ??
      (ordered && total > MOST_AT_ONCE ? ordered.order : atOnce(orderOf(segments, locale)));
    orders.set(locale, order);
    return order;
  };
  return (text, locale) => {
    const query = queryOf(text, script.table);
    const order = orderIn(locale);
    if (query.whole.units.length === 0)
      return Array.from(order.alphabet, (number) => new Found(parts, number, locale, () => NOTHING));
    const { ranks, mistyped } = ranksOf(query, total, parts);
    const match: MatchIn = ({ segment: { entries, names } }, number) => {
      // The numbers are those of entries.
      const entry = entries.at(number)!;
      return matchOf({ names, table: script.table }, entry, number, query, locale, mistyped);
    };
    return sorted(ranks, order, parts).map((number) => new Found(parts, number, locale, match));
  };
}

export interface Ordered {
  readonly locale: Locale;
  readonly order: Order;
}

/** So many entries are put in order while a reader waits. */
const MOST_AT_ONCE = 20_000;

const NOTHING: Match = { name: [] };

/** A segment, and the number of its first entry among those of all. */
interface Part extends Placed {
  readonly first: number;
}

function partsOf(placed: readonly Placed[]): readonly Part[] {
  let first = 0;
  return placed.map((each) => {
    const part = { ...each, first };
    first += each.segment.entries.length;
    return part;
  });
}

/** The part that a number is in. */
function partOf(parts: readonly Part[], number: number): Part {
  let from = 0;
  let to = parts.length - 1;
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    // Within the parts.
    if (parts[middle]!.first <= number) from = middle;
    else to = middle - 1;
  }
  return parts[from]!;
}

type MatchIn = (part: Part, number: number) => Match;

/** A result that looks its words up when they are asked for: of a hundred thousand, few are shown. */
class Found implements SearchResult {
  readonly #parts: readonly Part[];
  readonly #number: number;
  readonly #locale: Locale;
  readonly #match: MatchIn;

  constructor(parts: readonly Part[], number: number, locale: Locale, match: MatchIn) {
    this.#parts = parts;
    this.#number = number;
    this.#locale = locale;
    this.#match = match;
  }

  get id() {
    return this.#entry.id;
  }

  get kind() {
    return this.#entry.kind;
  }

  get name() {
    return this.#entry.nameIn(this.#locale);
  }

  get summary() {
    return this.#entry.summaryIn(this.#locale);
  }

  readonly match = (): Match => {
    const part = partOf(this.#parts, this.#number);
    return this.#match(part, this.#number - part.first);
  };

  get #entry() {
    const { segment, first } = partOf(this.#parts, this.#number);
    // The numbers are those of entries.
    return segment.entries.at(this.#number - first)!;
  }
}

/** The same results, those of some entries first, in the order in which these are given. */
export function recentFirst<Result extends { readonly id: string }>(
  results: readonly Result[],
  recent: readonly string[],
): readonly Result[] {
  const wanted = new Set(recent);
  const byId = new Map<string, Result>();
  const others = results.filter((result) => {
    const { id } = result;
    if (!wanted.has(id)) return true;
    byId.set(id, result);
    return false;
  });
  return [...[...wanted].flatMap((id) => byId.get(id) ?? []), ...others];
}

function ranksOf({ whole, words }: Query, total: number, parts: readonly Part[]) {
  const needles = words.length > 0 ? [whole, ...words] : [whole];
  const found = needles.map(() => noRanks(total));
  const search = (manners: readonly Manner[]) => {
    needles.forEach((needle, index) => {
      // Each needle has ranks.
      for (const part of parts) findNames(part, needle, manners, found[index]!);
    });
  };
  search(['written', 'spelled']);
  // Several words together are in no text as a whole; each is looked for by itself.
  needles.forEach((needle, index) => {
    if ((index > 0 || words.length === 0) && isForTexts(needle))
      for (const part of parts) findTexts(part, needle, found[index]!);
  });
  const ranks = together(found);
  // Who finds a name has typed it right.
  if (ranks.some((rank) => rank < RANK.typoWhole)) return { ranks, mistyped: false };
  search(['mistyped']);
  return { ranks: together(found), mistyped: true };
}

function findNames({ segment, first }: Part, needle: Needle, manners: readonly Manner[], ranks: Ranks) {
  const own = ranks.subarray(first, first + segment.entries.length);
  for (const manner of manners)
    if (manner === 'written' || !segment.onlyNames) segment.names.find(needle, manner, own);
}

function findTexts({ segment, first }: Part, needle: Needle, ranks: Ranks) {
  if (!segment.onlyNames) segment.texts.find(needle, ranks.subarray(first, first + segment.entries.length));
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

/** The numbers of the entries that have a rank, the best first. */
function sorted(ranks: Ranks, { central }: Order, parts: readonly Part[]): readonly number[] {
  const byRank: number[][] = [];
  for (const number of central) {
    // Every entry has a rank.
    const rank = ranks[number]!;
    if (rank === RANK.none) continue;
    byRank[rank] ??= [];
    byRank[rank].push(number);
  }
  const place = (number: number) => partOf(parts, number).place;
  for (const rank of [RANK.wholeName, RANK.wholeAlias]) byRank[rank]?.sort((a, b) => place(a) - place(b));
  return byRank.flat();
}

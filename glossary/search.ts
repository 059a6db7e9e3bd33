/** Search over the whole glossary, in every language at once. */

import type { Entry, GlossaryData, Kind, Locale } from '../data/types.ts';

/** An entry that was found, in the reader's language. */
export interface SearchResult {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly summary: string;
}

export type Search = (query: string, locale: Locale) => readonly SearchResult[];

/** How well an entry fits, best first. */
const EXACT = 0;
const NAME_START = 1;
const NAME_WORD = 2;
const ALIAS = 3;
const SUMMARY = 4;
const NONE = 5;

/**
 * Prepares a search. It finds the entries of which the query begins a name or a word in one, an alias,
 * or of which each word of the query begins a word of the summary, in this order; equals stand in the
 * alphabet of the locale. Case, width, accents, spaces, hyphens and other punctuation make no difference.
 * An empty query finds every entry.
 */
export function createSearch(data: GlossaryData): Search {
  const indexed = data.entries.map((entry) => ({ entry, ...indexEntry(entry) }));
  const alphabets = new Map<Locale, ReadonlyMap<string, number>>();
  const placesIn = (locale: Locale) => {
    const places = alphabets.get(locale) ?? placesByName(data.entries, locale);
    alphabets.set(locale, places);
    return places;
  };
  return (query, locale) => {
    const words = wordsOf(query);
    const whole = words.join('');
    const places = placesIn(locale);
    return indexed
      .map((item) => ({
        entry: item.entry,
        rank: whole === '' ? EXACT : rankOf(item, whole, words),
        place: places.get(item.entry.id) ?? 0,
      }))
      .filter(({ rank }) => rank !== NONE)
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ entry }) => ({
        id: entry.id,
        kind: entry.kind,
        name: entry.name[locale],
        summary: entry.summary[locale],
      }));
  };
}

/** Each entry's place among all names; comparing names anew at every keystroke would cost far more. */
function placesByName(entries: readonly Entry[], locale: Locale): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...entries].sort((a, b) => compare(a.name[locale], b.name[locale]));
  return new Map(sorted.map(({ id }, place) => [id, place]));
}

/** Texts without their spaces, one a line, and where in them a word or a line begins. */
interface Field {
  readonly text: string;
  readonly starts: Uint8Array;
}
const LINE_START = 2;
const WORD_START = 1;

interface IndexedEntry {
  readonly names: Field;
  readonly aliases: Field;
  readonly summaries: Field;
}

const indexEntry = (entry: Entry): IndexedEntry => ({
  names: field(Object.values(entry.name)),
  aliases: field(entry.aliases),
  summaries: field(Object.values(entry.summary)),
});

function field(lines: readonly string[]): Field {
  const unique = [...new Set(lines)].map(wordsOf);
  const text = unique.map((words) => words.join('')).join('\n');
  const starts = new Uint8Array(text.length);
  let at = 0;
  for (const words of unique) {
    const lineStart = at;
    for (const word of words) {
      // Chinese is written without spaces, so a word may begin at each ideograph.
      if (HAN.test(word)) starts.fill(WORD_START, at, at + word.length);
      else starts[at] = WORD_START;
      at += word.length;
    }
    starts[lineStart] = LINE_START;
    at += 1;
  }
  return { text, starts };
}

const HAN = /^\p{Script=Han}/u;

/** Ideographs in a row, or letters and digits in a row; a point stays inside a word: G.pt, 1.5. */
const WORDS =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return folded.match(WORDS) ?? [];
}

function rankOf(
  { names, aliases, summaries }: IndexedEntry,
  whole: string,
  words: readonly string[],
): number {
  const inNames = rankInField(names, whole);
  if (inNames === EXACT) return EXACT;
  const inAliases = rankInField(aliases, whole);
  if (inAliases === EXACT) return EXACT;
  if (inNames !== NONE) return inNames;
  if (inAliases !== NONE) return ALIAS;
  if (words.length === 1) return rankInField(summaries, whole) === NONE ? NONE : SUMMARY;
  const inSome = (fields: readonly Field[]) =>
    words.every((word) => fields.some((each) => rankInField(each, word) !== NONE));
  if (inSome([names])) return NAME_WORD;
  if (inSome([names, aliases])) return ALIAS;
  return inSome([names, aliases, summaries]) ? SUMMARY : NONE;
}

/** Whether the needle is a whole line, begins one, or begins a word. */
function rankInField({ text, starts }: Field, needle: string): number {
  let best = NONE;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (starts[at] === LINE_START) {
      const end = at + needle.length;
      if (end === text.length || text[end] === '\n') return EXACT;
      best = NAME_START;
    } else if (starts[at] === WORD_START && best === NONE) {
      best = NAME_WORD;
    }
  }
  return best;
}

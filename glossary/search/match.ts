/** What of an entry answers to a query, to be marked where it is shown. */

import { type Entry, LOCALES, type Locale } from '../../data/types.ts';
import { type FoldTable, foldText, type Range, sourceRange, standsAt } from './fold.ts';
import type { Manner, NameHit, NameIndex } from './name-index.ts';
import type { Needle, Query } from './needle.ts';
import { type MarkedText, merged, snippetOf } from './snippet.ts';
import { isForTexts, startInTexts } from './text-index.ts';

/** What matched, in UTF-16 code units; ranges are half-open, sorted, apart, and lie within their text. */
export interface Match {
  /** The parts of the shown name. */
  readonly name: readonly Range[];
  /** What else matched, where the shown name is not all of it. */
  readonly via?: Via;
}

/** Another name, or a piece of a text; where the piece is cut off, an ellipsis stands. */
export interface Via extends MarkedText {
  readonly from: 'name' | 'summary' | 'explainer';
  /** Its language. */
  readonly locale: Locale;
}

export interface MatchSource {
  readonly names: NameIndex;
  readonly table: FoldTable;
}

/**
 * @param entry and its number in the index
 * @param mistyped whether typos count
 */
export function matchOf(
  source: MatchSource,
  entry: Entry,
  number: number,
  { whole, words }: Query,
  locale: Locale,
  mistyped: boolean,
): Match {
  const shown = entry.name[locale];
  const inNames = (needle: Needle, manners: readonly Manner[]) => {
    for (const manner of manners) {
      const hit = source.names.locate(number, needle, manner, shown);
      if (hit) return hit;
    }
    return undefined;
  };
  const found = (hits: readonly NameHit[]) => matchOfNames(source.table, entry, locale, hits);

  const wholeHit = inNames(whole, ['written', 'spelled']);
  if (wholeHit) return found([wholeHit]);
  const parts = words.length > 0 ? words : [whole];
  const hits = parts.map((word) => (words.length > 0 ? inNames(word, ['written', 'spelled']) : undefined));
  if (hits.every((hit) => hit !== undefined)) return found(hits);
  const nearHit = mistyped ? inNames(whole, ['mistyped']) : undefined;
  if (nearHit) return found([nearHit]);
  const all = parts.map((word, index) => hits[index] ?? (mistyped ? inNames(word, ['mistyped']) : undefined));
  const named = found(all.filter((hit) => hit !== undefined));
  if (all.every((hit) => hit !== undefined)) return named;
  const notShown = parts.filter((_, index) => all[index]?.line !== shown);
  const via = textWith(source.table, entry, notShown, locale);
  return via ? { name: named.name, via } : named;
}

/** What is marked in the shown name, and of the other names in that which holds the most. */
function matchOfNames(table: FoldTable, entry: Entry, locale: Locale, hits: readonly NameHit[]): Match {
  const rangesIn = (line: string) => {
    const folded = foldText(line, table);
    return merged(
      hits.filter((hit) => hit.line === line).map(({ from, to }) => sourceRange(folded, from, to)),
    );
  };
  const name = rangesIn(entry.name[locale]);
  const others = hits.map(({ line }) => line).filter((line) => line !== entry.name[locale]);
  const most = others.toSorted((a, b) => count(others, b) - count(others, a))[0];
  if (most === undefined) return { name };
  return {
    name,
    via: { from: 'name', text: most, ranges: rangesIn(most), locale: languageOf(most, entry, locale) },
  };
}

const count = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;

/** The language of a name: that whose name it is, or what its letters tell. */
function languageOf(line: string, { name }: Entry, locale: Locale): Locale {
  const known = [locale, ...LOCALES].find((each) => name[each] === line);
  if (known) return known;
  if (!/\p{Script=Han}/u.test(line)) return 'en';
  return locale === 'en' ? 'zh-Hans' : locale;
}

/** The text that holds the most of the words: in the reader's language and the summary first. */
function textWith(table: FoldTable, entry: Entry, words: readonly Needle[], locale: Locale): Via | undefined {
  const languages = new Set([locale, ...LOCALES]);
  let best: (Via & { readonly held: number }) | undefined;
  for (const language of languages) {
    for (const from of ['summary', 'explainer'] as const) {
      const text = entry[from][language];
      const { ranges, held } = wordsIn(text, table, words);
      if (held > (best?.held ?? 0)) best = { from, locale: language, held, text, ranges };
    }
  }
  if (!best) return undefined;
  return { from: best.from, locale: best.locale, ...snippetOf(best) };
}

function wordsIn(text: string, table: FoldTable, words: readonly Needle[]) {
  const folded = foldText(text, table);
  const ranges: Range[] = [];
  let held = 0;
  for (const word of words.filter(isForTexts)) {
    const before = ranges.length;
    for (let at = 0; at < folded.length; at++) {
      // Within its length every unit has a start.
      if (folded.starts[at]! >= startInTexts(word) && standsAt(folded.units, at, word.units))
        ranges.push(sourceRange(folded, at, at + word.units.length));
    }
    if (ranges.length > before) held++;
  }
  return { ranges: merged(ranges), held };
}

/** What of an entry answers to a query, to be marked where it is shown. */

import type { Locale } from '../../data/types.ts';
import { type FoldTable, foldText, type Range, sourceRange, standsAt } from './fold.ts';
import type { Manner, NameHit, NameIndex } from './name-index.ts';
import type { Needle, Query } from './needle.ts';
import type { Searchable } from './searchable.ts';
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
  /** Its language as a BCP 47 tag, where it is known. */
  readonly language: string | undefined;
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
  entry: Searchable,
  number: number,
  { whole, words }: Query,
  locale: Locale,
  mistyped: boolean,
): Match {
  const shown = entry.nameIn(locale);
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
function matchOfNames(table: FoldTable, entry: Searchable, locale: Locale, hits: readonly NameHit[]): Match {
  const rangesIn = (line: string) => {
    const folded = foldText(line, table);
    return merged(
      hits.filter((hit) => hit.line === line).map(({ from, to }) => sourceRange(folded, from, to)),
    );
  };
  const shown = entry.nameIn(locale);
  const name = rangesIn(shown);
  const others = hits.map(({ line }) => line).filter((line) => line !== shown);
  const most = others.toSorted((a, b) => count(others, b) - count(others, a))[0];
  if (most === undefined) return { name };
  return {
    name,
    via: { from: 'name', text: most, ranges: rangesIn(most), language: entry.languageOf(most, locale) },
  };
}

const count = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;

/** The text that holds the most of the words; of equals the one that tells the reader more. */
function textWith(
  table: FoldTable,
  entry: Searchable,
  words: readonly Needle[],
  locale: Locale,
): Via | undefined {
  let best: (Via & { readonly held: number }) | undefined;
  for (const { from, text, language } of entry.textsFor(locale)) {
    const { ranges, held } = wordsIn(text, table, words);
    if (held > (best?.held ?? 0)) best = { from, language, held, text, ranges };
  }
  if (!best) return undefined;
  return { from: best.from, language: best.language, ...snippetOf(best) };
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

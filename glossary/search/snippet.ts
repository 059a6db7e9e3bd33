/** The part of a text around what was found in it. */

import type { Range } from './fold.ts';

/** A text with the parts of it that are to be marked: sorted, apart from each other, within it. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** How many columns before the first range a snippet may begin: more where the line has room to its end. */
const BEFORE = 18;
const LINE = 44;
/** The most code units of a text that a snippet has. */
const LENGTH = 120;

const WIDE = /[\u2e80-\uffef]/;
/** An ideograph takes two columns. */
const columnsOf = (text: string) => [...text].reduce((sum, unit) => sum + (WIDE.test(unit) ? 2 : 1), 0);

/**
 * A piece of a text that begins shortly before the first range, at a word, so that a narrow line shows it.
 * @param ranges sorted and apart; none for the text's beginning
 */
export function snippetOf({ text, ranges }: MarkedText): MarkedText {
  const first = ranges[0]?.from ?? 0;
  const before = Math.max(BEFORE, LINE - columnsOf(text.slice(first)));
  let from = 0;
  if (columnsOf(text.slice(0, first)) > before) {
    from = first;
    while (from > 0 && columnsOf(text.slice(from - 1, first)) <= before) from--;
    from = nextWord(text, from, first);
  }
  let to = Math.min(text.length, from + LENGTH);
  if (isInPair(text, to)) to--;
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < text.length ? '…' : ''),
    ranges: ranges
      .filter((range) => range.to <= to)
      .map((range) => ({ from: range.from + shift, to: range.to + shift })),
  };
}

/** The first beginning of a word from a place on; between ideographs every place is one. */
function nextWord(text: string, from: number, most: number): number {
  for (let at = from; at < most; at++) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)];
    if (
      /\s/.test(before) ||
      (WIDE.test(before) && !isInPair(text, at) && !/[\s，。、；：！？）」』”]/.test(after))
    )
      return at;
  }
  return most;
}

const isInPair = (text: string, at: number) =>
  /^[\udc00-\udfff]$/.test(text.charAt(at)) && /^[\ud800-\udbff]$/.test(text.charAt(at - 1));

/** Ranges in order, those that touch or overlap as one. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from || a.to - b.to);
  const apart: Range[] = [];
  for (const range of sorted) {
    const last = apart.at(-1);
    if (!last || range.from > last.to) apart.push(range);
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return apart;
}

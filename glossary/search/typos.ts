/** How many typos lie between what was typed and how a name begins. */

import { type FoldTarget, WORD_START } from './fold.ts';
import { isDigit } from './needle.ts';

/** More than any query may have. */
const MANY = 9;

/** Kept between calls; rows of the table, of which three are looked back on. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** How near a beginning is: the fewest typos, and where the beginning that has them ends. */
export interface Nearness {
  typos: number;
  end: number;
}

/**
 * Compares a query with each beginning of a text and takes the nearest one: letters wrong, missing, too many, or two
 * beside each other swapped (optimal string alignment; see Navarro, A guided tour to approximate string matching,
 * 2001). A wrong digit is another name, no typo: GPT-3 is not GPT-4.
 * @param to where the line ends, or further on than what is compared
 * @param most more typos than these are too many
 * @param into what is found; its `typos` is over `most` where nothing is near
 */
export function compareBeginning(
  query: Uint16Array,
  { units: text, starts }: FoldTarget,
  from: number,
  to: number,
  most: number,
  into: Nearness,
): void {
  const columns = Math.min(to - from, query.length + most);
  into.typos = MANY;
  into.end = from;
  if (columns < query.length - most) return;
  if (columns >= rows[0].length) {
    const size = columns * 2;
    rows = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  }
  let [before, last, row] = rows;
  // Indices stay within the query, the text and the rows.
  last[0] = 0;
  for (let column = 1; column <= Math.min(columns, most + 1); column++)
    last[column] = Math.min(MANY, last[column - 1]! + costOf(text[from + column - 1]!));
  for (let line = 1; line <= query.length; line++) {
    const first = Math.max(1, line - most);
    const end = Math.min(columns, line + most);
    const typed = query[line - 1]!;
    const typedCost = costOf(typed);
    let least = first === 1 ? Math.min(MANY, last[0]! + typedCost) : MANY;
    row[first - 1] = least;
    for (let column = first; column <= end; column++) {
      const meant = text[from + column - 1]!;
      const meantCost = costOf(meant);
      const cost = Math.max(typedCost, meantCost);
      let typos = typed === meant ? last[column - 1]! : last[column - 1]! + cost;
      typos = Math.min(typos, row[column - 1]! + meantCost, last[column]! + typedCost);
      if (
        line > 1 &&
        column > 1 &&
        typed === text[from + column - 2] &&
        meant === query[line - 2] &&
        typed !== meant
      )
        typos = Math.min(typos, before[column - 2]! + cost);
      row[column] = Math.min(typos, MANY);
      if (typos < least) least = typos;
    }
    if (end < columns) row[end + 1] = MANY;
    if (least > most) return;
    [before, last, row] = [last, row, before];
  }
  let best = 0;
  for (let column = Math.max(1, query.length - most); column <= columns; column++) {
    const end = from + column;
    const typos = last[column]!;
    // Of two that are as near: what ends a word, what is as long, what ends with the letter typed last.
    const endsWord = end === to || starts[end]! >= WORD_START;
    const endsAlike = text[end - 1] === query[query.length - 1];
    const fit = (endsWord ? 4 : 0) + (column === query.length ? 2 : 0) + (endsAlike ? 1 : 0);
    if (typos < into.typos || (typos === into.typos && fit > best)) {
      into.typos = typos;
      into.end = end;
      best = fit;
    }
  }
}

const costOf = (unit: number) => (isDigit(unit) ? MANY : 1);

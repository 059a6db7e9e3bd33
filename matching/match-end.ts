/** Whether a pattern stands at a place in a text, and where it ends. */

import { GAP_UNIT } from './fold-pattern.ts';
import { EXACT, type PatternTable, PLURAL, WIDE } from './pattern-table.ts';
import { CJK, CLASS, fold, foldAll, foldExact, foldShape, HYPHEN, IGNORED, SPACE, WORD } from './units.ts';

/**
 * Where a pattern that begins at `start` ends in the text.
 * @param units the code units of the text, and a zero after them
 * @param start of a word or an ideograph
 * @param pattern its index in the table
 * @returns the offset after the match, or -1
 */
export function matchEnd(units: Uint16Array, start: number, table: PatternTable, pattern: number): number {
  const { script } = table;
  // `pattern` is below the number of patterns, here and below.
  const flags = table.flags[pattern]!;
  const form = (flags & WIDE) === 0 ? table.text : table.wide;
  const exact = (flags & EXACT) !== 0;
  let at = start;
  let previous = 0;
  for (let k = table.offsets[pattern]!; ; k++) {
    const want = form.charCodeAt(k);
    if (want < GAP_UNIT) break;
    if (want === GAP_UNIT) {
      const after = skipGap(units, at);
      if (after < 0) return -1;
      at = after;
    } else {
      let unit = units[at]!;
      if (CLASS[unit]! >= IGNORED) {
        const after = skipUnwritten(units, at, CLASS[previous]!, CLASS[want]!);
        if (after < 0) return -1;
        at = after;
        unit = units[at]!;
      }
      if ((exact ? foldExact(unit, script) : foldAll(unit, script)) !== want) return -1;
      at++;
    }
    previous = want;
  }
  return CLASS[previous] === WORD ? wordEnd(units, at, previous, (flags & PLURAL) !== 0) : at;
}

/** The offset after one or more gap characters, or -1 when there is none. */
function skipGap(units: Uint16Array, at: number): number {
  let end = at;
  let seen = false;
  for (; ; end++) {
    const cls = CLASS[units[end]!]!;
    if (cls < IGNORED) break;
    if (cls !== IGNORED) seen = true;
  }
  return seen ? end : -1;
}

/**
 * The offset after characters which the form does not have and the text may: invisible ones anywhere,
 * any space between an ideograph and a word, a line break between two ideographs. -1 where it may not.
 */
function skipUnwritten(units: Uint16Array, at: number, before: number, after: number): number {
  const mixed = before !== after && (before === CJK || before === WORD) && (after === CJK || after === WORD);
  const ideographs = before === CJK && after === CJK;
  let end = at;
  let breaks = false;
  let spaces = false;
  for (; ; end++) {
    const cls = CLASS[units[end]!]!;
    if (cls < IGNORED) break;
    if (cls === HYPHEN && !mixed) return -1;
    if (cls === SPACE) spaces = true;
    else if (cls !== IGNORED) breaks = true;
  }
  if (mixed || (!breaks && !spaces)) return end;
  return ideographs && breaks ? end : -1;
}

/** The end of a match whose last unit is a letter or digit, if the word or version number ends there too. */
function wordEnd(units: Uint16Array, at: number, last: number, plural: boolean): number {
  let end = at;
  const next = visibleAt(units, at);
  if (CLASS[units[next]!] === WORD) {
    if (!plural || fold(units[next]!) !== 0x73) return -1;
    end = next + 1;
    if (CLASS[units[visibleAt(units, end)]!] === WORD) return -1;
  }
  return continuesAfterDot(units, end, last) ? -1 : end;
}

/** The offset of the first visible code unit at or after an offset; the zero after the text is one. */
function visibleAt(units: Uint16Array, at: number): number {
  let end = at;
  while (CLASS[units[end]!] === IGNORED) end++;
  return end;
}

/** Whether a dot follows and goes on into a version ("GPT-3.5") or a domain or file name ("openai.com"). */
function continuesAfterDot(units: Uint16Array, at: number, last: number): boolean {
  const dot = visibleAt(units, at);
  if (fold(units[dot]!) !== 0x2e) return false;
  const next = foldShape(units[visibleAt(units, dot + 1)]!);
  const digit = next >= 0x30 && next <= 0x39;
  // Of letters and digits the digits come first.
  return last <= 0x39 ? digit : next >= 0x61 && next <= 0x7a;
}

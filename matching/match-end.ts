/** Whether a pattern stands at a place in a text, and where it ends. */

import { EXACT, GAP_UNIT, type PatternTable, PLURAL } from './pattern-table.ts';
import { CJK, CLASS, fold, foldAll, foldExact, HYPHEN, IGNORED, SPACE, WORD } from './units.ts';

/**
 * Where a pattern that begins at `start` ends in the text.
 * @param pattern its index in the table
 * @returns the offset after the match, or -1
 */
export function matchEnd(text: string, start: number, table: PatternTable, pattern: number): number {
  const { units, offsets, script } = table;
  // `pattern` is below the number of patterns, and `offsets` has one item more.
  const from = offsets[pattern]!;
  const to = offsets[pattern + 1]!;
  const flags = table.flags[pattern]!;
  const exact = (flags & EXACT) !== 0;
  let at = start;
  let previous = 0;
  for (let k = from; k < to; k++) {
    const want = units[k]!;
    if (want === GAP_UNIT) {
      const after = skipGap(text, at);
      if (after < 0) return -1;
      at = after;
    } else {
      let unit = text.charCodeAt(at);
      if (CLASS[unit]! >= IGNORED) {
        const after = k === from ? at : skipUnwritten(text, at, CLASS[previous]!, CLASS[want]!);
        if (after < 0) return -1;
        at = after;
        unit = text.charCodeAt(at);
      }
      if ((exact ? foldExact(unit, script) : foldAll(unit, script)) !== want) return -1;
      at++;
    }
    previous = want;
  }
  return CLASS[previous] === WORD ? wordEnd(text, at, previous, (flags & PLURAL) !== 0) : at;
}

/** The offset after one or more gap characters, or -1 when there is none. */
function skipGap(text: string, at: number): number {
  let end = at;
  let seen = false;
  for (; end < text.length; end++) {
    const cls = CLASS[text.charCodeAt(end)]!;
    if (cls < IGNORED) break;
    if (cls !== IGNORED) seen = true;
  }
  return seen ? end : -1;
}

/**
 * The offset after characters which the form does not have and the text may: invisible ones anywhere,
 * any space between an ideograph and a word, a line break between two ideographs. -1 where it may not.
 */
function skipUnwritten(text: string, at: number, before: number, after: number): number {
  const mixed = before !== after && (before === CJK || before === WORD) && (after === CJK || after === WORD);
  const ideographs = before === CJK && after === CJK;
  let end = at;
  let breaks = false;
  let spaces = false;
  for (; end < text.length; end++) {
    const cls = CLASS[text.charCodeAt(end)]!;
    if (cls < IGNORED) break;
    if (cls === HYPHEN && !mixed) return -1;
    if (cls === SPACE) spaces = true;
    else if (cls !== IGNORED) breaks = true;
  }
  if (mixed || (!breaks && !spaces)) return end;
  return ideographs && breaks ? end : -1;
}

/** The end of a match whose last unit is a letter or digit, if the word or version number ends there too. */
function wordEnd(text: string, at: number, last: number, plural: boolean): number {
  let end = at;
  let unit = visibleUnit(text, end);
  if (CLASS[unit] === WORD) {
    if (!plural || fold(unit) !== 0x73) return -1;
    end = text.indexOf(String.fromCharCode(unit), at) + 1;
    unit = visibleUnit(text, end);
    if (CLASS[unit] === WORD) return -1;
  }
  if (unit === 0x2e && continuesAfterDot(text, end + 1, last)) return -1;
  return end;
}

/** The first visible code unit at or after an offset; 0 at the end of the text. */
function visibleUnit(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] !== IGNORED) return unit;
  }
  return 0;
}

/** Whether a dot goes on into a version ("GPT-3.5") or a domain or file name ("openai.com"). */
function continuesAfterDot(text: string, at: number, last: number): boolean {
  const unit = text.charCodeAt(at);
  const digit = unit >= 0x30 && unit <= 0x39;
  if (last >= 0x30 && last <= 0x39) return digit;
  return unit >= 0x61 && unit <= 0x7a;
}

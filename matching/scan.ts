/** One pass over a text that finds every occurrence of a table's patterns, overlapping ones included. */

import { matchEnd } from './match-end.ts';
import {
  bucketOf,
  continuedKey,
  HASH_SEED,
  hashBefore,
  hashStep,
  ideographKey,
  mayHold,
  type PatternTable,
} from './pattern-table.ts';
import {
  BREAK,
  CJK,
  CLASS,
  foldAll,
  foldWord,
  HYPHEN,
  IGNORED,
  SPACE,
  WORD_FOLD,
  WORD_FOLD_END,
} from './units.ts';

/** Occurrences in the order of their start; of those with the same start, the longest first. */
export class Hits {
  #rows = new Int32Array(3 * 64);
  /** How many there are. */
  length = 0;

  /** Forgets all, and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  push(start: number, end: number, pattern: number): void {
    let row = this.length++;
    if (row * 3 === this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const rows = this.#rows;
    for (; row > 0 && rows[row * 3 - 3] === start && this.end(row - 1) < end; row--) {
      rows.copyWithin(row * 3, row * 3 - 3, row * 3);
    }
    rows[row * 3] = start;
    rows[row * 3 + 1] = end;
    rows[row * 3 + 2] = pattern;
  }

  /** @param row an index below {@link length}, here and below */
  start(row: number): number {
    return this.#rows[row * 3]!;
  }
  end(row: number): number {
    return this.#rows[row * 3 + 1]!;
  }
  /** The index of the pattern in its table. */
  pattern(row: number): number {
    return this.#rows[row * 3 + 2]!;
  }
}

/**
 * Adds every occurrence of the table's patterns that begins within a stretch to `hits`.
 * @param text any string; offsets are its UTF-16 code units
 * @param from where the stretch begins: at no place within a word
 */
export function scan(text: string, table: PatternTable, hits: Hits, from = 0, to = text.length): void {
  let i = from;
  while (i < to) {
    const unit = text.charCodeAt(i);
    if (unit < WORD_FOLD_END ? WORD_FOLD[unit] !== 0 : foldWord(unit) !== 0)
      i = scanWord(text, i, table, hits);
    else if (CLASS[unit] === CJK) i = scanIdeographs(text, i, to, table, hits);
    else i++;
  }
}

/**
 * Scans a word.
 * @returns the offset of what is seen after it
 */
function scanWord(text: string, start: number, table: PatternTable, hits: Hits): number {
  const n = text.length;
  let hash = HASH_SEED;
  let last = 0;
  let i = start;
  let unit = 0;
  let cls = 0;
  for (; i < n; i++) {
    unit = text.charCodeAt(i);
    const folded = unit < WORD_FOLD_END ? WORD_FOLD[unit]! : foldWord(unit);
    if (folded !== 0) {
      hash = hashStep(hash, folded);
      last = folded;
    } else {
      cls = CLASS[unit]!;
      if (cls !== IGNORED) break;
    }
  }
  let next = i;
  if (cls >= IGNORED) {
    while (++next < n) {
      unit = text.charCodeAt(next);
      if (CLASS[unit]! < IGNORED) break;
    }
  }
  const begins = mayHold(table, hash);
  const singular = hashBefore(hash, last);
  const isPlural = last === 0x73 && mayHold(table, singular);
  if (!begins && !isPlural) return next;
  // An address or a handle names an account, not the thing: @openai
  if (start > 0 && text.charCodeAt(start - 1) === 0x40) return next;
  if (isPlural) tryKey(text, start, singular, table, hits);
  if (begins) {
    tryKey(text, start, hash, table, hits);
    if (next < n) {
      const key = continuedKey(hash, foldAll(unit, table.script));
      if (mayHold(table, key)) tryKey(text, start, key, table, hits);
    }
  }
  return next;
}

/**
 * Scans a run of ideographs; each one's folding serves for the pair that it ends and the pair it begins.
 * @returns the offset after the run
 */
function scanIdeographs(text: string, start: number, to: number, table: PatternTable, hits: Hits): number {
  const { script } = table;
  const n = text.length;
  let first = foldAll(text.charCodeAt(start), script);
  for (let i = start; ; ) {
    let next = i + 1;
    if (next >= n) return n;
    let unit = text.charCodeAt(next);
    const cls = CLASS[unit]!;
    if (cls >= IGNORED) {
      next = nextInRun(text, next);
      unit = next < n ? text.charCodeAt(next) : 0;
    }
    const second = foldAll(unit, script);
    const key = ideographKey(first, second);
    if (mayHold(table, key)) tryKey(text, i, key, table, hits);
    i++;
    if (cls !== CJK || i >= to) return i;
    first = second;
  }
}

/** The offset of what a reader sees after an ideograph: over invisible characters and gaps. */
function nextInRun(text: string, from: number): number {
  let next = from;
  while (next < text.length) {
    const cls = CLASS[text.charCodeAt(next)]!;
    if (cls !== IGNORED && cls !== SPACE && cls !== BREAK && cls !== HYPHEN) break;
    next++;
  }
  return next;
}

/** Adds the patterns of a key that stand at `start`. */
function tryKey(text: string, start: number, key: number, table: PatternTable, hits: Hits): void {
  const { previous, keys } = table;
  for (let next = table.buckets[bucketOf(table, key)]!; next !== 0; next = previous[next - 1]!) {
    // Numbers of forms are one more than their index.
    if (keys[next - 1] !== key) continue;
    const end = matchEnd(text, start, table, next - 1);
    if (end >= 0) hits.push(start, end, next - 1);
  }
}

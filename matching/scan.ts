/** One pass over a text that finds every occurrence of a table's patterns, overlapping ones included. */

import { matchEnd } from './match-end.ts';
import {
  bucketOf,
  continuedKey,
  HASH_SEED,
  hashStep,
  ideographKey,
  mayHold,
  type PatternTable,
} from './pattern-table.ts';
import { BREAK, CJK, CLASS, fold, foldAll, HYPHEN, IGNORED, SPACE, WORD } from './units.ts';

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
 * Adds every occurrence of the table's patterns to `hits`.
 * @param text any string; offsets are its UTF-16 code units
 */
export function scan(text: string, table: PatternTable, hits: Hits): void {
  const { script } = table;
  const n = text.length;
  let i = 0;
  while (i < n) {
    const unit = text.charCodeAt(i);
    const cls = CLASS[unit]!;
    if (cls === WORD) {
      const start = i;
      let hash = HASH_SEED;
      let stem = HASH_SEED;
      let last = 0;
      let at = unit;
      let kind = cls;
      for (;;) {
        if (kind === WORD) {
          stem = hash;
          last = fold(at);
          hash = hashStep(hash, last);
        } else if (kind !== IGNORED) break;
        if (++i >= n) break;
        at = text.charCodeAt(i);
        kind = CLASS[at]!;
      }
      // An address or a handle names an account, not the thing: @openai
      if (start > 0 && text.charCodeAt(start - 1) === 0x40) continue;
      if (mayHold(table, hash)) tryKey(text, start, hash, table, hits);
      if (last === 0x73 && mayHold(table, stem)) tryKey(text, start, stem, table, hits);
      let next = i;
      while (kind >= IGNORED && ++next < n) {
        at = text.charCodeAt(next);
        kind = CLASS[at]!;
      }
      if (next < n) {
        const key = continuedKey(hash, foldAll(at, script));
        if (mayHold(table, key)) tryKey(text, start, key, table, hits);
      }
    } else if (cls === CJK) i = scanIdeographs(text, i, table, hits);
    else i++;
  }
}

/**
 * Scans a run of ideographs; each one's folding serves for the pair that it ends and the pair it begins.
 * @returns the offset after the run
 */
function scanIdeographs(text: string, start: number, table: PatternTable, hits: Hits): number {
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
    if (cls !== CJK) return i;
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
  const { slots, hashes } = table;
  const bucket = bucketOf(key, slots.length - 2);
  // `bucket` is below the number of buckets, and `slots` has one item more.
  for (let pattern = slots[bucket]!; pattern < slots[bucket + 1]!; pattern++) {
    if (hashes[pattern] === key) {
      const end = matchEnd(text, start, table, pattern);
      if (end >= 0) hits.push(start, end, pattern);
    }
  }
}

/** One pass over a text that finds every occurrence of a table's patterns, overlapping ones included. */

import { matchEnd } from './match-end.ts';
import {
  bucketOf,
  continuedKey,
  HASH_SEED,
  hashStep,
  ideographKey,
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
  const { slots, script } = table;
  const mask = slots.length - 2;
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
      const bucket = bucketOf(hash, mask);
      if (slots[bucket] !== slots[bucket + 1]) tryBucket(text, start, hash, bucket, table, hits);
      if (last === 0x73) {
        const plural = bucketOf(stem, mask);
        if (slots[plural] !== slots[plural + 1]) tryBucket(text, start, stem, plural, table, hits);
      }
      let next = i;
      while (kind >= IGNORED && ++next < n) {
        at = text.charCodeAt(next);
        kind = CLASS[at]!;
      }
      if (next < n) {
        const key = continuedKey(hash, foldAll(at, script));
        const longer = bucketOf(key, mask);
        if (slots[longer] !== slots[longer + 1]) tryBucket(text, start, key, longer, table, hits);
      }
    } else if (cls === CJK) {
      const next = nextInRun(text, i + 1);
      if (next < n) {
        const key = ideographKey(foldAll(unit, script), foldAll(text.charCodeAt(next), script));
        const bucket = bucketOf(key, mask);
        if (slots[bucket] !== slots[bucket + 1]) tryBucket(text, i, key, bucket, table, hits);
      }
      i++;
    } else i++;
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

function tryBucket(
  text: string,
  start: number,
  key: number,
  bucket: number,
  table: PatternTable,
  hits: Hits,
): void {
  const { slots, hashes } = table;
  // `bucket` is below the number of buckets, and `slots` has one item more.
  for (let pattern = slots[bucket]!; pattern < slots[bucket + 1]!; pattern++) {
    if (hashes[pattern] === key) {
      const end = matchEnd(text, start, table, pattern);
      if (end >= 0) hits.push(start, end, pattern);
    }
  }
}

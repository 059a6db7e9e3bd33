/** One pass over a text that finds every occurrence of patterns, overlapping ones included. */

import { S } from './fold-pattern.ts';
import { bucketOf, formKey, hashBefore, hashStep, ideographKey, isMarked } from './form-keys.ts';
import type { Hits } from './hits.ts';
import { matchEnd } from './match-end.ts';
import type { Patterns, PatternTable } from './pattern-table.ts';
import { CJK, CLASS, fold, foldAll, foldWord, HAN_COUNT, HAN_FIRST, IGNORED, SPACE, WORD } from './units.ts';

const AT_SIGN = 0x40;
/** Holds nothing. */
const NO_FILTER: Int32Array = new Int32Array(1);

/**
 * Adds every occurrence of the patterns in a text to `hits`.
 * @param text any string; offsets are its UTF-16 code units
 */
export function scan(text: string, patterns: Patterns, hits: Hits): void {
  scanPieces([text], 1, patterns, hits);
}

/**
 * The same for a text in pieces. They are not joined: to make a string for each block of a page has the engine
 * collect garbage so often that it forgets what it knew of the page's nodes.
 * @param count how many of the pieces are the text
 */
export function scanPieces(pieces: readonly string[], count: number, patterns: Patterns, hits: Hits): void {
  let length = 0;
  for (let index = 0; index < count; index++) length += pieces[index]!.length;
  hits.makeRoom(length);
  const { places, open } = hits;
  open.at = 0;
  open.placed = 0;
  // A scan that failed may have left something open.
  open.word = 0;
  open.first = 0;
  for (let index = 0; index < count; index++) findPlaces(pieces[index]!, patterns, hits);
  // A zero ends what is open.
  findPlaces('\0', patterns, hits);
  for (let next = 0; next < open.placed; next += 2)
    tryPlace(places[next]!, places[next + 1]!, patterns, hits);
}

/**
 * Copies a piece to the units, and writes down where a pattern may begin: by the hash of each word, and by each
 * ideograph with what comes after it. Of most texts nothing is looked at again. Letters and ideographs come first,
 * told by arithmetic: to look a class up costs as much as all else.
 */
function findPlaces(piece: string, patterns: Patterns, hits: Hits): void {
  const { script, filter, filterShift } = patterns.words;
  let hanFilter = NO_FILTER;
  let hanShift = 0;
  const { units, places, open } = hits;
  let { word, first, ideograph, placed } = open;
  if (first !== 0) {
    hanFilter = patterns.ideographs.filter;
    hanShift = patterns.ideographs.filterShift;
  }
  const begin = open.at;
  const { length } = piece;
  for (let offset = 0; offset < length; offset++) {
    const unit = piece.charCodeAt(offset);
    const at = begin + offset;
    units[at] = unit;
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      word = hashStep(word, lower);
      continue;
    }
    const han = unit - HAN_FIRST;
    let second = 0;
    let cls = CJK;
    if (han >= 0 && han < HAN_COUNT) second = script[han]! || unit;
    else {
      cls = CLASS[unit]!;
      if (cls === WORD) {
        word = hashStep(word, fold(unit));
        continue;
      }
      if (cls === IGNORED) continue;
      if (cls < IGNORED) second = fold(unit);
    }
    if (word !== 0) {
      const isName = isMarked(filter, filterShift, word);
      if (isName || first !== 0) {
        const start = wordStart(units, at);
        const key = ideographKey(first, fold(units[start]!));
        if (first !== 0 && isMarked(hanFilter, hanShift, key)) {
          places[placed++] = ideograph;
          places[placed++] = key;
        }
        if (isName) {
          places[placed++] = start;
          places[placed++] = word;
        }
        first = 0;
      }
      word = 0;
    }
    // An ideograph waits over gaps.
    if (cls >= SPACE) continue;
    if (cls === CJK && hanFilter === NO_FILTER) {
      hanFilter = patterns.ideographs.filter;
      hanShift = patterns.ideographs.filterShift;
    }
    if (first !== 0) {
      const key = ideographKey(first, second);
      if (isMarked(hanFilter, hanShift, key)) {
        places[placed++] = ideograph;
        places[placed++] = key;
      }
    }
    first = cls === CJK ? second : 0;
    ideograph = at;
  }
  open.at = begin + length;
  open.word = word;
  open.first = first;
  open.ideograph = ideograph;
  open.placed = placed;
}

/** Where the word begins that ends at an offset. */
function wordStart(units: Uint16Array, end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const cls = CLASS[units[at]!];
    if (cls === WORD) start = at;
    else if (cls !== IGNORED) break;
  }
  return start;
}

/**
 * Adds the patterns that stand at a place.
 * @param key of its first word, or its first two units
 */
function tryPlace(start: number, key: number, patterns: Patterns, hits: Hits): void {
  const { units } = hits;
  const isHan = CLASS[units[start]!] === CJK;
  const table = isHan ? patterns.ideographs : patterns.words;
  let last = start;
  if (isHan) last = nextSeen(units, start);
  else {
    // An address or a handle names an account, not the thing: @openai
    if (start > 0 && units[start - 1] === AT_SIGN) return;
    for (let at = start; CLASS[units[at]!] === WORD || CLASS[units[at]!] === IGNORED; at++)
      if (CLASS[units[at]!] === WORD) last = at;
  }
  const next = foldAll(units[nextSeen(units, last)]!, table.script);
  const whole = bucketFor(formKey(key, 0), table);
  const longer = bucketFor(formKey(key, next), table);
  // Of an s alone it asks for the plural of nothing: no form is that.
  const isPlural = foldWord(units[last]!) === S;
  const singular = isPlural ? bucketFor(formKey(hashBefore(key, S), 0), table) : -1;
  // Different keys may be filed together.
  tryBucket(whole, start, table, hits);
  if (longer !== whole) tryBucket(longer, start, table, hits);
  if (singular !== whole && singular !== longer) tryBucket(singular, start, table, hits);
}

/** The bucket in which patterns of a key are filed; -1 when there are none. */
function bucketFor(key: number, table: PatternTable): number {
  return isMarked(table.filter, table.filterShift, key) ? bucketOf(table, key) : -1;
}

/** Adds the patterns of a bucket that stand at `start`. */
function tryBucket(bucket: number, start: number, table: PatternTable, hits: Hits): void {
  if (bucket < 0) return;
  const { previous } = table;
  for (let next = table.buckets[bucket]!; next !== 0; next = previous[next - 1]!) {
    // Numbers of forms are one more than their index.
    const end = matchEnd(hits.units, start, table, next - 1);
    if (end !== -1) hits.push(start, end, table.first + next - 1);
  }
}

/** The offset of what a reader sees after a unit: over invisible characters and gaps. */
function nextSeen(units: Uint16Array, from: number): number {
  let next = from + 1;
  while (CLASS[units[next]!]! >= IGNORED) next++;
  return next;
}

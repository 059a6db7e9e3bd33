/**
 * Places in folded texts, sorted by the four units at each: what begins alike stands together. A unit takes six
 * bits: letters and digits have codes of their own, all others share those above them, so places in a range are
 * candidates that are to be compared.
 */

import { GAP, INSIDE } from './fold.ts';
import { isDigit, isLetter } from './needle.ts';

export interface Heads {
  /** Sorted; `keys`, `places` and `lines` go together. */
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
  /** Which line each place is in. */
  readonly lines: Uint32Array;
}

const HEAD = 4;
const BITS = 6;
/** Codes of letters and digits are below, those of everything else from here on. */
const OTHERS = 38;
const OTHER_CODES = 2 ** BITS - OTHERS;

function codeOf(unit: number): number {
  if (isLetter(unit)) return unit - 0x60;
  if (isDigit(unit)) return unit - 0x30 + 27;
  if (unit === GAP) return 0;
  // Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4.
  return OTHERS + (((Math.imul(unit, 0x9e3779b1) >>> 16) * OTHER_CODES) >>> 16);
}

/** The key of what begins with some units; a gap ends it. Missing units are filled up with a code. */
function keyOf(units: Uint16Array, at: number, fill: number): number {
  let key = 0;
  let ended = false;
  for (let index = at; index < at + HEAD; index++) {
    const unit = units[index];
    ended ||= unit === undefined || unit === GAP;
    key = (key << BITS) | (ended ? fill : codeOf(unit ?? GAP));
  }
  return key;
}

/**
 * @param units lines, each with a gap after it
 * @param lineFrom where each begins, and one more for the end
 */
export function headsOf(units: Uint16Array, starts: Uint8Array, lineFrom: Uint32Array): Heads {
  let count = 0;
  for (let at = 0; at < units.length; at++) if (starts[at] !== INSIDE) count++;
  const keys = new Uint32Array(count);
  const places = new Uint32Array(count);
  const lines = new Uint32Array(count);
  let index = 0;
  for (let line = 0; line + 1 < lineFrom.length; line++) {
    for (let at = lineFrom[line]!; at < lineFrom[line + 1]!; at++) {
      if (starts[at] === INSIDE) continue;
      keys[index] = keyOf(units, at, 0);
      places[index] = at;
      lines[index] = line;
      index++;
    }
  }
  return sortedBy(sortedBy({ keys, places, lines }, 0), DIGIT);
}

/** Half of a key. */
const DIGIT = (HEAD * BITS) / 2;

/** One pass of a radix sort: stable, by twelve bits. */
function sortedBy({ keys, places, lines }: Heads, shift: number): Heads {
  const mask = 2 ** DIGIT - 1;
  const next = new Uint32Array(mask + 2);
  for (const key of keys) next[((key >>> shift) & mask) + 1]!++;
  for (let digit = 1; digit < next.length; digit++) next[digit]! += next[digit - 1]!;
  const sorted = {
    keys: new Uint32Array(keys.length),
    places: new Uint32Array(keys.length),
    lines: new Uint32Array(keys.length),
  };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const to = next[(key >>> shift) & mask]!++;
    sorted.keys[to] = key;
    sorted.places[to] = places[index]!;
    sorted.lines[to] = lines[index]!;
  }
  return sorted;
}

/** The places that may begin with some units, as a half-open range of indices. */
export function rangeOfPrefix({ keys }: Heads, units: Uint16Array): readonly [number, number] {
  const last = 2 ** BITS - 1;
  return [firstFrom(keys, keyOf(units, 0, 0)), firstFrom(keys, keyOf(units, 0, last) + 1)];
}

function firstFrom(keys: Uint32Array, least: number, from = 0): number {
  let to = keys.length;
  let at = from;
  while (at < to) {
    const middle = (at + to) >>> 1;
    if (keys[middle]! < least) at = middle + 1;
    else to = middle;
  }
  return at;
}

/**
 * Tells the places whose four units have at most one typo against those of a query, as half-open ranges of
 * indices. Letters are compared with letters, ideographs with ideographs.
 * @param units at least four
 */
export function headsNear(
  { keys }: Heads,
  units: Uint16Array,
  tell: (from: number, to: number) => void,
): void {
  const query = keyOf(units, 0, 0);
  const border = OTHERS << (BITS * (HEAD - 1));
  const ofLetters = query < border;
  const end = ofLetters ? firstFrom(keys, border) : keys.length;
  let from = ofLetters ? 0 : firstFrom(keys, border);
  while (from < end) {
    const key = keys[from]!;
    let to = from + 1;
    while (to < end && keys[to] === key) to++;
    if (isNear(query, key)) tell(from, to);
    from = to;
  }
}

/** Whether at most one unit of four is wrong, missing, too many, or swapped with the next. */
function isNear(query: number, head: number): boolean {
  const differing = query ^ head;
  for (let place = HEAD - 1; place > 0; place--) {
    const shift = place * BITS;
    if (differing >>> shift === 0) continue;
    const rest = (1 << shift) - 1;
    const [typed, meant] = [query & ((1 << (shift + BITS)) - 1), head & ((1 << (shift + BITS)) - 1)];
    // Wrong; too many; missing; swapped with the next, of which those after it are to be alike.
    if ((typed & rest) === (meant & rest)) return true;
    if ((typed & rest) === meant >>> BITS || typed >>> BITS === (meant & rest)) return true;
    const after = (1 << (shift - BITS)) - 1;
    return (
      (typed & after) === (meant & after) &&
      typed >>> shift === ((meant >>> (shift - BITS)) & CODE) &&
      meant >>> shift === ((typed >>> (shift - BITS)) & CODE)
    );
  }
  return true;
}

const CODE = 2 ** BITS - 1;

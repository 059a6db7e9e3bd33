/**
 * Surface forms compiled into typed arrays: a hash of how each form begins, and its folded units.
 *
 * A form that begins with a word is found by the hash of that word; a form of several words by the hash
 * of the first word and the next visible unit; an ideographic form by its first two units. The scanner
 * computes the same keys while it walks over a text, so that text which begins no form costs one look
 * into `slots` for each word or ideograph, however many forms there are.
 */

import {
  CJK,
  CLASS,
  classOf,
  fold,
  foldAll,
  foldExact,
  IGNORED,
  OTHER,
  type ScriptFold,
  SPACE,
  WORD,
} from './units.ts';

/** A surface form to find. */
export interface Pattern {
  readonly text: string;
  /** Whether upper and lower case must be as written. */
  readonly exact: boolean;
}

export interface PatternTable {
  readonly script: ScriptFold;
  /** A bit for each key that some pattern has: small enough to stay in the processor's nearest cache. */
  readonly filter: Uint8Array;
  /** For each bucket the index of its first pattern; one more at the end. Its size is 2^k + 1. */
  readonly slots: Uint32Array;
  /** The key of each pattern; patterns of one bucket lie side by side. */
  readonly hashes: Int32Array;
  /** Where each pattern's units begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** Folded units of all patterns; lower case unless the pattern is exact. */
  readonly units: Uint16Array;
  /** {@link EXACT} and {@link PLURAL} of each pattern. */
  readonly flags: Uint8Array;
}

export const EXACT = 1;
/** A Latin "s" may follow. */
export const PLURAL = 2;

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** One step of FNV-1a over 16-bit units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The key of a form that goes on after its first word, from that word's hash and the next visible unit. */
export function continuedKey(wordHash: number, unit: number): number {
  return hashStep(~wordHash, unit);
}

/** The key of a form that begins with an ideograph. */
export function ideographKey(first: number, second: number): number {
  return hashStep(hashStep(HASH_SEED, first), second);
}

/** The bucket of a key in a table whose `slots` has `mask + 2` items. */
export function bucketOf(key: number, mask: number): number {
  return (key ^ (key >>> 15)) & mask;
}

/** How many bits of the filter there are for each pattern: one key in 16 passes by chance. */
const FILTER_BITS = 16;

/** The bit of a key in a filter, from other bits of it than its bucket (Knuth's multiplicative hash). */
const filterBit = (key: number, filter: Uint8Array) =>
  (Math.imul(key, 0x9e3779b1) >>> 8) & (filter.length * 8 - 1);

/** Whether some pattern may have a key; mostly right when it says yes, always when it says no. */
export function mayHold({ filter }: PatternTable, key: number): boolean {
  const bit = filterBit(key, filter);
  // `bit` is below the number of bits.
  return (filter[bit >>> 3]! & (1 << (bit & 7))) !== 0;
}

/** The single unit that stands for every gap in a folded form. */
export const GAP_UNIT = 0x20;

/**
 * A form's folded text: gaps as one space, none between an ideograph and a word, invisible characters
 * dropped; lower case unless it is exact.
 * @throws RangeError when no form could be found by it: empty, a single ideograph, or beginning with
 *   neither a letter, a digit nor an ideograph.
 */
export function foldPattern({ text, exact }: Pattern, script: ScriptFold): string {
  let folded = '';
  let before = OTHER;
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cls = classOf(unit);
    if (cls >= SPACE) gap = folded !== '';
    else if (cls !== IGNORED) {
      const mixed = (before === CJK && cls === WORD) || (before === WORD && cls === CJK);
      if (gap && !mixed) folded += ' ';
      gap = false;
      before = cls;
      folded += String.fromCharCode(exact ? foldExact(unit, script) : foldAll(unit, script));
    }
  }
  const first = classOf(folded.charCodeAt(0));
  if (first !== WORD && first !== CJK) {
    throw new RangeError(`"${text}" must begin with a letter, a digit or an ideograph`);
  }
  if (first === CJK && folded.length < 2) {
    throw new RangeError(`"${text}" is a single ideograph, which stands in too many words`);
  }
  return folded;
}

/** The key under which a form is filed. */
function keyOf(units: Uint16Array, from: number, to: number): number {
  // Every index is at least `from` and below `to`, which are bounds of a form in `units`.
  if (CLASS[units[from]!] === CJK) {
    const second = units[from + 1] === GAP_UNIT ? from + 2 : from + 1;
    return ideographKey(fold(units[from]!), fold(units[second]!));
  }
  let hash = HASH_SEED;
  let at = from;
  for (; at < to && CLASS[units[at]!] === WORD; at++) hash = hashStep(hash, fold(units[at]!));
  if (at < to && units[at] === GAP_UNIT) at++;
  return at < to ? continuedKey(hash, fold(units[at]!)) : hash;
}

/** A capitalised name ("Adam", "Sora") makes another name with an s; a term or an acronym makes a plural. */
function takesPlural(last: number, exact: boolean): boolean {
  if (classOf(last) !== WORD || fold(last) === 0x73 || (last >= 0x30 && last <= 0x39)) return false;
  return !(exact && fold(last) === last);
}

/** A list of folded forms, all exact or all not. */
export interface FoldedPatterns {
  readonly texts: readonly string[];
  readonly exact: boolean;
}

/**
 * Files folded forms in a table. The same forms in the same order make the same table.
 * @returns the table, and for each of its patterns its place in the lists, counted through all of them
 */
export function fileTable(
  lists: readonly FoldedPatterns[],
  script: ScriptFold,
): { readonly table: PatternTable; readonly order: Uint32Array } {
  const count = lists.reduce((sum, { texts }) => sum + texts.length, 0);
  const length = lists.reduce((sum, { texts }) => texts.reduce((total, text) => total + text.length, sum), 0);
  const given = new Uint16Array(length);
  const bounds = new Uint32Array(count + 1);
  const keys = new Int32Array(count);
  const givenFlags = new Uint8Array(count);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const slots = new Uint32Array(size + 1);
  const filter = new Uint8Array((size * FILTER_BITS) / 16);
  let at = 0;
  let index = 0;
  for (const { texts, exact } of lists) {
    for (const text of texts) {
      const from = at;
      for (let i = 0; i < text.length; i++) given[at++] = text.charCodeAt(i);
      bounds[index + 1] = at;
      keys[index] = keyOf(given, from, at);
      givenFlags[index] = (exact ? EXACT : 0) | (takesPlural(given[at - 1] ?? 0, exact) ? PLURAL : 0);
      slots[bucketOf(keys[index]!, size - 1) + 1]!++;
      const bit = filterBit(keys[index]!, filter);
      filter[bit >>> 3]! |= 1 << (bit & 7);
      index++;
    }
  }
  for (let bucket = 0; bucket < size; bucket++) slots[bucket + 1]! += slots[bucket]!;
  // A counting sort by bucket, stable within one.
  const order = new Uint32Array(count);
  const next = slots.slice(0, size);
  for (let from = 0; from < count; from++) order[next[bucketOf(keys[from]!, size - 1)]!++] = from;
  const units = new Uint16Array(length);
  const offsets = new Uint32Array(count + 1);
  const hashes = new Int32Array(count);
  const flags = new Uint8Array(count);
  for (let pattern = 0; pattern < count; pattern++) {
    const from = order[pattern]!;
    units.set(given.subarray(bounds[from]!, bounds[from + 1]!), offsets[pattern]!);
    offsets[pattern + 1] = offsets[pattern]! + bounds[from + 1]! - bounds[from]!;
    hashes[pattern] = keys[from]!;
    flags[pattern] = givenFlags[from]!;
  }
  return { table: { script, filter, slots, hashes, offsets, units, flags }, order };
}

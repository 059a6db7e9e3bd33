/**
 * Surface forms filed in typed arrays by a hash of how each begins.
 *
 * A form that begins with a word is found by the hash of that word; a form of several words by the hash
 * of the first word and the next visible unit; an ideographic form by its first two units. The scanner
 * computes the same keys while it walks over a text, so that text which begins no form costs one look
 * into `filter` for each word or ideograph, however many forms there are.
 */

import {
  CJK,
  classOf,
  fold,
  foldAll,
  foldExact,
  foldWord,
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
  /** All forms, folded; one ends before the next unit that is below a space. */
  readonly text: string;
  /** Where each form begins in `text`. */
  readonly offsets: Uint32Array;
  /** {@link EXACT} and {@link PLURAL} of each form. */
  readonly flags: Uint8Array;
  /** A bit for each key that some form has: small enough to stay in the processor's nearest cache. */
  readonly filter: Int32Array;
  /** How far a key's mixed bits are shifted to number a bit of the filter, or a bucket. */
  readonly filterShift: number;
  readonly bucketShift: number;
  /** For each bucket the last form filed in it, plus one; 0 for none. */
  readonly buckets: Uint32Array;
  /** For each form the one filed before it in its bucket, plus one; 0 for none. */
  readonly previous: Uint32Array;
  /** The key of each form. */
  readonly keys: Int32Array;
}

export const EXACT = 1;
/** A Latin "s" may follow. */
export const PLURAL = 2;

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** The inverse of the prime modulo 2^32. */
const HASH_UNPRIME = 0x359c449b;

/** One step of FNV-1a over 16-bit units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The hash before a step, from the hash after it. */
export function hashBefore(hash: number, unit: number): number {
  return Math.imul(hash, HASH_UNPRIME) ^ unit;
}

/** The key of a form that goes on after its first word, from that word's hash and the next visible unit. */
export function continuedKey(wordHash: number, unit: number): number {
  return hashStep(~wordHash, unit);
}

/** The key of a form that begins with an ideograph: both units as they are. */
export function ideographKey(first: number, second: number): number {
  return (first << 16) | second;
}

/** Whether some form may have a key; mostly right when it says yes, always when it says no. */
export function mayHold({ filter, filterShift }: PatternTable, key: number): boolean {
  // Knuth's multiplicative hash: the upper bits are mixed best. The shift keeps the bit within the filter.
  const bit = Math.imul(key, 0x9e3779b1) >>> filterShift;
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** The bucket of a key, from other bits than the filter's. */
export function bucketOf({ bucketShift }: Pick<PatternTable, 'bucketShift'>, key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> bucketShift;
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
    if (cls >= SPACE || unit < GAP_UNIT) gap = folded !== '';
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

/** A capitalised name ("Adam", "Sora") makes another name with an s; a term or an acronym makes a plural. */
function takesPlural(last: number, exact: boolean): boolean {
  if (classOf(last) !== WORD || fold(last) === 0x73 || (last >= 0x30 && last <= 0x39)) return false;
  return !(exact && fold(last) === last);
}

/** How many bits of the filter there are for each form: one key in 16 passes by chance. */
const FILTER_BITS = 16;

/** Files forms one after the other. */
export class TableBuilder {
  readonly table: PatternTable;
  #count = 0;

  /**
   * @param text holds all forms in folded form, each followed by a unit below a space
   * @param count how many there are
   */
  constructor(text: string, count: number, script: ScriptFold) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
    const bits = (size * FILTER_BITS) / 2;
    this.table = {
      script,
      text,
      offsets: new Uint32Array(count),
      flags: new Uint8Array(count),
      filter: new Int32Array(bits / 32),
      filterShift: 32 - Math.log2(bits),
      bucketShift: 32 - Math.log2(size),
      buckets: new Uint32Array(size),
      previous: new Uint32Array(count),
      keys: new Int32Array(count),
    };
  }

  /**
   * Files the form that begins at an offset of the text.
   * @returns the offset of its end
   */
  add(from: number, exact: boolean): number {
    const { table } = this;
    const { text } = table;
    const form = this.#count++;
    const first = text.charCodeAt(from);
    let at = from;
    let key: number;
    if (classOf(first) === CJK) {
      at += text.charCodeAt(from + 1) === GAP_UNIT ? 2 : 1;
      key = ideographKey(fold(first), fold(text.charCodeAt(at)));
    } else {
      key = HASH_SEED;
      for (let folded = foldWord(first); folded !== 0; folded = foldWord(text.charCodeAt(++at)))
        key = hashStep(key, folded);
      // The scanner asks for the first word alone before it goes on.
      hold(table, key);
      let next = text.charCodeAt(at);
      if (next === GAP_UNIT) next = text.charCodeAt(++at);
      if (next >= GAP_UNIT) key = continuedKey(key, fold(next));
    }
    hold(table, key);
    while (text.charCodeAt(at) >= GAP_UNIT) at++;
    const bucket = bucketOf(table, key);
    table.offsets[form] = from;
    table.flags[form] = (exact ? EXACT : 0) | (takesPlural(text.charCodeAt(at - 1), exact) ? PLURAL : 0);
    table.keys[form] = key;
    // The bucket's number is below the number of buckets.
    table.previous[form] = table.buckets[bucket]!;
    table.buckets[bucket] = form + 1;
    return at;
  }
}

function hold({ filter, filterShift }: PatternTable, key: number): void {
  const bit = Math.imul(key, 0x9e3779b1) >>> filterShift;
  filter[bit >>> 5]! |= 1 << (bit & 31);
}

/** Files folded forms, all without regard to case. */
export function fileTable(texts: readonly string[], script: ScriptFold): PatternTable {
  const builder = new TableBuilder(`${texts.join('\n')}\n`, texts.length, script);
  let at = 0;
  for (let form = 0; form < texts.length; form++) at = builder.add(at, false) + 1;
  return builder.table;
}

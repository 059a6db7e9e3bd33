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
  CLASS,
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
  WORD_FOLD,
  WORD_FOLD_END,
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
  readonly buckets: Uint16Array | Uint32Array;
  /** For each form the one filed before it in its bucket, plus one; 0 for none. */
  readonly previous: Uint16Array | Uint32Array;
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

/** Odd numbers that mix the bits of a key: Knuth's 2^32 / phi, and one of MurmurHash3's. */
const MIX = 0x9e3779b1;
const BUCKET_MIX = 0x85ebca6b;

/** Whether some form may have a key; mostly right when it says yes, always when it says no. */
export function mayHold({ filter, filterShift }: PatternTable, key: number): boolean {
  // The upper bits are mixed best. The shift keeps the bit within the filter.
  const bit = Math.imul(key, MIX) >>> filterShift;
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** The bucket of a key, from other bits than the filter's. */
export function bucketOf({ bucketShift }: Pick<PatternTable, 'bucketShift'>, key: number): number {
  return Math.imul(key ^ (key >>> 15), BUCKET_MIX) >>> bucketShift;
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

/** The form whose plural a form is; undefined when it is none. */
export function singularOf(text: string, exact: boolean): string | undefined {
  const singular = text.slice(0, -1);
  const isPlural =
    text.endsWith('s') && singular !== '' && takesPlural(singular.charCodeAt(singular.length - 1), exact);
  return isPlural ? singular : undefined;
}

/** How many bits of the filter there are for each bucket: one key in 16 passes by chance. */
const FILTER_BITS = 8;

/** Begins a line of a list that holds no form. */
const TAB = 9;

/**
 * Files folded forms. All is done in one loop without calls, since it is among the first that a page runs: an
 * engine makes a loop fast while it runs, a function after it was called often.
 * @param text a form a line, each line ended by a line break; a line that begins with a tab is none
 * @param count how many forms there are
 * @param onLine called with the bounds of each line that is no form, and the index of the form after it; tells
 *   whether the forms from there on are exact. Those before are not.
 */
export function fileTable(
  text: string,
  count: number,
  script: ScriptFold,
  onLine: (from: number, to: number, form: number) => boolean = () => false,
): PatternTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const bits = size * FILTER_BITS;
  const filterShift = 32 - Math.log2(bits);
  const bucketShift = 32 - Math.log2(size);
  const filter = new Int32Array(bits / 32);
  // Small tables stay small: every page has them.
  const Numbers = count < 0xffff ? Uint16Array : Uint32Array;
  const buckets = new Numbers(size);
  const offsets = new Uint32Array(count);
  const flags = new Uint8Array(count);
  const previous = new Numbers(count);
  const keys = new Int32Array(count);
  let form = 0;
  let exact = false;
  for (let at = 0; at < text.length; at++) {
    const from = at;
    let unit = text.charCodeAt(at);
    if (unit === TAB) {
      at = text.indexOf('\n', at);
      exact = onLine(from, at, form);
      continue;
    }
    let key = HASH_SEED;
    if (CLASS[unit] === CJK) {
      const second = text.charCodeAt(at + 1);
      key = ideographKey(fold(unit), fold(second === GAP_UNIT ? text.charCodeAt(at + 2) : second));
    } else {
      for (; unit >= GAP_UNIT; unit = text.charCodeAt(++at)) {
        const folded = unit < WORD_FOLD_END ? WORD_FOLD[unit]! : foldWord(unit);
        if (folded === 0) break;
        key = Math.imul(key ^ folded, HASH_PRIME);
      }
      // The scanner asks for the first word alone before it goes on.
      const bit = Math.imul(key, MIX) >>> filterShift;
      filter[bit >>> 5]! |= 1 << (bit & 31);
      if (unit === GAP_UNIT) unit = text.charCodeAt(++at);
      if (unit >= GAP_UNIT) key = continuedKey(key, fold(unit));
    }
    const bit = Math.imul(key, MIX) >>> filterShift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    const bucket = Math.imul(key ^ (key >>> 15), BUCKET_MIX) >>> bucketShift;
    while (text.charCodeAt(at) >= GAP_UNIT) at++;
    offsets[form] = from;
    flags[form] = (exact ? EXACT : 0) | (takesPlural(text.charCodeAt(at - 1), exact) ? PLURAL : 0);
    keys[form] = key;
    // The bucket's number is below the number of buckets.
    previous[form] = buckets[bucket]!;
    buckets[bucket] = ++form;
  }
  return { script, text, offsets, flags, filter, filterShift, bucketShift, buckets, previous, keys };
}

/** Texts as a list that {@link fileTable} takes. */
export const listOf = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

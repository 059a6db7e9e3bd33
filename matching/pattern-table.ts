/**
 * Surface forms compiled into typed arrays: a hash of how each form begins, and its folded units.
 *
 * A form that begins with a word is found by the hash of that word; a form of several words by the hash
 * of the first word and the next visible unit; an ideographic form by its first two units. The scanner
 * computes the same keys while it walks over a text, so that text which begins no form costs one look
 * into `slots` for each word or ideograph, however many forms there are.
 */

import { CJK, CLASS, classOf, fold, foldShape, HYPHEN, IGNORED, SPACE, WORD } from './units.ts';

/** A surface form to find. */
export interface Pattern {
  readonly text: string;
  /** Whether upper and lower case must be as written. */
  readonly exact: boolean;
}

export interface PatternTable {
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

/** The single unit that stands for every gap in a folded form. */
export const GAP_UNIT = 0x20;

/**
 * A form's folded units: gaps as one {@link GAP_UNIT}, none between an ideograph and a word, invisible
 * characters dropped.
 * @throws RangeError when no form could be found by it: empty, a single ideograph, or beginning with
 *   neither a letter, a digit nor an ideograph.
 */
export function foldPattern({ text, exact }: Pattern): number[] {
  const units: number[] = [];
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const cls = classOf(unit);
    if (cls >= SPACE) gap = units.length > 0;
    else if (cls !== IGNORED) {
      const before = classOf(units.at(-1) ?? 0);
      const script = (before === CJK && cls === WORD) || (before === WORD && cls === CJK);
      if (gap && !script) units.push(GAP_UNIT);
      gap = false;
      units.push(exact ? foldShape(unit) : fold(unit));
    }
  }
  const first = classOf(units[0] ?? 0);
  if (first !== WORD && first !== CJK) {
    throw new RangeError(`"${text}" must begin with a letter, a digit or an ideograph`);
  }
  if (first === CJK && units.length < 2) {
    throw new RangeError(`"${text}" is a single ideograph, which stands in too many words`);
  }
  return units;
}

/** The key under which a folded form is filed. */
function keyOf(units: readonly number[]): number {
  const significant = units.filter((unit) => unit !== GAP_UNIT).map(fold);
  const [first = 0, second = 0] = significant;
  if (classOf(first) === CJK) return ideographKey(first, second);
  let hash = HASH_SEED;
  let length = 0;
  for (const unit of units) {
    if (classOf(unit) !== WORD) break;
    hash = hashStep(hash, fold(unit));
    length++;
  }
  const next = units.slice(length).find((unit) => unit !== GAP_UNIT);
  return next === undefined ? hash : continuedKey(hash, fold(next));
}

/** A capitalised name ("Adam", "Sora") makes another name with an s; a term or an acronym makes a plural. */
function takesPlural(units: readonly number[], exact: boolean): boolean {
  const last = units.at(-1) ?? 0;
  if (classOf(last) !== WORD || fold(last) === 0x73) return false;
  const letter = fold(last) !== last || /\p{L}/u.test(String.fromCharCode(last));
  return letter && !(exact && fold(last) === last);
}

/**
 * Compiles patterns into a table.
 * @returns the table, and for each of its patterns the index in `patterns` that it came from
 * @throws RangeError as {@link foldPattern}
 */
export function compilePatterns(patterns: readonly Pattern[]): {
  readonly table: PatternTable;
  readonly order: readonly number[];
} {
  const folded = patterns.map(foldPattern);
  const keys = folded.map(keyOf);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, patterns.length * 2)));
  const mask = size - 1;
  const order = patterns.map((_, index) => index);
  const bucket = keys.map((key) => bucketOf(key, mask));
  // Every index is one of `patterns`; within a bucket the order is that of the input.
  order.sort((a, b) => bucket[a]! - bucket[b]! || a - b);

  const slots = new Uint32Array(size + 1);
  for (const b of bucket) slots[b + 1]!++;
  for (let b = 0; b < size; b++) slots[b + 1]! += slots[b]!;
  const offsets = new Uint32Array(patterns.length + 1);
  order.forEach((from, index) => {
    offsets[index + 1] = offsets[index]! + folded[from]!.length;
  });
  const units = new Uint16Array(offsets.at(-1) ?? 0);
  const flags = new Uint8Array(patterns.length);
  order.forEach((from, index) => {
    const { exact } = patterns[from]!;
    units.set(folded[from]!, offsets[index]);
    flags[index] = (exact ? EXACT : 0) | (takesPlural(folded[from]!, exact) ? PLURAL : 0);
  });
  const hashes = Int32Array.from(order, (from) => keys[from]!);
  return { table: { slots, hashes, offsets, units, flags }, order };
}

/**
 * Where a pattern that begins at `start` ends in the text.
 * @param pattern its index in the table
 * @returns the offset after the match, or -1
 */
export function matchEnd(text: string, start: number, table: PatternTable, pattern: number): number {
  const { units, offsets } = table;
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
      if ((exact ? foldShape(unit) : fold(unit)) !== want) return -1;
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

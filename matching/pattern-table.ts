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
} from './units.ts';

/** A surface form to find. */
export interface Pattern {
  readonly text: string;
  /** Whether upper and lower case must be as written. */
  readonly exact: boolean;
}

export interface PatternTable {
  readonly script: ScriptFold;
  /** The number of the first form; those of the others follow. */
  readonly first: number;
  /** All forms, folded; one ends before the next unit that is below a space. */
  readonly text: string;
  /** The same of forms that are {@link WIDE}. */
  readonly wide: string;
  /** Where each form begins in `text`, or in `wide`. */
  readonly offsets: Uint32Array;
  /** {@link EXACT}, {@link PLURAL} and {@link WIDE} of each form. */
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
}

export const EXACT = 1;
/** A Latin "s" may follow. */
export const PLURAL = 2;
/** It stands in a text of its own: one letter beyond Latin-1 has an engine take twice the room for all in a string. */
export const WIDE = 4;

/**
 * Keys are polynomial hashes of 23 bits, with another bit that tells them from 0. Each step stays below 2^30: an
 * engine allocates nothing for it, not even in code that it has not optimised.
 */
const KEY_BITS = 0x7fffff;
const KEY_MARK = 0x800000;
/** The inverse of the factor 63 modulo 2^23. */
const INVERSE = 0x7befbf;

/** The key of a word, from the key of the word without its last letter; that of no letters is 0. */
export function hashStep(key: number, unit: number): number {
  return (((key << 6) - key + unit) & KEY_BITS) | KEY_MARK;
}

/** The key before a step, from the key after it; the step is not the first. */
export function hashBefore(key: number, unit: number): number {
  return (Math.imul(key - unit, INVERSE) & KEY_BITS) | KEY_MARK;
}

/** The key of an ideograph and what comes after it. */
export function ideographKey(first: number, second: number): number {
  return (((first << 14) - first + second) & KEY_BITS) | KEY_MARK;
}

/** The key of a form, from the key of its first word or its first two units and what comes next; 0 for nothing. */
export function formKey(begin: number, next: number): number {
  return hashStep(begin ^ KEY_BITS, next);
}

/** Odd numbers that mix the bits of a key: Knuth's 2^32 / phi, and one of MurmurHash3's. */
const MIX = 0x9e3779b1;
const BUCKET_MIX = 0x85ebca6b;

/**
 * Whether some form may have a key, or go on after it; mostly right when it says yes, always when it says no.
 * @param filter and shift of a table
 */
export function isMarked(filter: Int32Array, shift: number, key: number): boolean {
  // The upper bits are mixed best. The shift keeps the bit within the filter.
  const bit = Math.imul(key, MIX) >>> shift;
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

/**
 * How many bits of the filter there are for each bucket: of other keys one in 16 passes by chance, or fewer; where
 * there are very many, one in eight.
 */
const filterBits = (buckets: number) => (buckets <= 0x2000 ? 32 : 16);

/** A small letter s, which makes a plural. */
export const S = 0x73;

/** Begins a line of a list that holds no form. */
const TAB = 9;

/** How long the arrays of a table are, and whether its numbers have 16 bits. */
export interface TableSizes {
  /** In numbers of 32 bits. */
  readonly filter: number;
  readonly buckets: number;
  /** Small tables stay small: every page has them. */
  readonly isSmall: boolean;
}

/** @param count how many forms there are */
export function tableSizes(count: number): TableSizes {
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(16, count)));
  return { filter: (buckets * filterBits(buckets)) / 32, buckets, isSmall: count < 0xffff };
}

/** How far mixed bits are shifted in a table of some sizes. */
export const tableShifts = ({ filter, buckets }: Pick<TableSizes, 'filter' | 'buckets'>) => ({
  filterShift: 32 - Math.log2(filter * 32),
  bucketShift: 32 - Math.log2(buckets),
});

/** A table for so many forms, in which none is filed yet. */
export function emptyTable(
  texts: Pick<PatternTable, 'text' | 'wide'>,
  count: number,
  script: ScriptFold,
  first: number,
): PatternTable {
  const sizes = tableSizes(count);
  const Numbers = sizes.isSmall ? Uint16Array : Uint32Array;
  return {
    script,
    first,
    text: texts.text,
    wide: texts.wide,
    offsets: new Uint32Array(count),
    flags: new Uint8Array(count),
    filter: new Int32Array(sizes.filter),
    ...tableShifts(sizes),
    buckets: new Numbers(sizes.buckets),
    previous: new Numbers(count),
  };
}

/** Part of a table's forms. */
export interface FormRange {
  /** Whether they are in `wide`. */
  readonly isWide: boolean;
  /** Where the first of them begins in its text, and where the last one ends, its line break included. */
  readonly from: number;
  readonly until: number;
  /** The number of the first of them, counted from the first of the table. */
  readonly form: number;
  /** Whether they are exact. */
  readonly exact: boolean;
}

/**
 * Files folded forms of a table. All is done in one loop without calls, since it is among the first that a page runs:
 * an engine makes a loop fast while it runs, a function after it was called often.
 * @param onLine called with the bounds of each line that is no form, and the number of the form after it; tells
 *   whether the forms from there on are exact
 */
export function fileForms(
  {
    text: narrow,
    wide,
    first,
    offsets,
    flags,
    filter,
    filterShift,
    bucketShift,
    buckets,
    previous,
  }: PatternTable,
  { isWide, from: begin, until, form: firstForm, exact: isExact }: FormRange,
  onLine: (from: number, to: number, form: number) => boolean = () => false,
): void {
  const text = isWide ? wide : narrow;
  const width = isWide ? WIDE : 0;
  let form = firstForm;
  let exact = isExact;
  for (let from = begin, to = 0; from < until; from = to + 1) {
    to = text.indexOf('\n', from);
    let at = from;
    let unit = text.charCodeAt(at);
    if (unit === TAB) {
      exact = onLine(from, to, first + form);
      continue;
    }
    let key = 0;
    if (CLASS[unit] === CJK) {
      const second = text.charCodeAt(++at);
      key = ideographKey(fold(unit), fold(second === GAP_UNIT ? text.charCodeAt(++at) : second));
      unit = text.charCodeAt(++at);
    } else {
      for (; unit >= GAP_UNIT; unit = text.charCodeAt(++at)) {
        const small = unit | 0x20;
        const folded = small >= 0x61 && small <= 0x7a ? small : foldWord(unit);
        if (folded === 0) break;
        key = (((key << 6) - key + folded) & KEY_BITS) | KEY_MARK;
      }
    }
    // The scanner asks for the beginning before it asks for more.
    let bit = Math.imul(key, MIX) >>> filterShift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    const last = text.charCodeAt(to - 1);
    const small = last | 0x20;
    const isLetter = small >= 0x61 && small <= 0x7a;
    const isPlural = isLetter ? small !== S && !(exact && small === last) : takesPlural(last, exact);
    if (at === to && isPlural) {
      bit = Math.imul(hashStep(key, S), MIX) >>> filterShift;
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
    if (unit === GAP_UNIT) unit = text.charCodeAt(++at);
    key = formKey(key, at < to ? fold(unit) : 0);
    bit = Math.imul(key, MIX) >>> filterShift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
    const bucket = Math.imul(key ^ (key >>> 15), BUCKET_MIX) >>> bucketShift;
    offsets[form] = from;
    flags[form] = (exact ? EXACT : 0) | (isPlural ? PLURAL : 0) | width;
    // The bucket's number is below the number of buckets.
    previous[form] = buckets[bucket]!;
    buckets[bucket] = ++form;
  }
}

/**
 * A table of folded forms.
 * @param text a form a line, each line ended by a line break; a line that begins with a tab is none
 * @param count how many forms there are
 * @param first the number of the first form
 * @param onLine as of {@link fileForms}; forms before the first such line are not exact
 */
export function fileTable(
  text: string,
  count: number,
  script: ScriptFold,
  first = 0,
  onLine?: (from: number, to: number, form: number) => boolean,
): PatternTable {
  const table = emptyTable({ text, wide: '' }, count, script, first);
  fileForms(table, { isWide: false, from: 0, until: text.length, form: 0, exact: false }, onLine);
  return table;
}

/** Texts as a list that {@link fileTable} takes. */
export const listOf = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** Patterns that begin with a word, and those that begin with an ideograph: these are filed when a text has some. */
export class Patterns {
  readonly words: PatternTable;
  readonly #file: () => PatternTable;
  #ideographs: PatternTable | undefined;

  constructor(words: PatternTable, ideographs: () => PatternTable) {
    this.words = words;
    this.#file = ideographs;
  }

  /** Their numbers follow those of the words. */
  get ideographs(): PatternTable {
    this.#ideographs ??= this.#file();
    return this.#ideographs;
  }
}

/**
 * Surface forms filed in typed arrays by a hash of how each begins.
 *
 * A form that begins with a word is found by the hash of that word; a form of several words by the hash
 * of the first word and the next visible unit; an ideographic form by its first two units. The scanner
 * computes the same keys while it walks over a text, so that text which begins no form costs one look
 * into `filter` for each word or ideograph, however many forms there are.
 */

import { GAP_UNIT, S, takesPlural } from './fold-pattern.ts';
import { BUCKET_MIX, formKey, hashStep, ideographKey, KEY_BITS, KEY_MARK, MIX } from './form-keys.ts';
import { CJK, CLASS, fold, foldWord, type ScriptFold } from './units.ts';

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
 * How many bits of the filter there are for each bucket: of other keys one in 16 passes by chance, or fewer; where
 * there are very many, one in eight.
 */
const filterBits = (buckets: number) => (buckets <= 0x2000 ? 32 : 16);

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

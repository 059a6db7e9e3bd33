/**
 * A joined lexicon as numbers and texts that can be stored, and back: in a page its arrays are views of one buffer, and
 * nothing goes over its names.
 */

import { type FoldedLexicon, senseOf } from './carried-lexicon.ts';
import { Entries, type OwnIds } from './entries.ts';
import type { JoinedLexicon } from './join-lexicon.ts';
import { edgesOf, entriesOf, isLarge, isLargeSense, type Lexicon, pairsIn } from './lexicon.ts';
import { Patterns, type PatternTable, tableShifts, tableSizes } from './pattern-table.ts';
import { type ScriptFold, scriptFoldOf } from './units.ts';

/** Another number whenever numbers or texts are others for the same names. */
const FORMAT = 1;

/** What tells how long all parts are. Plain JSON. */
export interface LexiconShape {
  readonly format: typeof FORMAT;
  /** A checksum of the lexicon in the package: its senses and entries are numbered in the parts, its texts are in them. */
  readonly bundled: string;
  /** How many names begin with a word, and with an ideograph; how many entries the glossaries have. */
  readonly words: number;
  readonly ideographs: number;
  readonly entries: number;
  readonly packs: readonly { readonly id: string; readonly from: number }[];
  readonly kinds: readonly string[];
}

/** A lexicon in parts, whose order is that of {@link lexiconWith}. */
export interface LexiconParts {
  readonly shape: LexiconShape;
  readonly arrays: readonly NumberArray[];
  readonly texts: readonly string[];
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** @param bundled the lexicon that was joined */
export function partsOf(joined: JoinedLexicon, bundled: FoldedLexicon): LexiconParts {
  const { words, ideographs, nameEntry, nameSense, nameFlags, own, script, hanWords } = joined;
  const arraysOf = ({ offsets, flags, filter, buckets, previous }: PatternTable) => [
    offsets,
    flags,
    filter,
    buckets,
    previous,
  ];
  return {
    shape: {
      format: FORMAT,
      bundled: sumOf(bundled),
      words: words.offsets.length,
      ideographs: ideographs.offsets.length,
      entries: own.numbers.length,
      packs: own.packs,
      kinds: own.kinds,
    },
    arrays: [
      ...arraysOf(words),
      ...arraysOf(ideographs),
      nameEntry,
      nameSense,
      nameFlags,
      own.numbers,
      own.kindOf,
    ],
    texts: [script, words.text, words.wide, ideographs.text, hanWords.across, hanWords.complete],
  };
}

/** Whether parts of a shape can be made a lexicon here: they are of this version, and of this package's names. */
export const fits = ({ format, bundled }: LexiconShape, here: FoldedLexicon): boolean =>
  format === FORMAT && bundled === sumOf(here);

/** A checksum of the lexicon in the package. */
export const sumOf = ({ entries, words, ideographs, senses, hanWords }: FoldedLexicon): string =>
  checksum([entries, words.list, ideographs.list, senses, hanWords.across, hanWords.complete].join('\t'));

/** How many bytes an array of so many takes in a buffer: each begins at a multiple of four. */
export const roomFor = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Views of a buffer, one after the other. */
class Views {
  readonly #buffer: ArrayBuffer;
  #at = 0;

  constructor(buffer: ArrayBuffer) {
    this.#buffer = buffer;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#buffer.byteLength;
  }

  #take(bytes: number): number {
    const at = this.#at;
    this.#at += roomFor(bytes);
    return at;
  }

  /** @throws RangeError where the buffer is too short, here and below */
  readonly bytes = (length: number) => new Uint8Array(this.#buffer, this.#take(length), length);
  readonly signed = (length: number) => new Int32Array(this.#buffer, this.#take(4 * length), length);
  readonly large = (length: number) => new Uint32Array(this.#buffer, this.#take(4 * length), length);
  readonly small = (length: number) => new Uint16Array(this.#buffer, this.#take(2 * length), length);
}

function tableFrom(
  views: Views,
  texts: Pick<PatternTable, 'text' | 'wide'>,
  count: number,
  script: ScriptFold,
  first: number,
): PatternTable {
  const sizes = tableSizes(count);
  const numbers = sizes.isSmall ? views.small : views.large;
  return {
    script,
    first,
    text: texts.text,
    wide: texts.wide,
    offsets: views.large(count),
    flags: views.bytes(count),
    filter: views.signed(sizes.filter),
    ...tableShifts(sizes),
    buckets: numbers(sizes.buckets),
    previous: numbers(count),
  };
}

/**
 * Makes a lexicon ready of parts, but for its clues.
 * @param buffer the arrays, each with {@link roomFor} its bytes
 * @param here the lexicon in the package, which the parts must fit
 * @param ids how entries of glossaries are called
 * @throws RangeError when they are not parts of the shape
 */
export function lexiconWith(
  shape: LexiconShape,
  buffer: ArrayBuffer,
  texts: readonly string[],
  here: FoldedLexicon,
  ids: OwnIds,
): Lexicon {
  const [pairs = '', text = '', wide = '', han = '', across = '', complete = ''] = texts;
  const bundled = entriesOf(here.entries);
  const script = scriptFoldOf(pairsIn(pairs));
  const views = new Views(buffer);
  const words = tableFrom(views, { text, wide }, shape.words, script, 0);
  const ideographs = tableFrom(views, { text: han, wide: '' }, shape.ideographs, script, shape.words);
  const names = shape.words + shape.ideographs;
  const nameEntry = (isLarge(bundled.length + shape.entries) ? views.large : views.small)(names);
  const nameSense = (isLargeSense(here.senses.length) ? views.small : views.bytes)(names);
  const nameFlags = views.bytes(names);
  const numbers = views.large(shape.entries);
  const kindOf = views.bytes(shape.entries);
  if (!views.isAtEnd) throw new RangeError('the parts are not those of the lexicon');
  return {
    entries: new Entries(bundled, { packs: shape.packs, numbers, kindOf, kinds: shape.kinds }, ids),
    senses: Array.from(here.senses, senseOf),
    names: new Patterns(words, () => ideographs),
    nameEntry,
    nameSense,
    nameFlags,
    ...edgesOf({ across, complete }, script),
    clues: undefined,
  };
}

/**
 * A checksum by which damage and change are noticed; no lock against those who mean harm.
 * @param data bytes, or a text by its code units
 * @returns small letters and digits
 */
export function checksum(data: Uint8Array | string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  const { length } = data;
  const isText = typeof data === 'string';
  for (let at = 0; at < length; at++) {
    // Below its length every place is filled.
    const unit = isText ? data.charCodeAt(at) : data[at]!;
    // Two of FNV-1a, one of which knows the place: http://www.isthe.com/chongo/tech/comp/fnv/
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul((second ^ unit) + at, 0x85ebca6b);
  }
  return [first, second ^ (second >>> 13), length].map((part) => (part >>> 0).toString(36)).join('-');
}

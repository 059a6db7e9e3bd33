/** Texts as the search compares them: no case, width, accents, spaces or punctuation; Simplified for Traditional. */

import { CJK, CLASS, fold, IGNORED, WORD } from '../../matching/units.ts';

/** What each UTF-16 code unit folds to: itself or another one, a gap, or nothing at all. */
export type FoldTable = Uint16Array;

/** Ends a word. In folded texts, between lines. */
export const GAP = 0;
/** Makes no difference and stands between no words: marks over letters, apostrophes. */
const NOTHING = 0xffff;
const POINT = 0x2e;

/** Units from here on are ideographs, or other letters that are written without spaces. */
export const FIRST_IDEOGRAPH = 0x2e80;

/** How a folded unit begins something; each of these begins what the ones before it do. */
export const INSIDE = 0;
/** An ideograph after another, or a capital after small letters, as the P of InstructPix2Pix. */
export const PART_START = 1;
export const WORD_START = 2;
export const LINE_START = 3;

/** @param simplified code units of Traditional characters, each with that of its Simplified one */
export function foldTable(simplified: ReadonlyMap<number, number>): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const kind = CLASS[unit];
    // Between these no letters have cases or widths.
    if (kind === WORD || kind === CJK) table[unit] = unit < 0x590 || unit >= 0xff00 ? fold(unit) : unit;
    else if (kind === IGNORED) table[unit] = NOTHING;
  }
  table.fill(NOTHING, 0x300, 0x370);
  for (const apostrophe of "'’‘ʼ") table[apostrophe.charCodeAt(0)] = NOTHING;
  table[0x5f] = GAP;
  // Surrogates count in pairs only.
  table.fill(GAP, 0xd800, 0xe000);
  for (const [first, last] of ACCENTED)
    for (let unit = first; unit <= last; unit++) {
      const bare = String.fromCharCode(unit).normalize('NFKD').charCodeAt(0);
      if (CLASS[unit] === WORD && CLASS[bare] === WORD) table[unit] = fold(bare);
    }
  for (const [from, to] of simplified) table[from] = to;
  return table;
}

/** Letters of Latin scripts with accents; the rest of Unicode has too few that matter here. */
const ACCENTED = [
  [0xaa, 0x24f],
  [0x1e00, 0x1eff],
] as const;

/** Where {@link foldInto} writes: the folded units and how each begins something. */
export interface FoldTarget {
  readonly units: Uint16Array;
  readonly starts: Uint8Array;
  /** Where in the text each unit comes from, where that is asked. */
  readonly sources?: Uint32Array;
}

/**
 * Folds a text. A point between letters or digits stays inside their word: G.pt, 1.5.
 * @param at where the target has room for as many units as the text has
 * @returns where the folded text ends
 */
export function foldInto(text: string, table: FoldTable, { units, starts, sources }: FoldTarget, at: number) {
  let end = at;
  let before = AFTER_GAP;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // The table has every code unit.
    const folded = table[unit]!;
    let start = INSIDE;
    if (folded === NOTHING) continue;
    if (folded >= FIRST_IDEOGRAPH) {
      start = before === AFTER_IDEOGRAPH ? PART_START : WORD_START;
      before = AFTER_IDEOGRAPH;
    } else if (folded !== GAP) {
      const capital = unit >= 0x41 && unit <= 0x5a;
      if (before < AFTER_SMALL) start = WORD_START;
      else if (capital && before === AFTER_SMALL) start = PART_START;
      before = capital ? AFTER_CAPITAL : AFTER_SMALL;
    } else if (isPair(unit, text.charCodeAt(index + 1))) {
      start = before === AFTER_IDEOGRAPH ? PART_START : WORD_START;
      before = AFTER_IDEOGRAPH;
      units[end] = unit;
      starts[end] = end === at ? LINE_START : start;
      if (sources) sources[end] = index;
      end++;
      index++;
      start = INSIDE;
    } else if (before < AFTER_SMALL || !isPoint(unit) || CLASS[text.charCodeAt(index + 1)] !== WORD) {
      before = AFTER_GAP;
      continue;
    }
    units[end] = folded === GAP ? (isPoint(unit) ? POINT : text.charCodeAt(index)) : folded;
    starts[end] = end === at ? LINE_START : start;
    if (sources) sources[end] = index;
    end++;
  }
  return end;
}

/** What stands before a unit; from {@link AFTER_SMALL} on, a letter or digit. */
const AFTER_GAP = 0;
const AFTER_IDEOGRAPH = 1;
const AFTER_SMALL = 2;
const AFTER_CAPITAL = 3;

const isPoint = (unit: number) => unit === POINT || unit === 0xff0e;
const isPair = (high: number, low: number) =>
  high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;

/** A text by itself, folded, with the way back to it. */
export interface FoldedText extends Required<FoldTarget> {
  readonly text: string;
  readonly length: number;
}

export function foldText(text: string, table: FoldTable): FoldedText {
  const units = new Uint16Array(text.length);
  const starts = new Uint8Array(text.length);
  const sources = new Uint32Array(text.length);
  const length = foldInto(text, table, { units, starts, sources }, 0);
  return { text, units, starts, sources, length };
}

/** A part of a text, half-open, in UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of a text that folded units come from, with the marks over its last letter. */
export function sourceRange({ text, sources }: FoldedText, from: number, to: number): Range {
  let end = (sources[to - 1] ?? -1) + 1;
  while (MARK.test(text.charAt(end))) end++;
  return { from: sources[from] ?? end, to: end };
}

const MARK = /^\p{M}$/u;

/** Whether folded units stand somewhere. */
export function standsAt(units: Uint16Array, at: number, needle: Uint16Array): boolean {
  if (at + needle.length > units.length) return false;
  for (let index = 0; index < needle.length; index++) if (units[at + index] !== needle[index]) return false;
  return true;
}

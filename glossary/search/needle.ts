/** What is looked for: a whole query, or a word of it. */

import { FIRST_IDEOGRAPH, type FoldTable, foldText, WORD_START } from './fold.ts';

export interface Needle {
  /** Folded, without gaps. */
  readonly units: Uint16Array;
  /** Ideographs, not letters. */
  readonly han: boolean;
  /** Letters alone: what pinyin is written in. */
  readonly spelling: boolean;
  /** Where a word of it ends; no syllable goes on there. One flag a unit, that after the last included. */
  readonly breaks: Uint8Array;
  /** How many typos it may have. */
  readonly typos: 0 | 1 | 2;
}

export interface Query {
  readonly whole: Needle;
  /** Its different words, {@link MOST_WORDS} at most; none where the whole is one. */
  readonly words: readonly Needle[];
}

/** Whoever pastes a page has more words; the first ones tell enough, and each takes a look at every entry. */
const MOST_WORDS = 30;

export function queryOf(text: string, table: FoldTable): Query {
  const { units, starts, length } = foldText(text, table);
  const bounds = [...starts.subarray(0, length).entries()]
    .filter(([, start]) => start >= WORD_START)
    .map(([at]) => at);
  const words = new Map<string, Needle>();
  bounds.forEach((from, index) => {
    const word = units.slice(from, bounds[index + 1] ?? length);
    words.set(word.join(), needleOf(word, new Uint8Array(word.length + 1)));
  });
  const breaks = new Uint8Array(length + 1);
  for (const from of bounds.slice(1)) breaks[from] = 1;
  return {
    whole: needleOf(units.slice(0, length), breaks),
    words: bounds.length > 1 ? [...words.values()].slice(0, MOST_WORDS) : [],
  };
}

function needleOf(units: Uint16Array, breaks: Uint8Array): Needle {
  const letters = units.filter(isLetter).length;
  const digits = units.filter(isDigit).length;
  const ideographs = units.filter((unit) => unit >= FIRST_IDEOGRAPH).length;
  return {
    units,
    breaks,
    han: ideographs > 0 && letters === 0,
    spelling: letters === units.length && letters > 0,
    typos: letters >= 8 ? 2 : ideographs >= 4 || (letters > 0 && letters + digits >= 4) ? 1 : 0,
  };
}

export const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** Chinese names by how they are read: whole syllables, their initials, or some of each. */

import { isLetter, type Needle } from './needle.ts';
import { bitOf, type Readings } from './readings.ts';

/** zh, ch and sh are initials of two letters; most who type initials write the first alone. */
const LONG_INITIAL = /^[zcs]h/;

/**
 * Where the part of a text ends that letters stand for, or -1. The last syllable may be unfinished. Letters of
 * the text stand for themselves: gansc is GAN 生成.
 * @param at where the text's part begins; it ends at a gap at the latest
 */
export function spelledEnd(
  { units: letters, breaks }: Needle,
  text: Uint16Array,
  at: number,
  { syllables }: Readings,
): number {
  const goOn = (place: number, typed: number): number => {
    if (typed === letters.length) return place;
    // Below `letters.length`; beyond the text there is no unit, and nothing to read.
    const unit = text[place] ?? 0;
    if (isLetter(unit)) return unit === letters[typed] ? goOn(place + 1, typed + 1) : -1;
    for (const syllable of syllables.get(unit) ?? []) {
      const alike = commonLength(syllable, typed);
      if (alike === 0) continue;
      if (typed + alike === letters.length) return place + 1;
      if (alike === syllable.length || breaks[typed + alike]) {
        const end = goOn(place + 1, typed + alike);
        if (end !== -1) return end;
      }
      const initial = LONG_INITIAL.test(syllable) ? 2 : 1;
      for (let length = Math.min(initial, alike); length > 0; length--) {
        if (length === alike && alike === syllable.length) continue;
        const end = goOn(place + 1, typed + length);
        if (end !== -1) return end;
      }
    }
    return -1;
  };
  const commonLength = (syllable: string, typed: number) => {
    let length = 0;
    while (
      length < syllable.length &&
      typed + length < letters.length &&
      syllable.charCodeAt(length) === letters[typed + length] &&
      (length === 0 || !breaks[typed + length])
    )
      length++;
    return length;
  };
  return goOn(at, 0);
}

/**
 * The letters that the syllable after a character may begin with, as bits, when letters begin with that character;
 * all where they may end with it. Few names go on so, and the others need no closer look.
 */
export function initialsAfter(
  { units: letters }: Needle,
  character: number,
  { syllables }: Readings,
): number {
  let bits = 0;
  for (const syllable of syllables.get(character) ?? []) {
    for (let length = 1; length <= syllable.length; length++) {
      if (length === letters.length) return ~0;
      if (syllable.charCodeAt(length - 1) !== letters[length - 1]) break;
      bits |= bitOf(letters[length] ?? 0);
    }
  }
  return bits;
}

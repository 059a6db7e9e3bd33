/** How Chinese characters are read, made at build time for the search. */

import { pinyin } from 'pinyin-pro';
import type { FoldedReadings } from '../glossary/search/readings.ts';
import { toSimplified } from './traditional.ts';

/**
 * The characters of everyday Chinese in both scripts: level 1 of GB 2312 (3,755 Simplified ones, in rows 0xB0 to
 * 0xD7) and of Big5 (5,401 Traditional ones, in rows 0xA4 to 0xC6).
 */
export function commonCharacters(): readonly string[] {
  const gb = decoded('gb18030', [0xb0, 0xd7], (last) => range(0xa1, last ? 0xf9 : 0xfe));
  const big5 = decoded('big5', [0xa4, 0xc6], (last) => [
    ...range(0x40, 0x7e),
    ...(last ? [] : range(0xa1, 0xfe)),
  ]);
  return [...new Set([...gb, ...big5])].filter((character) => HAN.test(character));
}

const HAN = /^\p{Script=Han}$/u;

function decoded(
  encoding: string,
  [first, last]: readonly [number, number],
  columnsOf: (isLast: boolean) => readonly number[],
): readonly string[] {
  const bytes = range(first, last).flatMap((row) =>
    columnsOf(row === last).flatMap((column) => [row, column]),
  );
  return [...new TextDecoder(encoding).decode(Uint8Array.from(bytes))];
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** @param characters Han characters of either script; others are passed over */
export function foldReadings(characters: Iterable<string>): FoldedReadings {
  const readBy = new Map<string, Set<string>>();
  const traditionalOf = new Map<string, Set<string>>();
  for (const character of characters) {
    if (!HAN.test(character) || character.length > 1) continue;
    // Some Simplified ones are outside of the plane that code units reach.
    const simple = toSimplified(character).length === 1 ? toSimplified(character) : character;
    // A Traditional character that shares its Simplified one with others is read as any of them.
    for (const written of new Set([simple, character])) {
      for (const syllable of pinyin(written, { multiple: true, toneType: 'none', type: 'array', v: true }))
        if (/^[a-z]+$/.test(syllable)) addTo(readBy, syllable, simple);
    }
    if (simple !== character) addTo(traditionalOf, simple, character);
  }
  const told = new Set<string>();
  const withTraditional = (simple: string) => {
    if (told.has(simple)) return simple;
    told.add(simple);
    return [simple, ...(traditionalOf.get(simple) ?? [])].join('^');
  };
  return [...readBy]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, simples]) => syllable + [...simples].sort().map(withTraditional).join(''))
    .join('');
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  set.add(value);
  sets.set(key, set);
}

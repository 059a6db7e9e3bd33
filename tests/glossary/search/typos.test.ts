import { describe, expect, it } from 'vitest';
import { foldTable, foldText } from '../../../glossary/search/fold.ts';
import { compareBeginning } from '../../../glossary/search/typos.ts';

const table = foldTable(new Map());

/** How many typos, and the beginning that has them. */
function compared(typed: string, text: string, most = 2): readonly [number, string] | undefined {
  const folded = foldText(text, table);
  const nearness = { typos: 0, end: 0 };
  compareBeginning(foldText(typed, table).units, folded, 0, folded.length, most, nearness);
  return nearness.typos <= most ? [nearness.typos, text.slice(0, nearness.end)] : undefined;
}

describe('typos', () => {
  it.each([
    ['sora', 'sora', [0, 'sora']],
    ['sroa', 'sora', [1, 'sora']],
    ['sra', 'sora', [1, 'sora']],
    ['soora', 'sora', [1, 'sora']],
    ['sola', 'sora', [1, 'sora']],
    ['osra', 'sora', [1, 'sora']],
    ['difuson', 'diffusion', [2, 'diffusion']],
    ['difusi', 'diffusion', [1, 'diffusi']],
    ['nvida', 'nvidia', [1, 'nvidia']],
  ] as const)('%s for %s: %j', (typed, text, expected) => {
    expect(compared(typed, text)).toEqual(expected);
  });

  it.each([
    ['gpt3', 'gpt4'],
    ['gpt34', 'gpt4'],
    ['gpt', '4gpt'],
    ['tarnsforemrr', 'transformer'],
    ['abcd', 'wxyz'],
    ['abcdefgh', 'ab'],
  ])('%s is no typo of %s', (typed, text) => {
    expect(compared(typed, text)).toBeUndefined();
  });

  it('equal, for all beginnings, those of the plain table', () => {
    const words = ['abab', 'baba', 'aabb', 'abc', 'cabab', 'bbaab', 'abba', 'ca', 'babcab'];
    for (const typed of words)
      for (const text of words) {
        const expected = Math.min(
          ...Array.from({ length: text.length + 1 }, (_, end) => distance(typed, text.slice(0, end))),
        );
        expect(compared(typed, text)?.[0], `${typed} ${text}`).toBe(expected <= 2 ? expected : undefined);
      }
  });
});

/** Optimal string alignment by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? distance(a.slice(0, -2), b.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY;
  return Math.min(distance(x, y) + cost, distance(x, b) + 1, distance(a, y) + 1, swapped);
}

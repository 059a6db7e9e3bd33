import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import { Entries } from '../../matching/entries.ts';

const SORA = { id: 'sora', kind: 'model', priority: 2 } as const;
const ADAM = { id: 'adam', kind: 'technique', priority: 1 } as const;
const IDS = { write: ownId, read: ownKey };

describe('the entries of the package', () => {
  const entries = new Entries([SORA, ADAM]);

  it('are found by index and id, and no others', () => {
    expect(entries.length).toBe(2);
    expect([0, 1, 2].map((index) => entries.at(index))).toEqual([SORA, ADAM, undefined]);
    expect(['adam', 'sora', 'mine~0', ''].map((id) => entries.of(id))).toEqual([
      ADAM,
      SORA,
      undefined,
      undefined,
    ]);
    expect([0, 1, 2].map((index) => entries.isOwn(index))).toEqual([false, false, true]);
  });
});

describe('the entries of glossaries', () => {
  const own = {
    packs: [
      { id: 'b', from: 0 },
      { id: 'none', from: 2 },
      { id: 'mine', from: 2 },
    ],
    numbers: Uint32Array.of(1, 3, 4, 36),
    kindOf: Uint8Array.of(0, 1, 1, 0),
    kinds: ['paper', 'person'],
  };
  const entries = new Entries([SORA, ADAM], own, IDS);
  const all = [
    SORA,
    ADAM,
    { id: 'b~1', kind: 'paper', priority: 1, pack: 'b' },
    { id: 'b~3', kind: 'person', priority: 1, pack: 'b' },
    { id: 'mine~4', kind: 'person', priority: 1, pack: 'mine' },
    { id: 'mine~10', kind: 'paper', priority: 1, pack: 'mine' },
  ];

  it('follow those of the package', () => {
    expect(Array.from({ length: entries.length + 1 }, (_, index) => entries.at(index))).toEqual([
      ...all,
      undefined,
    ]);
    expect(all.map(({ id }) => entries.of(id))).toEqual(all);
    expect(all.map((_, index) => entries.isOwn(index))).toEqual([false, false, true, true, true, true]);
  });

  it('are found by the numbers of their own glossary, not by those of the next', () => {
    for (const id of ['b~0', 'b~2', 'b~4', 'b~10', 'none~4', 'mine~1', 'mine~3', 'mine~11', 'other~1'])
      expect(entries.of(id), id).toBeUndefined();
  });

  it('are found wherever they stand among many', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 4 }), (lists) => {
        const sorted = lists.map((list) => list.toSorted((a, b) => a - b));
        const flat = sorted.flat();
        const packs = sorted.map((_, index) => ({
          id: `p${index}`,
          from: sorted.slice(0, index).flat().length,
        }));
        const kindOf = Uint8Array.from(flat, () => 0);
        const many = new Entries(
          [],
          { packs, numbers: Uint32Array.from(flat), kindOf, kinds: ['model'] },
          IDS,
        );
        sorted.forEach((list, index) => {
          for (let number = 0; number <= 61; number++) {
            const id = ownId({ pack: `p${index}`, number });
            expect(many.of(id)?.id).toBe(list.includes(number) ? id : undefined);
          }
        });
      }),
      { numRuns: 50 },
    );
  });
});

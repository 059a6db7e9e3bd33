import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hits, stretchAt } from '../../matching/hits.ts';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly pattern: number;
}

const pushed = (hits: Hits, rows: readonly Hit[]) => {
  for (const { start, end, pattern } of rows) hits.push(start, end, pattern);
  return Array.from({ length: hits.length }, (_, row) => ({
    ...stretchAt(row, hits),
    pattern: hits.pattern(row),
  }));
};

/** Hits as a scan finds them: by their start, of any length. */
const found = fc
  .array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 6 }), pattern: fc.nat(99) }), {
    size: '+1',
    maxLength: 300,
  })
  .map((rows) =>
    rows
      .map(({ start, length, pattern }): Hit => ({ start, end: start + length, pattern }))
      .sort((a, b) => a.start - b.start),
  );
const inOrder = (rows: readonly Hit[]) => rows.toSorted((a, b) => a.start - b.start || b.end - a.end);

describe('what a scan found', () => {
  it('stands by its start, then the longest first, then as it came, however much it is', () => {
    const hits = new Hits();
    fc.assert(
      fc.property(found, (rows) => {
        expect(pushed(new Hits(), rows)).toEqual(inOrder(rows));
        // The same room serves text after text.
        hits.clear();
        expect(pushed(hits, rows)).toEqual(inOrder(rows));
      }),
    );
    const many = Array.from({ length: 1_000 }, (_, start) => ({ start, end: start + 4, pattern: start }));
    expect(pushed(new Hits(), many)).toEqual(many);
  });
});

describe('the room for a text', () => {
  it('holds it and a zero after it, and all the places in it', () => {
    for (let length = 0; length < 5_000; length += 64) {
      const hits = new Hits();
      hits.makeRoom(length);
      expect(hits.units.length).toBeGreaterThan(length);
      expect(hits.places.length).toBeGreaterThanOrEqual(2 * length);
    }
  });

  it('stays for texts that fit in it', () => {
    const hits = new Hits();
    hits.makeRoom(4_000);
    const { units, places } = hits;
    for (const length of [0, 10, 4_000]) hits.makeRoom(length);
    expect(hits.units).toBe(units);
    expect(hits.places).toBe(places);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, formKey, hashBefore, hashStep, ideographKey, isMarked } from '../../matching/form-keys.ts';

const unit = fc.integer({ min: 0, max: 0xffff });
const key = fc.integer({ min: 0x800000, max: 0xffffff });
/** Without a limit to its bits. */
const polynomial = (factor: number, first: number, second: number) =>
  ((first * factor + second) % 2 ** 23) + 2 ** 23;
const keyOf = (word: string) => [...word].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), 0);

describe('a key', () => {
  it('is a polynomial hash of 23 bits, and never 0', () => {
    fc.assert(
      fc.property(unit, unit, key, (first, second, before) => {
        expect(ideographKey(first, second)).toBe(polynomial(2 ** 14 - 1, first, second));
        expect(hashStep(0, first)).toBe(polynomial(63, 0, first));
        expect(hashStep(before, second)).toBe(polynomial(63, before, second));
      }),
    );
  });

  it('is known again before its last step, but for the first', () => {
    fc.assert(
      fc.property(key, unit, (before, last) => {
        expect(hashBefore(hashStep(before, last), last)).toBe(before);
      }),
    );
  });

  it('of a whole form is another than that of its beginning, and tells what comes next', () => {
    const begin = keyOf('stable');
    const keys = [
      begin,
      formKey(begin, 0),
      formKey(begin, 0x64),
      formKey(begin, 0x76),
      hashStep(begin, 0x64),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is mostly the key of one word, or of one pair of ideographs', () => {
    const numbers = Array.from({ length: 5_000 }, (_, n) => n);
    const words = new Set(numbers.map((n) => keyOf(`model${n * 7}`)));
    const pairs = new Set(numbers.map((n) => ideographKey(0x4e00 + (n % 71), 0x4e00 + n * 3)));
    const forms = new Set(numbers.map((n) => formKey(keyOf(`model${n % 71}`), 0x4e00 + n * 3)));
    for (const { size } of [words, pairs, forms]) expect(size).toBeGreaterThan(4_950);
  });

  it('is marked in a filter by one bit that another key seldom has, and filed in a bucket of the table', () => {
    const filter = new Int32Array(32);
    const marked = new Set([3, 8, 500, 1_023]);
    for (const bit of marked) filter[bit >> 5]! |= 1 << bit;
    const keys = Array.from({ length: 8_192 }, (_, n) => keyOf(`name${n}`));
    const share = keys.filter((some) => isMarked(filter, 22, some)).length / keys.length;
    expect(share).toBeGreaterThan(0.5 * (marked.size / 1_024));
    expect(share).toBeLessThan(2 * (marked.size / 1_024));
    const counts = Array.from({ length: 64 }, () => 0);
    for (const some of keys) counts[bucketOf({ bucketShift: 26 }, some)]!++;
    expect(counts).toHaveLength(64);
    expect(Math.min(...counts)).toBeGreaterThan(64);
    expect(Math.max(...counts)).toBeLessThan(256);
  });
});

import { describe, expect, it } from 'vitest';
import { cutAt, LONGEST_RUN } from '../../page/cut.ts';

const filler = (length: number, unit = 'x') => unit.repeat(length);

describe('a very long text is cut', () => {
  it.each([
    ['a full stop', '. '],
    ['a question mark', '? '],
    ['an ideographic full stop', '。'],
    ['a line break', '\n'],
    ['a quotation that ends with its sentence', '.”'],
  ])('after %s', (_, end) => {
    const text = filler(LONGEST_RUN - 500) + end + filler(2_000);
    expect(cutAt(text)).toBe(LONGEST_RUN - 500 + end.length);
  });

  it('after the last sentence that fits', () => {
    const text = `${filler(LONGEST_RUN - 500)}. ${filler(100)}. ${filler(2_000)}`;
    expect(cutAt(text)).toBe(LONGEST_RUN - 500 + 104);
  });

  it('not at a dot within a name', () => {
    const text = `${filler(LONGEST_RUN - 500)} GPT-3.5${filler(2_000)}`;
    expect(cutAt(text)).toBe(LONGEST_RUN - 500);
  });

  it('at a space where no sentence ends', () => {
    const text = `${filler(LONGEST_RUN - 500)} ${filler(2_000)}`;
    expect(cutAt(text)).toBe(LONGEST_RUN - 500);
  });

  it('anywhere where there is neither, but not within a character', () => {
    expect(cutAt(filler(LONGEST_RUN + 10))).toBe(LONGEST_RUN);
    expect(cutAt(`${filler(LONGEST_RUN - 1)}😀${filler(10)}`)).toBe(LONGEST_RUN - 1);
  });
});

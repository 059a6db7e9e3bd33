import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLexicon } from '../../matching/fold-lexicon.ts';
import { joinLexicon } from '../../matching/join-lexicon.ts';
import { checksum, fits, lexiconWith, partsOf, roomFor, sumOf } from '../../matching/lexicon-bytes.ts';
import { joining } from './joined-lexicon.ts';
import { named, sourceOf } from './small-lexicon.ts';
import { taken } from './steps.ts';

describe('a checksum', () => {
  it('is the same in every version: what one has stored the next one knows', () => {
    expect(checksum('')).toBe('ztntfp-17w88aq-0');
    expect(checksum('foobar')).toBe('1h5yxyg-1di01fe-6');
    expect(checksum('大模型')).toBe('1wy4wh6-9d4yb4-3');
  });

  it('begins with 32 bits of FNV-1a', () => {
    const first = (text: string) => Number.parseInt(checksum(text).split('-')[0] ?? '', 36).toString(16);
    // Of the tests in http://www.isthe.com/chongo/src/fnv/test_fnv.c
    expect([first(''), first('a'), first('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });

  it('of bytes is that of the text of these', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(checksum(bytes)).toBe(checksum(String.fromCharCode(...bytes)));
      }),
    );
  });

  it('is another where a letter is another, one is missing, or two have changed places', () => {
    const text = fc.uint16Array({ minLength: 2 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(text, fc.nat(), (whole, number) => {
        const at = number % (whole.length - 1);
        const [before, one, two, after] = [whole.slice(0, at), whole[at], whole[at + 1], whole.slice(at + 2)];
        const sums = [`${before}${two}${after}`, `${before}${one}${after}`, `${before}\n${two}${after}`];
        if (one !== '\n') expect(sums.map(checksum)).not.toContain(checksum(whole));
        if (one !== two) expect(checksum(`${before}${two}${one}${after}`)).not.toBe(checksum(whole));
      }),
    );
  });
});

it('an array has room to the next multiple of four bytes', () => {
  expect([0, 1, 3, 4, 5, 8, 9].map(roomFor)).toEqual([0, 4, 4, 4, 8, 8, 12]);
});

describe('the parts of a joined lexicon', () => {
  const { pack, packOf, joined } = joining(['擴扩']);
  const source = sourceOf(
    { adam: { names: [{ text: 'Adam', sense: 'man' }], senses: { man: {} } }, large: { names: ['大模型'] } },
    { hanWords: { across: ['最大'], complete: ['开放'] } },
  );
  const joinedParts = () => {
    const bundled = foldLexicon(source);
    const packs = [pack('mine', ['flux', 'жар'], ['扩散']), 'bundled'] as const;
    const { made } = taken(joinLexicon({ bundled, packs, script: '擴扩' }));
    const parts = partsOf(made, bundled);
    const size = parts.arrays.reduce((sum, { byteLength }) => sum + roomFor(byteLength), 0);
    const lexiconOfSize = (bytes: number, texts = parts.texts) =>
      lexiconWith(parts.shape, new ArrayBuffer(bytes), texts, bundled, {
        write: () => '',
        read: () => undefined,
      });
    return { ...parts, bundled, size, lexiconOfSize };
  };

  it('tell their shape', () => {
    const { shape, texts, bundled } = joinedParts();
    expect(shape).toEqual({
      format: 1,
      bundled: sumOf(bundled),
      words: 3,
      ideographs: 2,
      entries: 2,
      packs: [{ id: 'mine', from: 0 }],
      kinds: ['concept'],
    });
    expect(texts).toEqual(['擴扩', 'flux\nadam\n', 'жар\n', '扩散\n大模型\n', '最大\n', '开放\n']);
  });

  it('fit a package with the same entries, names, senses and words at edges only, and this format', () => {
    const { shape, bundled } = joinedParts();
    expect(fits(shape, foldLexicon(source))).toBe(true);
    expect(fits({ ...shape, format: 0 as 1 }, bundled)).toBe(false);
    const { entries, words, ideographs, senses, hanWords } = bundled;
    const parts = [entries, words.list, ideographs.list, senses, hanWords.across, hanWords.complete];
    const lexiconOf = ([
      entries = '',
      list = '',
      han = '',
      senses = '',
      across = '',
      complete = '',
    ]: string[]) => ({
      ...bundled,
      entries,
      words: { ...words, list },
      ideographs: { ...ideographs, list: han },
      senses,
      hanWords: { across, complete },
    });
    expect(fits(shape, lexiconOf(parts))).toBe(true);
    parts.forEach((part, index) => {
      expect(fits(shape, lexiconOf(parts.with(index, `${part}x`))), 'a letter more').toBe(false);
      if (index === 0) return;
      const moved = parts.with(index - 1, parts[index - 1] + part.slice(0, 2)).with(index, part.slice(2));
      expect(fits(shape, lexiconOf(moved)), 'two letters in the part before').toBe(false);
    });
  });

  it('are refused where there are more bytes than the shape has, or fewer', () => {
    const { size, lexiconOfSize } = joinedParts();
    expect(lexiconOfSize(size).names.words.offsets).toHaveLength(3);
    for (const bytes of [0, 4, size - 4, size + 4]) expect(() => lexiconOfSize(bytes)).toThrow(RangeError);
    expect(() => lexiconOfSize(size + 4)).toThrow('the parts are not those of the lexicon');
  });

  it('have their texts where they belong; one that is missing is empty', () => {
    const { texts, size, lexiconOfSize } = joinedParts();
    const textsOf = (parts: readonly string[]) => {
      const { names, hanWords, acrossCount } = lexiconOfSize(size, parts);
      const { words, ideographs } = names;
      return [
        words.text,
        words.wide,
        ideographs.text,
        ideographs.wide,
        hanWords.ideographs.text,
        acrossCount,
      ];
    };
    expect(textsOf(texts)).toEqual(['flux\nadam\n', 'жар\n', '扩散\n大模型\n', '', '最大\n开放\n', 1]);
    expect(textsOf([])).toEqual(['', '', '', '', '', 0]);
  });

  it.each([
    [65_536, 16, Uint16Array],
    [65_537, 32, Uint32Array],
  ])('number %i entries, two of them the package’s, with %i bits', (count, _, Numbers) => {
    const last = count - 2 - 1;
    const many = packOf(
      'many',
      Array.from({ length: count - 2 }, (_, number) => ({
        number,
        kind: 'concept',
        names: number === last ? [{ text: 'flux' }] : [],
      })),
    );
    const lexicon = joined(source, many, 'bundled');
    expect(lexicon.nameEntry).toBeInstanceOf(Numbers);
    expect(named('flux, 大模型', lexicon)).toEqual([`flux → many~${last.toString(36)}`, '大模型 → large']);
  });

  it.each([
    [254, 8, Uint8Array],
    [255, 16, Uint16Array],
    [300, 16, Uint16Array],
  ])('number %i senses with %i bits', (count, _, Senses) => {
    const senses = Object.fromEntries(
      Array.from(
        { length: count },
        (_, n) => [`s${n}`, { prior: n === count - 1 ? 'usually' : 'unlikely' }] as const,
      ),
    );
    const name = { text: 'last', sense: `s${count - 1}` };
    const { nameSense, senses: kept } = joined(sourceOf({ many: { names: [name], senses } }), 'bundled');
    expect(nameSense).toBeInstanceOf(Senses);
    expect([...nameSense]).toEqual([count]);
    expect(kept[count - 1]).toMatchObject({ prior: 'usually' });
  });
});

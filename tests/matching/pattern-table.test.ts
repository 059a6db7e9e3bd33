import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPattern } from '../../matching/fold-pattern.ts';
import { hashBefore, hashStep, isMarked } from '../../matching/form-keys.ts';
import { EXACT, fileTable, listOf, PLURAL } from '../../matching/pattern-table.ts';
import { scriptFoldOf } from '../../matching/units.ts';

const SCRIPT = scriptFoldOf(['擴扩', '網网']);
const folded = (text: string, exact = false) => foldPattern({ text, exact }, SCRIPT);

describe('a folded form', () => {
  it.each([
    ['Stable Diffusion', 'stable diffusion', 'is in small letters'],
    ['ＧＰＴ３', 'gpt3', 'is in ordinary width'],
    ['GPT-3', 'gpt 3', 'has a gap for a hyphen'],
    ['GPT\u20113', 'gpt 3', 'has a gap for a hyphen that does not break'],
    ['Stable \u00a0\n Diffusion', 'stable diffusion', 'has one gap for any run of spaces and breaks'],
    [' Sora ', 'sora', 'has no gap at its ends'],
    ['Trans\u00adformer\u200b', 'transformer', 'has no invisible characters'],
    ['扩散 Transformer', '扩散transformer', 'has no gap between an ideograph and a word'],
    ['DiT-模型', 'dit模型', 'nor a hyphen there'],
    ['扩散 模型', '扩散 模型', 'keeps a gap between two ideographs'],
    ['Tim’s', "tim's", 'has straight quotes'],
    ['蒂姆・布鲁克斯', '蒂姆·布鲁克斯', 'has one kind of middle dot'],
    ['G.pt', 'g.pt', 'keeps a dot'],
    ['擴散模型', '扩散模型', 'is in Simplified characters'],
  ])('%j becomes %j: it %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps its case when the form is exact', () => {
    expect(folded('ＤiＴ-XL 網', true)).toBe('DiT XL网');
  });

  it('is folded already', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', 'B', 'Ｃ', '3', ' ', '-', '\n', '\u00ad', '.', '’', '擴', '散', '網'),
      }),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (tail, exact) => {
        const once = folded(`Ab${tail}`, exact);
        expect(folded(once, exact)).toBe(once);
        expect(once).not.toMatch(/[\n\u00ad-]/);
      }),
    );
  });

  it.each(['', ' ', '\u200b', '+1', '“Sora”', '. net', '😀'])(
    'cannot be made of %j, which begins with neither letter, digit nor ideograph',
    (text) => {
      expect(() => folded(text)).toThrow(RangeError);
      expect(() => folded(text)).toThrow(/must begin with/);
    },
  );

  it.each(['大', '大 ', '\u200b大'])('cannot be made of %j, a single ideograph', (text) => {
    expect(() => folded(text)).toThrow(/single ideograph/);
  });

  it('can be made of a single letter or digit', () => {
    expect(folded('G')).toBe('g');
    expect(folded('4')).toBe('4');
  });
});

describe('a table of patterns', () => {
  const flagsOf = (text: string, exact: boolean) =>
    fileTable(`\t\n${folded(text, exact)}\n`, 1, SCRIPT, 0, () => exact).flags[0];

  it.each([
    ['GAN', false, PLURAL, 'an acronym in any case'],
    ['diffusion model', false, PLURAL, 'a term'],
    ['GAN', true, EXACT | PLURAL, 'an acronym as written'],
    ['Adam', true, EXACT, 'a capitalised name makes another name: Adams'],
    ['Bill Peebles', false, 0, 'what ends in s already'],
    ['GPT-3', false, 0, 'a number'],
    ['扩散模型', false, 0, 'ideographs'],
    ['C++', false, 0, 'a sign'],
  ])('lets an s follow %j (exact: %s) only where that is a plural', (text, exact, flags) => {
    expect(flagsOf(text, exact)).toBe(flags);
  });

  it('holds the forms in the order they were filed', () => {
    const forms = ['sora', 'gan', '扩散模型', 'gpt 3'];
    const { offsets, text } = fileTable(listOf(forms), forms.length, SCRIPT);
    expect(Array.from(offsets, (from) => text.slice(from, text.indexOf('\n', from)))).toEqual(forms);
  });

  it('passes over lines that are no forms, which tell whether case matters after them', () => {
    const text = '\tany\nsora\n\texact\nDiT XL\n';
    const lines: string[] = [];
    const table = fileTable(text, 2, SCRIPT, 7, (from, to, form) => {
      lines.push(`${text.slice(from, to)} before ${form}`);
      return text.slice(from, to) === '\texact';
    });
    expect(lines).toEqual(['\tany before 7', '\texact before 8']);
    expect([...table.offsets]).toEqual([5, 17]);
    expect([...table.flags]).toEqual([PLURAL, EXACT | PLURAL]);
  });

  it('can be empty', () => {
    const table = fileTable('', 0, SCRIPT);
    expect(table.offsets).toHaveLength(0);
    expect(isMarked(table.filter, table.filterShift, hashStep(0, 0x61))).toBe(false);
  });

  it('tells of all keys that it holds, and of few others', () => {
    const forms = Array.from({ length: 500 }, (_, n) => `name${n}`);
    const table = fileTable(listOf(forms), forms.length, SCRIPT);
    const keyOf = (word: string) => [...word].reduce((hash, unit) => hashStep(hash, unit.charCodeAt(0)), 0);
    const isHeld = (word: string) => isMarked(table.filter, table.filterShift, keyOf(word));
    expect(forms.every(isHeld)).toBe(true);
    const others = forms.filter((form) => isHeld(`other ${form}`));
    expect(others.length).toBeLessThan(forms.length / 4);
  });
});

describe('a step of the hash', () => {
  it('can be taken back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0x800000, max: 0xffffff }),
        fc.integer({ min: 0, max: 0xffff }),
        (hash, unit) => {
          expect(hashBefore(hashStep(hash, unit), unit)).toBe(hash);
        },
      ),
    );
  });
});

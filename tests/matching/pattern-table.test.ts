import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPattern } from '../../matching/fold-pattern.ts';
import { bucketOf, formKey, hashStep, ideographKey, isMarked } from '../../matching/form-keys.ts';
import { EXACT, fileTable, listOf, PLURAL, tableShifts, tableSizes } from '../../matching/pattern-table.ts';
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

  it('takes case to be without meaning unless a line says that it matters', () => {
    const table = fileTable('\tany\nDiT\n', 1, SCRIPT);
    expect(table.flags[0]).toBe(PLURAL);
    expect(table.wide).toBe('');
  });

  const wordKey = (word: string) =>
    [...word].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), 0);
  const pairKey = (two: string) => ideographKey(two.charCodeAt(0), two.charCodeAt(1));
  const keyWith = (key: number, next: string) => formKey(key, next === '' ? 0 : next.charCodeAt(0));

  it.each([
    ['a word', 'gan', [wordKey('gan'), wordKey('gans'), keyWith(wordKey('gan'), '')]],
    ['a word that takes no s', 'gpt3', [wordKey('gpt3'), keyWith(wordKey('gpt3'), '')]],
    ['letters beyond ASCII', 'élan', [wordKey('élan'), wordKey('élans'), keyWith(wordKey('élan'), '')]],
    [
      'the first of several words',
      'diffusion model',
      [wordKey('diffusion'), keyWith(wordKey('diffusion'), 'm')],
    ],
    ['a word before a sign', 'g.pt', [wordKey('g'), keyWith(wordKey('g'), '.')]],
    ['a word before an ideograph', 'dit模型', [wordKey('dit'), keyWith(wordKey('dit'), '模')]],
    ['two ideographs', '扩散', [pairKey('扩散'), keyWith(pairKey('扩散'), '')]],
    ['two ideographs and the third', '扩散模型', [pairKey('扩散'), keyWith(pairKey('扩散'), '模')]],
    ['two ideographs over a gap', '图 灵机', [pairKey('图灵'), keyWith(pairKey('图灵'), '机')]],
    ['two ideographs and what is after a gap', '图灵 机', [pairKey('图灵'), keyWith(pairKey('图灵'), '机')]],
    ['an ideograph and a letter', '类gpt', [pairKey('类g'), keyWith(pairKey('类g'), 'p')]],
    ['an ideograph and a sign', '布·鲁', [pairKey('布·'), keyWith(pairKey('布·'), '鲁')]],
  ])('marks the keys that a scan asks for, and no other: %s', (_, form, keys) => {
    const { filter, filterShift } = fileTable(`${form}\n`, 1, SCRIPT);
    for (const key of keys) expect(isMarked(filter, filterShift, key)).toBe(true);
    const bits = [...filter].map((some) => (some >>> 0).toString(2).replaceAll('0', '')).join('');
    expect(bits).toHaveLength(keys.length);
  });

  it('files a form in the bucket of its last key, before those that were there', () => {
    const forms = ['gan', 'diffusion model', 'gan', '扩散模型', 'gan'];
    const table = fileTable(listOf(forms), forms.length, SCRIPT);
    const filed = (key: number) => {
      const found: number[] = [];
      let next = table.buckets[bucketOf(table, key)] ?? 0;
      for (; next !== 0; next = table.previous[next - 1] ?? 0) found.push(next - 1);
      return found;
    };
    expect(filed(keyWith(wordKey('gan'), ''))).toEqual([4, 2, 0]);
    expect(filed(keyWith(wordKey('diffusion'), 'm'))).toEqual([1]);
    expect(filed(keyWith(pairKey('扩散'), '模'))).toEqual([3]);
  });

  it.each([
    [0, 16, 16, true],
    [16, 16, 16, true],
    [17, 32, 32, true],
    [0x2000, 0x2000, 0x2000, true],
    // Half as many bits a bucket, so that the filter grows later than the buckets.
    [0x2001, 0x4000, 0x2000, true],
    [0xfffe, 0x10000, 0x8000, true],
    [0xffff, 0x10000, 0x8000, false],
  ])(
    'of %i forms has %i buckets, a filter of %i numbers, numbers of 16 bits: %s',
    (count, buckets, filter, isSmall) => {
      const sizes = tableSizes(count);
      expect(sizes).toEqual({ buckets, filter, isSmall });
      // The largest of mixed bits is the last bit of the filter, and the last bucket.
      const { filterShift, bucketShift } = tableShifts(sizes);
      expect(0xffffffff >>> filterShift).toBe(filter * 32 - 1);
      expect(0xffffffff >>> bucketShift).toBe(buckets - 1);
    },
  );

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

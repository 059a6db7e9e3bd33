import glossaryData from 'virtual:newsgloss/glossary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlossaryData } from '../../data/types.ts';
import { createLookUp, queryOf } from '../../glossary/look-up.ts';

const { entries }: GlossaryData = glossaryData();
const lookUp = createLookUp(entries);

describe('a text leads to the entry that it names', () => {
  it.each([
    ['Sora', 'sora'],
    ['sora', 'sora'],
    ['  “Sora”, ', 'sora'],
    ['(Sora).', 'sora'],
    ['Ｓｏｒａ', 'sora'],
    ['Sora’s', 'sora'],
    ["Sora's", 'sora'],
    ['Tim\n  Brooks', 'tim-brooks'],
    ['Tim-Brooks', 'tim-brooks'],
    ['《Sora》', 'sora'],
    ['蒂姆·布鲁克斯', 'tim-brooks'],
    ['扩散模型', 'diffusion-model'],
    ['擴散模型', 'diffusion-model'],
    ['diffusion models', 'diffusion-model'],
    ['So\u00adra', 'sora'],
    ['G.pt', 'g-pt'],
  ])('%j', (text, id) => {
    expect(lookUp(text)).toEqual({ kind: 'entry', id });
  });

  it('for every name in every language, unless it is that of several', () => {
    const astray = entries.flatMap(({ id, name }) => {
      const found = [lookUp(name.en), lookUp(name['zh-Hans']), lookUp(name['zh-Hant'])];
      return found.every((each) => each?.kind === 'entry' && each.id === id) ? [] : [id];
    });
    expect(astray).toEqual([]);
  });
});

describe('a text leads to a search', () => {
  it('where it names no entry, or more than one', () => {
    expect(lookUp('Who made Sora?')).toEqual({ kind: 'search', query: 'Who made Sora' });
    const [first, second] = entries;
    if (!first || !second) throw new Error('no entries');
    const alike = createLookUp([first, { ...second, aliases: [...second.aliases, first.name.en] }]);
    expect(alike(first.name.en)).toEqual({ kind: 'search', query: first.name.en });
  });

  it('for the words that it begins with, where it is long', () => {
    const long = lookUp(`${'many words '.repeat(30)}`);
    expect(long).toMatchObject({ kind: 'search' });
    const query = long?.kind === 'search' ? long.query : '';
    expect(query).toMatch(/^(many words )+many$|^(many words )*many words$/);
    expect(query.length).toBeLessThanOrEqual(100);
    expect([...queryOf('扩散'.repeat(200))]).toHaveLength(100);
    expect(queryOf('😀a'.repeat(200)).isWellFormed()).toBe(true);
  });

  it('with what belongs to a name at its end', () => {
    expect(queryOf(' C++, ')).toBe('C++');
    expect(queryOf('«C#»')).toBe('C#');
  });
});

it.each(['', '   ', '…?!', '\u200b'])('a text without a letter leads nowhere: %j', (text) => {
  expect(lookUp(text)).toBeUndefined();
});

it('any text gives a query of one line that stays as it is when it is looked up again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const query = queryOf(text);
      expect(query).not.toMatch(/[\n\r\t]|^\s|\s$|\s\s/);
      expect([...query].length).toBeLessThanOrEqual(100);
      expect(queryOf(query)).toBe(query);
    }),
  );
});

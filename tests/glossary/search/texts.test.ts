import { describe, expect, it } from 'vitest';
import type { Entry, Localized } from '../../../data/types.ts';
import { snippetOf } from '../../../glossary/search/snippet.ts';
import { createSearch } from '../../../glossary/search.ts';

const alike = (text: string): Localized => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
const entry = (id: string, explainer: string, aliases: readonly string[] = []): Entry => ({
  id,
  kind: 'concept',
  name: alike(`Name ${id}`),
  aliases,
  summary: alike('It is there.'),
  explainer: alike(explainer),
  when: [],
  cites: [],
  related: [],
});
const search = (query: string, ...entries: readonly Entry[]) => createSearch({ entries }, '')(query, 'en');

describe('words of texts', () => {
  it('tells words apart whose hashes are alike', () => {
    // FNV-1a of 32 bits gives both the same: https://softwareengineering.stackexchange.com/a/145633
    const entries = [entry('a', 'costarring'), entry('b', 'liquid')];
    expect(search('liquid', ...entries).map(({ id }) => id)).toEqual(['b']);
    expect(search('costarring', ...entries).map(({ id }) => id)).toEqual(['a']);
  });

  it('finds ideographs only side by side', () => {
    const entries = [entry('a', '模糊的型号'), entry('b', '大模型'), entry('c', '模 a 型')];
    expect(search('模型', ...entries).map(({ id }) => id)).toEqual(['b']);
  });

  it('finds the last word of a long text, and of the last entry', () => {
    const long = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ');
    const entries = [entry('a', long), entry('b', '汉字'.repeat(5_000)), entry('c', 'the end')];
    expect(search('word4999', ...entries).map(({ id }) => id)).toEqual(['a']);
    expect(search('字汉', ...entries).map(({ id }) => id)).toEqual(['b']);
    expect(search('end', ...entries).map(({ id }) => id)).toEqual(['c']);
  });

  it('shows the text with all words, though another name has one of them', () => {
    const [found] = search('blue whale', entry('a', 'A blue whale sings.', ['Whale']));
    expect(found?.match().via).toMatchObject({
      from: 'explainer',
      text: 'A blue whale sings.',
      ranges: [
        { from: 2, to: 6 },
        { from: 7, to: 12 },
      ],
    });
  });
});

describe('a snippet', () => {
  const of = (text: string, word: string) =>
    snippetOf({ text, ranges: [{ from: text.indexOf(word), to: text.indexOf(word) + word.length }] });

  it('is the whole of a short text', () => {
    expect(of('A short text.', 'short')).toEqual({ text: 'A short text.', ranges: [{ from: 2, to: 7 }] });
  });

  it('begins at a word shortly before what was found', () => {
    const text =
      'Before it many words stand, then comes the needle, and after it there is quite a lot as well.';
    expect(of(text, 'needle')).toEqual({
      text: '…then comes the needle, and after it there is quite a lot as well.',
      ranges: [{ from: 16, to: 22 }],
    });
  });

  it.each([118, 119, 120, 121])('splits no pair where it is cut off, %i units in', (length) => {
    const { text } = of(`a${' '.repeat(length - 2)}🤖🤖🤖`, 'a');
    expect(text.isWellFormed()).toBe(true);
    expect(text.endsWith('…')).toBe(true);
  });

  it('leaves out what lies beyond its end', () => {
    const text = `a${' '.repeat(200)}b`;
    const ranges = [
      { from: 0, to: 1 },
      { from: 201, to: 202 },
    ];
    expect(snippetOf({ text, ranges }).ranges).toEqual([{ from: 0, to: 1 }]);
  });
});

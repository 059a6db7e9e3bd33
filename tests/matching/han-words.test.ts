import { describe, expect, it } from 'vitest';
import { lexiconOf, named } from './small-lexicon.ts';

const LEXICON = lexiconOf(
  {
    large: { names: ['大模型'] },
    tuning: { names: ['微调'] },
    self: { names: ['自监督'] },
  },
  {
    hanWords: {
      across: ['最大', '放大', '来自', '调整', '调查'],
      complete: ['开放', '年来', '整个'],
    },
  },
);

describe('a Chinese name whose edge another word crosses', () => {
  it.each([
    ['before it', '全球最大模型'],
    ['before it, in Traditional writing', '全球最大模型'],
    ['after it', '微调查问卷'],
    ['before it, where the name is cut off', '信息来自监督部门'],
  ])('is no name: %s', (_, text) => {
    expect(named(text, LEXICON)).toEqual([]);
  });

  it.each([
    ['a word before that is whole', '开放大模型', ['大模型 → large']],
    ['a word after that is whole', '微调整个网络', ['微调 → tuning']],
    ['a word before that ends where the name begins', '近年来自监督方法', ['自监督 → self']],
    ['no word at all', '使用大模型', ['大模型 → large']],
    ['the same characters apart from the name', '最大的大模型', ['大模型 → large']],
  ])('is a name beside %s', (_, text, expected) => {
    expect(named(text, LEXICON)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { anyCase, asWritten, find } from './occurrences.ts';

describe('a plural', () => {
  it.each([
    ['GANs are', anyCase('GAN'), ['GANs']],
    ['two diffusion models', anyCase('diffusion model'), ['diffusion models']],
    ['GAN\u00ads are', anyCase('GAN'), ['GAN\u00ads']],
    ['ＧＡＮｓ', anyCase('GAN'), ['ＧＡＮｓ']],
    ['GANS', asWritten('GAN'), ['GANS']],
    ['LLMs', asWritten('LLM'), ['LLMs']],
    ['GANsa', anyCase('GAN'), []],
    ['GANss', anyCase('GAN'), []],
    ['Adams', asWritten('Adam'), []],
    ['GPT-3s', anyCase('GPT-3'), []],
    ['Peebless', anyCase('Peebles'), []],
    ['扩散模型s', anyCase('扩散模型'), ['扩散模型']],
  ])('in %j', (text, patterns, expected) => {
    expect(find(text, patterns)).toEqual(expected);
  });
});

describe('a possessive', () => {
  it.each([
    ["GAN's loss", anyCase('GAN'), ['GAN']],
    ['GAN’s loss', anyCase('GAN'), ['GAN']],
    ["the GANs' losses", anyCase('GAN'), ['GANs']],
    ["Adam's step", asWritten('Adam'), ['Adam']],
    ['Peebles’ thesis', anyCase('Peebles'), ['Peebles']],
  ])('leaves the name in %j', (text, patterns, expected) => {
    expect(find(text, patterns)).toEqual(expected);
  });
});

describe('a dot after a name', () => {
  it.each([
    ['We use GPT-3.', ['GPT-3']],
    ['GPT-3. Then', ['GPT-3']],
    ['GPT-3.5', []],
    ['GPT 3.5', []],
    ['GPT-3．５', []],
    ['GPT-3\u200b.5', []],
    ['GPT-3.\u00a05', ['GPT-3']],
    ['GPT-35', []],
  ])('is a version when a digit follows a digit: %j', (text, expected) => {
    expect(find(text, anyCase('GPT-3'))).toEqual(expected);
  });

  it.each([
    ['See openai.com', []],
    ['see OpenAI.', ['OpenAI']],
    ['OpenAI.The', ['OpenAI']],
    ['openai\u00ad.com', []],
  ])('is an address when a small letter follows a letter: %j', (text, expected) => {
    expect(find(text, anyCase('OpenAI'))).toEqual(expected);
  });

  it('does not cut a name that has one inside', () => {
    expect(find('We train G.pt on them.', anyCase('G.pt'))).toEqual(['G.pt']);
  });
});

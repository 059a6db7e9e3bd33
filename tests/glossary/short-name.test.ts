import { describe, expect, it } from 'vitest';
import { shortName } from '../../glossary/short-name.ts';

describe('a name for a line of many', () => {
  it.each([
    ['Generative adversarial network (GAN)', 'GAN'],
    ['生成对抗网络（GAN）', 'GAN'],
    ['Generative pre-trained transformer 3 (GPT-3.5)', 'GPT-3.5'],
    ['A model of ten signs (Abcdefghij)', 'Abcdefghij'],
  ])('is the acronym in brackets: %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    ['DiT（扩散 Transformer）', 'DiT'],
    ['GPT-3.5 (a language model)', 'GPT-3.5'],
    ['Sora(an app)', 'Sora'],
  ])('is what stands before the brackets, where that is one word of Latin letters: %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    'Sora',
    'William (Bill) Peebles',
    'Variational autoencoder (a kind of network)',
    'A model of eleven signs (Abcdefghijk)',
    'A model that begins small (abc)',
    'A model of one letter (A)',
    '扩散模型（一种方法）',
    '(GAN)',
  ])('is the whole name otherwise: %s', (name) => {
    expect(shortName(name)).toBe(name);
  });
});

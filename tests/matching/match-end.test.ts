import { describe, expect, it } from 'vitest';
import { emptyTable, fileForms, fileTable, Patterns } from '../../matching/pattern-table.ts';
import { scriptFoldOf } from '../../matching/units.ts';
import { anyCase, asWritten, find, findIn } from './occurrences.ts';

describe('a plural', () => {
  it.each([
    ['GANs are', anyCase('GAN'), ['GANs']],
    ['two diffusion models', anyCase('diffusion model'), ['diffusion models']],
    ['GAN\u00ads are', anyCase('GAN'), ['GAN\u00ads']],
    ['GANs\u00ad are', anyCase('GAN'), ['GANs']],
    ['diffusion modelx', anyCase('diffusion model'), []],
    ['diffusion modelsa', anyCase('diffusion model'), []],
    ['diffusion models\u00ada', anyCase('diffusion model'), []],
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
    ['GPT-3.0', []],
    ['GPT-3.9', []],
    ['GPT-3./', ['GPT-3']],
    ['GPT-3.:', ['GPT-3']],
    ['GPT-3.x', ['GPT-3']],
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

  it.each(['M0', 'M9'])('is that of a version after any digit: %s', (name) => {
    expect(find(`${name}.5 ${name}.a`, anyCase(name))).toEqual([name]);
  });

  it.each(['a', 'z', 'ａ', 'ｚ'])('is that of an address before any small letter: %s', (letter) => {
    expect(find(`OpenAI.${letter}`, anyCase('OpenAI'))).toEqual([]);
  });

  it.each(['A', 'Z', '5', '`', '{', 'é', '是'])('is a full stop after a letter and before %s', (letter) => {
    expect(find(`OpenAI.${letter}`, anyCase('OpenAI'))).toEqual(['OpenAI']);
  });

  it('does not cut a name that has one inside', () => {
    expect(find('We train G.pt on them.', anyCase('G.pt'))).toEqual(['G.pt']);
  });
});

describe('a name with letters beyond Latin-1', () => {
  it('stands in a text of its own, and is found beside others', () => {
    const texts = { text: 'sora\nveo\n', wide: 'łódź\nжук\n' };
    const table = emptyTable(texts, 4, scriptFoldOf([]), 0);
    fileForms(table, { isWide: false, from: 0, until: texts.text.length, form: 0, exact: false });
    fileForms(table, { isWide: true, from: 0, until: texts.wide.length, form: 2, exact: false });
    const patterns = new Patterns(table, () => fileTable('', 0, scriptFoldOf([])));
    expect(findIn('Veo, Łódź, Sora und ЖУК', patterns)).toEqual(['Veo', 'Łódź', 'Sora', 'ЖУК']);
  });
});

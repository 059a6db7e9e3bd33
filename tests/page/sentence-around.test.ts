import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../page/sentence-around.ts';

/** The stretch is written between brackets. */
function around(marked: string, longest = 1000): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return sentenceAround(marked.replace('[', '').replace(']', ''), { start, end }, longest);
}

describe('the sentence around a stretch of English', () => {
  it.each([
    ['the only one', 'The [DiT] scales well', 'The DiT scales well'],
    ['one in the middle', 'It is new. The [DiT] scales well. So it was used.', 'The DiT scales well.'],
    ['the first', '[Sora] came in 2024. It was a model.', 'Sora came in 2024.'],
    ['the last', 'It was a model. Few knew [Sora].', 'Few knew Sora.'],
    ['a question', 'Is it? Who made [Sora]? Nobody said.', 'Who made Sora?'],
    ['one in quotation marks', 'He said: “We use [DiT].” Then he left.', 'He said: “We use DiT.”'],
    [
      'with a title',
      'So it was. Dr. Brooks met Prof. Efros about [Sora] then. Yes.',
      'Dr. Brooks met Prof. Efros about Sora then.',
    ],
    [
      'with a title after it',
      'So it was. About [Sora] asked Dr. Brooks and Mr. Peebles. Yes.',
      'About Sora asked Dr. Brooks and Mr. Peebles.',
    ],
    [
      'with initials',
      'Yes. Alexei A. Efros knew [DiT] from W. S. Peebles. No.',
      'Alexei A. Efros knew DiT from W. S. Peebles.',
    ],
    ['with authors', 'Ho et al. Show that [DDPM] works. It does.', 'Ho et al. Show that DDPM works.'],
    [
      'with short forms',
      'Yes. Use a model, e.g. Sora or, i.e. DiT, see Fig. 3 of [GPT]. No.',
      'Use a model, e.g. Sora or, i.e. DiT, see Fig. 3 of GPT.',
    ],
    [
      'with a version',
      'Old. [GPT-3.5] beat v1.0 of node.js here. New.',
      'GPT-3.5 beat v1.0 of node.js here.',
    ],
    ['up to a line break', 'A heading\nThe [DiT] scales\nA list', 'The DiT scales'],
    [
      'with a break after it that starts small',
      'Yes. In the U.S. firms use [DiT]. No.',
      'In the U.S. firms use DiT.',
    ],
    ['all that it touches', 'One. Two is [here. Three] is too. Four.', 'Two is here. Three is too.'],
    ['not the next where it ends with its own', 'One. [Two is here. ]Three.', 'Two is here.'],
    ['in one line', '  The   [DiT]  scales.  ', 'The DiT scales.'],
    ['without a stretch', 'One. []Two. Three.', 'Two.'],
    ['at the very end', 'One. Two[]', 'Two'],
    ['of nothing', ' [] ', ''],
  ])('%s', (_, marked, sentence) => expect(around(marked)).toBe(sentence));
});

describe('the sentence around a stretch of Chinese', () => {
  it.each([
    ['one in the middle', '它很新。[扩散模型]逐步去噪！谁用它？', '扩散模型逐步去噪！'],
    ['the last', '它很新。谁在用[扩散模型]', '谁在用扩散模型'],
    ['with commas and a semicolon', '是的。[Sora]很强，不过；它停了。好。', 'Sora很强，不过；它停了。'],
    ['in quotation marks', '他说：“我们用[DiT]。”然后他走了。', '他说：“我们用DiT。”'],
    ['in corner brackets', '他說：「我們用[DiT]。」然後他走了。', '他說：「我們用DiT。」'],
    ['with a version', '旧。[GPT-3.5]更强。新。', 'GPT-3.5更强。'],
    ['next to English', 'It is new. 他们用[Sora]。 Then.', '他们用Sora。'],
    ['with characters of two units', '旧。𠮷田用[Sora]。新。', '𠮷田用Sora。'],
  ])('%s', (_, marked, sentence) => expect(around(marked)).toBe(sentence));
});

describe('of a sentence that is too long there is what is near', () => {
  const words = 'word '.repeat(400);
  it.each([
    ['in the middle', `${words}[here] ${words}`],
    ['at the beginning', `[here] ${words}${words}`],
    ['at the end', `${words}${words}[here]`],
    ['without spaces', `${'字'.repeat(900)}[这里]${'字'.repeat(900)}`],
    ['of characters of two units', `${'𠮷'.repeat(900)}[这里]${'𠮷'.repeat(900)}`],
  ])('%s', (_, marked) => {
    const sentence = around(marked, 100);
    expect(sentence.length).toBeLessThanOrEqual(100);
    expect(sentence.length).toBeGreaterThan(60);
    expect(sentence).toMatch(/here|这里/);
    expect(sentence).toContain('…');
    expect(sentence.isWellFormed()).toBe(true);
    expect(sentence).not.toMatch(/\b(?:ord|wor)\b/);
  });

  it('and of a stretch that is too long, its beginning', () => {
    const sentence = around(`[${'word '.repeat(80)}]`, 100);
    expect(sentence.length).toBeLessThanOrEqual(100);
    expect(sentence).toMatch(/^word .*word…$/);
  });
});

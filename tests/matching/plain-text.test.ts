import { describe, expect, it } from 'vitest';
import { blocksOf, mentionsInText } from '../../matching/plain-text.ts';
import { lexiconOf, named } from './small-lexicon.ts';

const LEXICON = lexiconOf({
  sora: { names: ['Sora', 'Sora team'] },
  'stable-diffusion': { names: ['Stable Diffusion'] },
  'diffusion-model': { priority: 2, names: ['扩散模型', 'diffusion model'] },
});

describe('the blocks of a plain text', () => {
  it.each([
    ['one line', 'one', ['one']],
    ['lines in a row are one block', 'one\ntwo', ['one\ntwo']],
    ['a blank line divides', 'one\n\ntwo', ['one', 'two']],
    ['so does a line of spaces', 'one\n \t \ntwo', ['one', 'two']],
    ['and one of an ideographic space', 'one\n\u3000\ntwo', ['one', 'two']],
    ['several blank lines divide once', 'one\n\n\n\ntwo', ['one', 'two']],
    ['line ends of Windows', 'one\r\n\r\ntwo\r\nthree', ['one\r', 'two\r\nthree']],
    ['blank lines at the start and the end', '\n\none\n\n', ['one']],
    ['an empty text', '', []],
    ['only blank lines', '\n \n\n', []],
  ])('%s', (_, text, expected) => {
    const blocks = [...blocksOf(text)];
    expect(blocks.map((block) => block.text)).toEqual(expected);
    for (const block of blocks) expect(text.slice(block.at, block.at + block.text.length)).toBe(block.text);
  });

  it('take no longer than the text is long, even for a text of nothing but line breaks', () => {
    const started = performance.now();
    expect([...blocksOf('\n '.repeat(200_000))]).toEqual([]);
    expect([...blocksOf('a\n '.repeat(200_000))]).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the mentions of a plain text', () => {
  it('are told by their exact place in the whole text, in UTF-16 units', () => {
    const text =
      '🎬 Sora\u00ad!\n\n  The Sora team’s “diffusion\nmodels”\r\n\r\n用Ｓｔａｂｌｅ\u3000Diffusion做扩散\n模型。';
    expect(named(text, LEXICON)).toEqual([
      'Sora → sora',
      'Sora team → sora',
      'diffusion\nmodels → diffusion-model',
      'Ｓｔａｂｌｅ\u3000Diffusion → stable-diffusion',
      '扩散\n模型 → diffusion-model',
    ]);
    const [first] = mentionsInText(text, LEXICON, 'balanced');
    expect(first).toMatchObject({ start: 3, end: 7, entry: 'sora' });
  });

  it('cross a line break but no blank line', () => {
    expect(named('Stable\nDiffusion', LEXICON)).toEqual(['Stable\nDiffusion → stable-diffusion']);
    expect(named('Stable\n\nDiffusion', LEXICON)).toEqual([]);
  });

  it('count a byte order mark as a unit', () => {
    expect(mentionsInText('\ufeffSora', LEXICON, 'balanced')).toMatchObject([{ start: 1, end: 5 }]);
  });

  it('have a confidence between 0 and 1', () => {
    for (const { confidence } of mentionsInText('Sora, Stable Diffusion, 扩散模型', LEXICON, 'broad')) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('are none in an empty text', () => {
    expect(mentionsInText('', LEXICON, 'broad')).toEqual([]);
  });
});

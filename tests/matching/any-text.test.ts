/** What holds of every text, however strange. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../matching/judge.ts';
import { blocksOf, mentionsInText } from '../../matching/plain-text.ts';
import { lexiconOf } from './small-lexicon.ts';

const NAMES = {
  sora: ['Sora', 'OpenAI Sora'],
  'stable-diffusion': ['Stable Diffusion', 'SD-XL 1.0'],
  gan: ['GAN', 'generative adversarial network'],
  'diffusion-model': ['diffusion model', '扩散模型'],
  'diffusion-transformer': ['扩散 Transformer', 'DiT 模型'],
  'g-pt': ['G.pt'],
  gpt3: ['GPT-3'],
  brooks: ['Tim Brooks', '蒂姆·布鲁克斯'],
} as const;

const LEXICON = lexiconOf(
  {
    ...Object.fromEntries(Object.entries(NAMES).map(([id, names]) => [id, { names }])),
    adam: {
      priority: 2,
      names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 's' }],
      senses: { s: { clues: ['gradient', '梯度'], antiClues: ['Eve', '夏娃'] } },
    },
    'large-model': { priority: 3, names: ['大模型'], decoys: ['最大模型'] },
  },
  { scriptPairs: ['擴扩', '網网'], vocabulary: { strong: ['machine learning'], weak: ['梯度'] } },
);

/** Any code unit: characters of all scripts, and halves of surrogate pairs. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** The stuff of which near misses are made. */
const PIECES = [
  ...Object.values(NAMES).flat(),
  ...[
    'Adam',
    'Eve',
    'gradient',
    '梯度',
    '夏娃',
    '最大模型',
    '大模型',
    '擴散模型',
    'Stable',
    'Diffusion',
    'model',
  ],
  ...[
    '扩',
    '散',
    '模',
    '型',
    '布',
    'G',
    's',
    'S',
    '3',
    '5',
    '.',
    ',',
    '，',
    '’',
    "'",
    '@',
    '_',
    '-',
    '–',
    '·',
  ],
  ...[' ', '  ', '\u00a0', '\u3000', '\n', '\r\n', '\t', '\n\n', '\n \n', '\u00ad', '\u200b', '\ufeff'],
  ...['😀', '𠮷', '\ud83d', '\ude00', '\ud842', '\u0301', 'ー', '한', 'Ж', 'ＧＡＮ', '\0'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit }),
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, unit))
    .map((parts) => parts.join('')),
);

const level = fc.constantFrom('strict', 'balanced', 'broad');

/** A name of the lexicon with its entry, written in one of the ways that mean the same. */
const writtenName = fc
  .constantFrom(...Object.entries(NAMES).flatMap(([entry, names]) => names.map((name) => ({ entry, name }))))
  .chain(({ entry, name }) =>
    fc
      .tuple(...Array.from(name, (character, at) => waysToWrite(character, at === 0)))
      .map((parts) => ({ entry, written: parts.join('') })),
  );

function waysToWrite(character: string, first: boolean): fc.Arbitrary<string> {
  const before = first ? fc.constant('') : fc.constantFrom('', '', '', '\u00ad', '\u200b');
  return fc.tuple(before, formsOf(character)).map((parts) => parts.join(''));
}

function formsOf(character: string): fc.Arbitrary<string> {
  if (character === ' ')
    return fc.constantFrom(' ', '\u00a0', '  ', '\n', '\t', '\u2009\u3000', '-', '\u2011');
  if (character === '-') return fc.constantFrom('-', '\u2011', '–', ' ', '－');
  if (character === '·') return fc.constantFrom('·', '・', '•');
  if (!/[A-Za-z0-9]/.test(character)) return fc.constant(character === '扩' ? '擴' : character);
  const wide = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
  return fc.constantFrom(character, character.toUpperCase(), character.toLowerCase(), wide(character));
}

describe('any text', () => {
  it('is read without an error; mentions are sorted, inside the text and apart', () => {
    fc.assert(
      fc.property(anyText, level, (text, chosen) => {
        let last = 0;
        for (const { start, end, entry, confidence } of mentionsInText(text, LEXICON, chosen)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(LEXICON.entries.bundled.some(({ id }) => id === entry)).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('has blocks which lie in it in order and together hold all that is to be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = [...blocksOf(text)];
        let last = 0;
        for (const block of blocks) {
          expect(text.slice(last, block.at).trim()).toBe('');
          expect(text.startsWith(block.text, block.at)).toBe(true);
          last = block.at + block.text.length;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives up a name that stands in it between spaces, at its exact place', () => {
    fc.assert(
      fc.property(anyText, writtenName, anyText, (before, { entry, written }, after) => {
        // Names at the edges of the random text could reach over the space; a comma ends them.
        const text = `${before}, ${written} ,${after}`;
        const start = before.length + 2;
        expect(mentionsInText(text, LEXICON, 'strict')).toContainEqual(
          expect.objectContaining({ start, end: start + written.length, entry }),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not change the unambiguous mentions of a block far away', () => {
    const unambiguous = ({ entry }: Mention) => entry in NAMES;
    fc.assert(
      fc.property(anyText, anyText, (text, added) => {
        const alone = mentionsInText(text, LEXICON, 'balanced').filter(unambiguous);
        const together = mentionsInText(`${text}\n\n${added}`, LEXICON, 'balanced');
        expect(together.filter(unambiguous).filter(({ start }) => start < text.length)).toEqual(alone);
        const at = added.length + 2;
        const after = mentionsInText(`${added}\n\n${text}`, LEXICON, 'balanced').filter(unambiguous);
        expect(after.filter(({ start }) => start >= at).map((mention) => mention.start - at)).toEqual(
          alone.map(({ start }) => start),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

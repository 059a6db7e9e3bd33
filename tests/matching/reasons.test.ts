import { expect, it } from 'vitest';
import { judge } from '../../matching/judge.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { newScratch, readBlock } from '../../matching/reading.ts';
import { type Reasons, reasonsFor } from '../../matching/reasons.ts';
import { lexiconOf } from './small-lexicon.ts';

const LEXICON = lexiconOf({
  sora: { priority: 1, names: ['Sora'] },
  adam: {
    priority: 2,
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { clues: ['learning rate', 'gradient'], antiClues: ['Eve'] } },
  },
});

/** The reasons for every mention of a page of one block. */
function reasonsIn(text: string): readonly (Reasons | undefined)[] {
  const { candidates, ...reading } = readBlock(text, LEXICON, newScratch());
  const page = new PageEvidence(LEXICON);
  page.add({ ...reading, candidates });
  const judging = { lexicon: LEXICON, page, level: 'broad', named: new Set<string>() } as const;
  return judge(candidates, judging).map((mention) => reasonsFor(mention, text, judging));
}

it('tells what was weighed, in the words of the text', () => {
  const [adam, sora] = reasonsIn('Adam takes\na learning  rate and a gradient, says Eve of Sora.');
  expect(adam).toMatchObject({ name: 'Adam', form: 'ambiguous' });
  expect(adam?.reasons).toContainEqual({ kind: 'clue', weight: expect.any(Number), words: 'learning rate' });
  expect(adam?.reasons).toContainEqual({ kind: 'anti-clue', weight: expect.any(Number), words: 'Eve' });
  expect(adam?.reasons.map(({ kind }) => kind)).toContain('prior');
  expect(sora).toMatchObject({ name: 'Sora', form: 'plain', reasons: [{ kind: 'prior' }] });
});

it('adds up to the confidence', () => {
  for (const reasons of reasonsIn('Adam takes a learning rate and a gradient, like Sora.')) {
    const sum = reasons?.reasons.reduce((total, { weight }) => total + weight, 0) ?? Number.NaN;
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(reasons?.confidence ?? 0);
  }
});

it('has none for what is no candidate', () => {
  const judging = { lexicon: LEXICON, page: new PageEvidence(LEXICON) };
  const mention = { start: 0, end: 3, entry: 'sora', confidence: 1 };
  expect(reasonsFor(mention, 'Sora', judging)).toBeUndefined();
});

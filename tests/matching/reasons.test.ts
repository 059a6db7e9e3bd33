import { expect, it } from 'vitest';
import { judge } from '../../matching/judge.ts';
import type { Lexicon } from '../../matching/lexicon.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { newScratch, readBlock } from '../../matching/reading.ts';
import { type Reasons, reasonsFor } from '../../matching/reasons.ts';
import { CLUE } from '../../matching/weights.ts';
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
function reasonsIn(text: string, lexicon: Lexicon = LEXICON): readonly (Reasons | undefined)[] {
  const reading = readBlock(text, lexicon, newScratch());
  const page = new PageEvidence(lexicon);
  page.add(reading);
  const judging = { lexicon, page, level: 'broad', named: new Set<string>() } as const;
  return judge(reading.candidates, judging).map((mention) => reasonsFor(mention, text, judging));
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

it('tells of the entry that is meant, where two have the name', () => {
  const sense = (clue: string) => ({
    names: [{ text: 'CNN', sense: 's' }],
    senses: { s: { clues: [clue] } },
  });
  const lexicon = lexiconOf({ network: sense('layer'), station: sense('news') });
  for (const clue of ['layer', 'news']) {
    const [reasons] = reasonsIn(`the CNN ${clue}`, lexicon);
    expect(reasons?.reasons).toContainEqual({ kind: 'clue', weight: CLUE.near, words: clue });
  }
});

it('tells of the name itself where another of its entry begins before it or ends after it', () => {
  const lexicon = lexiconOf({
    sora: { names: ['OpenAI Sora', { text: 'Sora', sense: 's' }, 'Sora Turbo'], senses: { s: {} } },
  });
  const judging = { lexicon, page: new PageEvidence(lexicon) };
  for (const text of ['OpenAI Sora', 'Sora Turbo']) {
    const start = text.indexOf('Sora');
    const mention = { start, end: start + 4, entry: 'sora', confidence: 1 };
    expect(reasonsFor(mention, text, judging)).toMatchObject({ name: 'Sora', form: 'ambiguous' });
  }
});

it('cuts words that are longer than a glance', () => {
  const [eighty, more] = ['a'.repeat(80), 'b'.repeat(81)];
  const lexicon = lexiconOf({ long: { names: [eighty, more] } });
  expect(reasonsIn(`${eighty}, ${more}`, lexicon).map((reasons) => reasons?.name)).toEqual([
    eighty,
    `${'b'.repeat(80)}…`,
  ]);
});

it('has none for what is no candidate', () => {
  const judging = { lexicon: LEXICON, page: new PageEvidence(LEXICON) };
  const mention = { start: 0, end: 3, entry: 'sora', confidence: 1 };
  expect(reasonsFor(mention, 'Sora', judging)).toBeUndefined();
});

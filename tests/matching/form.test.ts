import { describe, expect, it } from 'vitest';
import type { Evidence, Form } from '../../matching/evidence.ts';
import { expansionOf } from '../../matching/form.ts';
import { newScratch, weighBlock } from '../../matching/reading.ts';
import { LONGER_NAME, STRADDLED } from '../../matching/weights.ts';
import { lexiconOf, type SmallEntry } from './small-lexicon.ts';

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  sora: { names: ['Sora', '视频模型'] },
  adam: {
    names: ['Adam optimizer', { text: 'Adam', exact: true, sense: 'adam' }],
    senses: { adam: { givenName: true } },
  },
  fair: { names: [{ text: 'FAIR', exact: true, sense: 'fair' }], senses: { fair: {} } },
  brooks: { names: ['Tim Brooks', { text: 'Brooks', needs: 'full-name' }] },
  tuning: { names: [{ text: 'tuning', sense: 'tuning' }], senses: { tuning: {} } },
  berkeley: {
    names: ['UC Berkeley', { text: 'Berkeley', sense: 'berkeley', needs: 'full-name' }],
    senses: { berkeley: {} },
  },
};
const LEXICON = lexiconOf(ENTRIES, { hanWords: { across: ['型号'], complete: [] } });

/** The evidence for the last candidate of the text, its prior apart. */
function evidenceIn(text: string): readonly Evidence[] {
  const candidate = weighBlock(text, LEXICON, newScratch()).at(-1);
  expect(candidate, `a candidate in ${text}`).toBeDefined();
  return candidate?.evidence.filter(({ kind }) => kind !== 'prior') ?? [];
}

/** Whether the last candidate of the text stands in the form. */
const has = (form: Form, text: string): boolean =>
  evidenceIn(text).some(({ kind, weight }) => kind === form && weight < 0);

describe('a hyphen before a name', () => {
  it.each(['DJ-Sora', 'next-Sora', 'DJ\u2011Sora', 'the super-Sora of China', 'Expo-Sora'])(
    'makes it part of another name: %j',
    (text) => expect(has('joined', text)).toBe(true),
  );

  it.each([
    ['a prefix keeps the meaning', 'non-Sora video'],
    ['a prefix in capitals too', 'Pre-Sora video'],
    ['a prefix at the start', 'post-Sora'],
    ['a dash is no hyphen', 'OpenAI–Sora'],
    ['nor with spaces', 'OpenAI - Sora'],
    ['an ideograph before it is no word', '用-Sora'],
    ['a hyphen alone', '-Sora'],
    ['an ideographic name', 'AI-视频模型'],
    ['no hyphen at all', 'Sora'],
    ['a hyphen after it', 'Sora-based'],
  ])('does not where %s: %j', (_, text) => {
    expect(has('joined', text)).toBe(false);
  });
});

describe('a given name', () => {
  it.each(['Adam Maida', 'Adam G. Riess', 'Adam van der Berg', 'Adam O’Neill'])(
    'before a surname is a person: %j',
    (text) => expect(has('given-name', text)).toBe(true),
  );

  it.each([
    'Adam',
    'Adam is',
    'Adam. Then',
    'Adam, Sgd',
    'Adam Is Slow',
    'Adam With Warm Restarts',
    'Adam GPU',
  ])('is none of a person otherwise: %j', (text) => expect(has('given-name', text)).toBe(false));

  it('is known by its sense alone', () => {
    expect(has('given-name', 'Sora Maida')).toBe(false);
  });
});

describe('a surname', () => {
  it.each(['Mel Brooks', 'the comedian Mel Brooks', 'M. Brooks', 'Garth T. Brooks'])(
    'after another first name is another person: %j',
    (text) => expect(has('other-person', text)).toBe(true),
  );

  it.each([
    'Brooks',
    'and Brooks',
    'Mr. Brooks',
    'When Brooks left',
    'the talk. Brooks left',
    '布鲁克斯（Brooks）',
    'After Brooks left',
    'a talk. Dr Brooks left',
    'Had Brooks left',
    'His Brooks',
    'Meanwhile Brooks left',
    'Perhaps Brooks left',
    'the Professor Brooks',
    'Under Brooks it grew',
    'Until Brooks left',
    'Yet Brooks left',
    'his Co-author Brooks',
  ])('is the one meant otherwise: %j', (text) => expect(has('other-person', text)).toBe(false));
});

describe('a name in capitals', () => {
  it.each(['THE FAIR OPENS', 'A VERY FAIR PRICE'])(
    'says nothing in a text that is all capitals: %j',
    (text) => {
      expect(has('capitals', text)).toBe(true);
    },
  );

  it('is written so itself, and ambiguous', () => {
    expect(evidenceIn('THE Adam OPENS')).toEqual([]);
    expect(evidenceIn('THE SORA OPENS')).toEqual([]);
  });

  it.each(['at FAIR in Paris', 'FAIR', 'MIT FAIR and others', 'is FAIR OPEN', 'FAIR，MIT'])(
    'stands out otherwise: %j',
    (text) => expect(has('capitals', text)).toBe(false),
  );
});

describe('an ambiguous name before another word with a capital', () => {
  it.each([
    'FAIR Lab',
    'at the FAIR\u00a0Lab.',
    'the long story of a small, old and nearly forgotten FAIR Lab, which once was built for many more people',
    'the FAIR Lab, Paris',
    'the FAIR Éclair',
  ])('is likely a part of a longer name: %j', (text) => {
    expect(evidenceIn(text)).toEqual([{ kind: 'longer-name', weight: LONGER_NAME }]);
  });

  it.each([
    ['the next word is small', 'the FAIR lab'],
    ['the next word is in capitals', 'the FAIR LAB'],
    ['the next word has a number', 'the FAIR Lab2'],
    ['something stands between', 'the FAIR, Lab'],
    ['it is in a title', 'How FAIR Made Its Models'],
    ['it is in a title with small words', 'How FAIR Came to Paris'],
    ['it is in a title with accents', 'How FAIR Était À Paris'],
    ['it has no capital itself', 'the tuning Lab'],
    ['it has no capital itself, though the text begins with one', 'Tuning is fun. The tuning Lab'],
    ['it has one meaning', 'the Sora Lab'],
    ['it is a short form', 'the Berkeley Lab'],
  ])('is not where %s: %j', (_, text) => {
    expect(evidenceIn(text)).toEqual([]);
  });
});

it('a word across the edge of a Chinese name is told', () => {
  expect(evidenceIn('视频模型号')).toEqual([{ kind: 'straddled', weight: STRADDLED }]);
  expect(evidenceIn('视频模型号码')).toEqual([{ kind: 'straddled', weight: STRADDLED }]);
  expect(evidenceIn('视频模型')).toEqual([]);
});

describe('an acronym that is spelt out', () => {
  const spelt = (text: string, acronym: string) => {
    const found = expansionOf(acronym, text);
    return found && text.slice(found.start, found.end);
  };

  it.each([
    ['Network Security Forum (NSF)', 'NSF', 'Network Security Forum'],
    ['NSF, the National Science Foundation', 'NSF', 'National Science Foundation'],
    [
      'the Federation of Artificial Insects and Rats, FAIR',
      'FAIR',
      'Federation of Artificial Insects and Rats',
    ],
    ['Massachusetts\nInstitute of Technology: MIT', 'MIT', 'Massachusetts\nInstitute of Technology'],
  ])('is found in %j', (text, acronym, expansion) => {
    expect(spelt(text, acronym)).toBe(expansion);
  });

  it.each([
    ['NSF gave a grant', 'NSF'],
    ['National Science Fund grants, not NSFG', 'NSFG'],
    ['Some Open Recipe Archive (Sora)', 'Sora'],
    ['An Idea (AI)', 'AI'],
  ])('is not in %j', (text, acronym) => {
    expect(spelt(text, acronym)).toBeUndefined();
  });
});

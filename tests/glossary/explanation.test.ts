import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import { LOCALES } from '../../data/types.ts';
import { explain, isReasonKind } from '../../glossary/explanation.ts';
import { Glossary } from '../../glossary/glossary.ts';
import type { Evidence } from '../../matching/evidence.ts';
import type { Reason, Reasons } from '../../matching/reasons.ts';

const glossary = new Glossary(glossaryData(readCheckedData()));

const adam = (reasons: readonly Reason[], confidence = 0.9): Reasons => ({
  name: 'Adam',
  form: 'ambiguous',
  confidence,
  reasons,
});

/** A new kind is missing here until it has words. */
const KINDS: Readonly<Record<Evidence['kind'], true>> = {
  prior: true,
  clue: true,
  'anti-clue': true,
  word: true,
  anchor: true,
  straddled: true,
  joined: true,
  'longer-name': true,
  'given-name': true,
  'other-person': true,
  capitals: true,
  topic: true,
  'not-about-ai': true,
  'other-language': true,
  'same-entry': true,
  'expanded-otherwise': true,
};

describe('an explanation', () => {
  it('names what speaks for and against, the strongest first, alike ones together', () => {
    const reasons = adam([
      { kind: 'prior', weight: -1.7 },
      { kind: 'clue', weight: 1.6, words: 'SGD' },
      { kind: 'clue', weight: 0.9, words: '$& {name}' },
      { kind: 'topic', weight: 2.2 },
      { kind: 'anti-clue', weight: -2.3, words: 'brother' },
      { kind: 'word', weight: 0, words: 'network' },
    ]);
    expect(glossary.explain(reasons, 'en')).toEqual({
      heading: 'Why “Adam” is marked',
      certainty: 'Very likely (90%)',
      sides: [
        {
          side: 'for',
          heading: 'Speaks for this meaning',
          reasons: ['Words that go with it nearby: “SGD”, “$& {name}”', 'The page is about AI'],
        },
        {
          side: 'against',
          heading: 'Speaks against it',
          reasons: ['Words of another meaning nearby: “brother”', '“Adam” alone seldom means this'],
        },
      ],
    });
  });

  it('leaves out a side that says nothing', () => {
    const view = glossary.explain(adam([{ kind: 'topic', weight: -0.5 }]), 'zh-Hans');
    expect(view.sides).toEqual([
      { side: 'against', heading: '不支持这个意思', reasons: ['页面内容与 AI 关系不大'] },
    ]);
  });

  it.each([
    [1, 'Certain (99%)'],
    [0.97, 'Certain (97%)'],
    [0.85, 'Very likely (85%)'],
    [0.5, 'Likely (50%)'],
    [0.3, 'Possible (30%)'],
  ])('calls a confidence of %d: %s', (confidence, certainty) => {
    expect(glossary.explain(adam([], confidence), 'en').certainty).toBe(certainty);
  });

  it.each([
    ['ambiguous', 2.4, '“Adam” alone mostly means this'],
    ['ambiguous', 0.7, '“Adam” alone often means this'],
    ['ambiguous', -0.5, '“Adam” alone may as well mean something else'],
    ['ambiguous', -1.7, '“Adam” alone seldom means this'],
    ['plain', 3, '“Adam” is a name with one meaning'],
    ['plain', 0.5, '“Adam” is a general term with one meaning'],
    ['short', 4, '“Adam” is short for a name earlier on the page'],
  ] as const)('of a prior, %s, %d: %s', (form, weight, words) => {
    const { sides } = glossary.explain({ ...adam([{ kind: 'prior', weight }]), form }, 'en');
    expect(sides.flatMap(({ reasons }) => reasons)).toEqual([words]);
  });

  it('has words for every kind of evidence, either way', () => {
    const words = Object.keys(glossary.data.wording);
    for (const kind of Object.keys(KINDS).filter(isReasonKind)) {
      for (const weight of [1, -1]) {
        const asked: string[] = [];
        explain(adam([{ kind, weight }]), (key) => {
          asked.push(key);
          return key;
        });
        expect(words).toEqual(expect.arrayContaining(asked));
      }
    }
    expect(Object.keys(KINDS).every(isReasonKind)).toBe(true);
    expect(isReasonKind('toString')).toBe(false);
  });
});

it.each(LOCALES)('the menu has all its words in %s', (locale) => {
  for (const word of Object.values(glossary.menuWords(locale)))
    expect(word, 'no key in its place').not.toMatch(/^[a-z-]+$/);
});

import { describe, expect, it } from 'vitest';
import { checkData } from '../../data/check.ts';
import { expectProblem } from './expect-problem.ts';
import { ADAM, SORA, SOUND, withFact, withModels, withSora } from './small-data.ts';

const AT_SORA = ['data/entries/models.json', '"sora"'];

describe('an article', () => {
  const AT_FACT = ['data/articles/tale.json', 'fact "f02"'];

  it('has its facts in order', () => {
    const problems = checkData(withFact(0, { id: 'f07' }));
    expect(
      problems.some((problem) =>
        /tale\.json, fact "f07": stands where f01 belongs; keep the facts in order/.test(problem),
      ),
    ).toBe(true);
  });

  it('speaks only of entries that exist', () => {
    expectProblem(withFact(1, { entries: ['adam', 'eve'] }), ...AT_FACT, '"eve"', 'no entry', 'mend the id');
  });

  it.each([
    ['a fact that does not exist', 'tale#f44'],
    ['an address that is none', 'https://exa mple.org'],
  ])('has no correction that cites %s', (_, cite) => {
    const correction = { en: 'No.', 'zh-Hans': '不。', asOf: '2024', cites: [cite] };
    expectProblem(withFact(1, { correction }), ...AT_FACT, cite);
  });
});

describe('a relation', () => {
  it('has an inverse that names it', () => {
    const relations = {
      ...SOUND.relations,
      'made-by': { inverse: 'makes', en: 'made by', 'zh-Hans': '作者' },
    };
    expectProblem({ ...SOUND, relations }, 'data/relations.json', '"made-by"', 'inverse', 'mend');
  });

  it('is one of the list', () => {
    expectProblem(
      withSora({ related: [{ relation: 'likes', entry: 'adam' }] }),
      ...AT_SORA,
      '"likes"',
      'data/relations.json',
      'choose one',
    );
  });

  const bothSides = (here: string, there: string) =>
    withModels(
      {
        ...ADAM,
        id: 'adam-2',
        name: { en: 'Adam 2', 'zh-Hans': 'Adam 2' },
        aliases: { en: ['Adam 2'], 'zh-Hans': [] },
        senses: {},
        related: [{ relation: there, entry: 'sora' }],
      },
      { ...SORA, related: [{ relation: here, entry: 'adam-2' }] },
    );

  it('is told from the other side by its inverse', () => {
    expect(checkData(bothSides('trained-with', 'used-to-train'))).toEqual([]);
    for (const [id, other] of [
      ['sora', 'adam-2'],
      ['adam-2', 'sora'],
    ]) {
      expectProblem(
        bothSides('trained-with', 'trained-with'),
        `data/entries/models.json, entry "${id}", related "${other}"`,
        'other side is "used-to-train"',
      );
    }
  });

  it('may be told from one side only', () => {
    expect(checkData(withSora({ related: [] }))).toEqual([]);
  });
});

describe('a word of texts about AI', () => {
  it.each(['strong', 'weak'] as const)('can be found: %s', (list) => {
    const vocabulary = { ...SOUND.vocabulary, [list]: { en: ['++'], 'zh-Hans': [] } };
    expectProblem({ ...SOUND, vocabulary }, 'data/vocabulary.json', '"++"', 'must begin with');
  });
});

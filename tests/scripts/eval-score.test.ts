import { describe, expect, it } from 'vitest';
import { byEntry, byLanguage, byLookAlike, summaryOf } from '../../scripts/eval/tally.ts';
import { type Marked, scored } from './labelled-folder.ts';

const RIGHT: readonly Marked[] = [
  ['Sora', 1, 'sora'],
  ['OpenAI', 1, 'openai'],
  ['Diffusion Models', 1, 'diffusion-model'],
  ['Sora', 3, 'sora'],
];

const counts = (part: 'docs' | 'pages', id: string, answers: readonly Marked[]) => {
  const { found, missed, wrong, lookAlikesMarked } = summaryOf(
    scored(part, { [id]: answers }).filter(({ text }) => text.id === id),
  );
  return [found, missed, wrong, lookAlikesMarked];
};

describe('a text whose every mention is labelled', () => {
  it.each<[string, readonly Marked[], readonly [number, number, number, number]]>([
    ['all found', RIGHT, [4, 0, 0, 0]],
    ['nothing marked', [], [0, 4, 0, 0]],
    ['a mention that overlaps its label finds it', [['Sora was', 1, 'sora']], [1, 3, 0, 0]],
    ['what people disagree on may be marked', [...RIGHT, ['Sora Turbo', 1, 'sora']], [4, 0, 0, 0]],
    ['as anything', [...RIGHT, ['Turbo', 1, 'openai']], [4, 0, 0, 0]],
    ['a look-alike marked', [...RIGHT, ['Open-Sora', 1, 'sora']], [4, 0, 1, 1]],
    ['a part of one marked', [...RIGHT, ['Sora', 2, 'sora']], [4, 0, 1, 1]],
    ['a look-alike marked as what it is not said not to be', [...RIGHT, ['Open', 2, 'openai']], [4, 0, 0, 0]],
    [
      'a name taken for another',
      [
        ['Sora', 1, 'openai'],
        ['Sora', 3, 'sora'],
      ],
      [1, 3, 1, 0],
    ],
    ['a name taken for one that no label names', [['Sora', 1, 'gan']], [0, 4, 0, 0]],
    ['a mention where there is none', [...RIGHT, ['Critics', 1, 'sora']], [4, 0, 1, 0]],
    ['the same of an entry that no label names', [...RIGHT, ['Critics', 1, 'gan']], [4, 0, 0, 0]],
    [
      'a title around a name is neither right nor wrong',
      [['Learning Diffusion Models', 1, 'openai']],
      [0, 3, 0, 0],
    ],
  ])('%s', (_, answers, expected) => {
    expect(counts('docs', 'launch', answers)).toEqual(expected);
  });

  it('may name several entries that a look-alike is not', () => {
    expect(counts('docs', 'zh-report', [['大模型', 1, 'large-language-model']])).toEqual([0, 3, 1, 1]);
    expect(counts('docs', 'zh-report', [['大模型', 1, 'adam']])).toEqual([0, 3, 0, 0]);
  });
});

describe('a text of which only some places are labelled', () => {
  it.each<[string, readonly Marked[], readonly [number, number, number, number]]>([
    ['a mention elsewhere says nothing', [['Monday', 1, 'google']], [0, 1, 0, 0]],
    ['a look-alike of one entry', [['Adam Smith', 1, 'adam']], [0, 1, 1, 1]],
    ['a look-alike of anything', [['fair', 2, 'google']], [0, 1, 1, 1]],
    ['a name found', [['Google', 1, 'google']], [1, 0, 0, 0]],
  ])('%s', (_, answers, expected) => {
    expect(counts('pages', 'museum', answers)).toEqual(expected);
  });
});

describe('the counts', () => {
  const scores = scored('docs', {
    launch: [
      ['Sora', 1, 'sora'],
      ['Sora', 2, 'sora'],
      ['OpenAI', 1, 'openai'],
    ],
    'zh-report': [
      ['扩散模型', 1, 'diffusion-model'],
      ['扩散模型', 2, 'diffusion-model'],
    ],
  });

  it('over all texts', () => {
    expect(summaryOf(scores)).toEqual({
      texts: 2,
      found: 4,
      missed: 3,
      wrong: 1,
      precision: 4 / 5,
      recall: 4 / 7,
      lookAlikes: 2,
      lookAlikesMarked: 1,
    });
  });

  it('by language: as declared, or by the text where only "zh" is', () => {
    expect(byLanguage(scores, ['en', 'zh-Hans', 'zh-Hant'])).toMatchObject([
      { language: 'en', texts: 1, found: 2, missed: 2, wrong: 1 },
      { language: 'zh-Hans', texts: 1, found: 2, missed: 1, wrong: 0 },
    ]);
  });

  it('by entry, the one with the most mistakes first', () => {
    expect(byEntry(scores)).toEqual([
      { entry: 'sora', found: 1, missed: 1, wrong: 1 },
      { entry: 'diffusion-model', found: 2, missed: 1, wrong: 0 },
      { entry: 'adam', found: 0, missed: 1, wrong: 0 },
      { entry: 'openai', found: 1, missed: 0, wrong: 0 },
    ]);
  });

  it('by look-alike, the most marked first', () => {
    expect(byLookAlike(scores)).toEqual([
      { surface: 'Open-Sora', met: 1, marked: 1 },
      { surface: '大模型', met: 1, marked: 0 },
    ]);
  });
});

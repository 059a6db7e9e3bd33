import { describe, expect, it } from 'vitest';
import { checkData, chineseLength, LIMITS } from '../../data/check.ts';
import type { EntrySource } from '../../data/types.ts';
import { expectProblem } from './expect-problem.ts';
import { ADAM, SORA, SOUND, withModels, withSora } from './small-data.ts';

const MODELS = 'data/entries/models.json';
const AT_SORA = [MODELS, '"sora"'];

describe('sound data', () => {
  it('has no problems', () => {
    expect(checkData(SOUND)).toEqual([]);
  });

  it('may leave out what is optional, and give Traditional Chinese where it likes', () => {
    const { who: _who, decoys: _decoys, ...rest } = SORA;
    expect(
      checkData(withModels({ ...rest, name: { en: 'Sora', 'zh-Hans': 'Sora', 'zh-Hant': 'Sora' } })),
    ).toEqual([]);
  });
});

describe('an entry', () => {
  it('stands in the order of ids', () => {
    const later = {
      ...SORA,
      id: 'aurora',
      aliases: { en: ['Aurora'], 'zh-Hans': ['极光'] },
      name: { en: 'Aurora', 'zh-Hans': '极光' },
      related: [],
    };
    expect(checkData(withModels(later, SORA))).toEqual([]);
    expectProblem(withModels(SORA, later), MODELS, 'sorted by id');
  });

  it('has an id of its own', () => {
    const twin = { ...ADAM, id: 'sora', related: [] };
    const problems = checkData({
      ...SOUND,
      entries: [
        { file: MODELS, entries: [{ ...SORA, related: [] }] },
        { file: 'data/entries/techniques.json', entries: [twin] },
      ],
    });
    expect(
      problems.some((problem) =>
        /techniques\.json, entry "sora": the id is taken by .*models\.json; choose another/.test(problem),
      ),
    ).toBe(true);
  });

  it.each<[string, Partial<EntrySource>, readonly string[]]>([
    [
      'an English summary over its limit',
      { summary: { en: 'x'.repeat(LIMITS.summary.en + 1), 'zh-Hans': '模型' } },
      ['English summary', '141', 'at most 140', 'shorten'],
    ],
    [
      'a Chinese summary over its limit',
      { summary: { en: 'A model.', 'zh-Hans': '模'.repeat(LIMITS.summary['zh-Hans'] + 1) } },
      ['Chinese summary', '61', 'at most 60', 'shorten'],
    ],
    [
      'an English explainer over its limit',
      { explainer: { en: 'word '.repeat(LIMITS.explainer.en + 1), 'zh-Hans': '模型' } },
      ['English explainer', '61', 'at most 60', 'shorten'],
    ],
    [
      'a Chinese explainer over its limit',
      { explainer: { en: 'A model.', 'zh-Hans': '模'.repeat(LIMITS.explainer['zh-Hans'] + 1) } },
      ['Chinese explainer', '121', 'at most 120', 'shorten'],
    ],
    ['a fact that does not exist', { cites: ['tale#f09'] }, ['tale#f09', 'no fact', 'mend the number']],
    ['an article that does not exist', { cites: ['saga#f01'] }, ['saga#f01', 'no fact']],
    ['an address that is none', { cites: ['https://exa mple.org'] }, ['is no citation', 'https://…']],
    [
      'a sense that is not described',
      { aliases: { en: [{ text: 'Sora', sense: 'sky' }], 'zh-Hans': [] } },
      ['"sky"', 'not in senses', 'add it'],
    ],
    [
      'a sense that no alias has',
      { senses: { sky: { not: 'a name', clues: ['sky'], antiClues: [] } } },
      ['no alias has the sense "sky"', 'use or remove it'],
    ],
    [
      'an alias that is a decoy too',
      { decoys: ['Open-Sora', 'ＳＯＲＡ视频模型'] },
      ['"Sora 视频模型"', 'both an alias and a decoy', 'remove one'],
    ],
    [
      'an alias that cannot be found',
      { aliases: { en: ['Sora', '+1'], 'zh-Hans': [] } },
      ['"+1"', 'must begin with'],
    ],
    ['a decoy that cannot be found', { decoys: ['(Sora)'] }, ['"(Sora)"', 'must begin with']],
    [
      'a clue that cannot be found',
      { ...withSense({ clues: ['++'], antiClues: [] }) },
      ['"++"', 'must begin with'],
    ],
    [
      'an anti-clue that cannot be found',
      { ...withSense({ clues: ['video'], antiClues: ['“”'] }) },
      ['“”', 'must begin with'],
    ],
    [
      'an English name that is no alias',
      { name: { en: 'Sora One', 'zh-Hans': 'Sora' } },
      ['en name "Sora One"', 'add it'],
    ],
    [
      'a Chinese name that is no alias',
      { name: { en: 'Sora', 'zh-Hans': '天空' } },
      ['zh-Hans name "天空"', 'add it'],
    ],
    [
      'itself as a relation',
      { related: [{ relation: 'trained-with', entry: 'sora' }] },
      ['"sora"', 'no other entry', 'mend the id'],
    ],
    [
      'a relative that does not exist',
      { related: [{ relation: 'trained-with', entry: 'eve' }] },
      ['"eve"', 'no other entry', 'mend the id'],
    ],
  ])('may not have %s; the message says where and what to do', (_, change, says) => {
    expectProblem(withSora(change), ...AT_SORA, ...says);
  });

  it('is as long as the limits at most', () => {
    expect(
      checkData(
        withSora({
          summary: { en: 'x'.repeat(140), 'zh-Hans': '模'.repeat(60) },
          explainer: { en: 'word '.repeat(60), 'zh-Hans': `${'模'.repeat(118)}，Sora 3。` },
        }),
      ),
    ).toEqual([]);
  });

  it('may have a bracket after its name, which is no part of the alias', () => {
    expect(checkData(withSora({ name: { en: 'Sora (model)', 'zh-Hans': 'Sora（模型）' } }))).toEqual([]);
  });
});

function withSense(clues: {
  readonly clues: readonly string[];
  readonly antiClues: readonly string[];
}): Partial<EntrySource> {
  return {
    aliases: { en: [{ text: 'Sora', sense: 'sky' }], 'zh-Hans': [] },
    senses: { sky: { not: 'a name', ...clues } },
  };
}

describe('an alias of two entries', () => {
  const claim = (alias: EntrySource['aliases'], change: Partial<EntrySource> = {}) =>
    withModels(
      {
        ...SORA,
        id: 'luma',
        name: { en: 'Luma', 'zh-Hans': 'Luma' },
        related: [],
        aliases: alias,
        ...change,
      },
      SORA,
    );

  it.each([
    ['as it is', 'Sora'],
    ['in another case', 'sORA'],
    ['in full width', 'Ｓｏｒａ'],
  ])('is a problem without a sense: %s', (_, text) => {
    expectProblem(
      claim({ en: ['Luma', text], 'zh-Hans': [] }),
      `${MODELS}, entry "luma"`,
      '"luma" and "sora"',
      'give each a sense or remove one',
    );
  });

  it('is a problem in Traditional characters too', () => {
    expectProblem(
      claim({ en: ['Luma'], 'zh-Hans': [], 'zh-Hant': ['Sora 視頻模型'] }),
      `${MODELS}, entry "sora"`,
      '"sora视频模型"',
      '"luma" and "sora"',
    );
  });

  it('is none when each has a sense', () => {
    const senses = { s: { not: 'others', clues: ['video'], antiClues: [] } };
    const sensed = [{ text: 'Nova', sense: 's' }];
    expect(
      checkData(
        withModels(
          {
            ...SORA,
            id: 'luma',
            name: { en: 'Luma', 'zh-Hans': 'Luma' },
            related: [],
            aliases: { en: ['Luma', ...sensed], 'zh-Hans': [] },
            senses,
          },
          { ...SORA, aliases: { en: ['Sora', ...sensed], 'zh-Hans': [] }, senses },
        ),
      ),
    ).toEqual([]);
  });

  it('listed twice by one entry is none', () => {
    expect(checkData(withSora({ aliases: { en: ['Sora', 'SORA'], 'zh-Hans': ['sora'] } }))).toEqual([]);
  });
});

describe('the length of a Chinese text', () => {
  it.each([
    ['', 0],
    ['扩散模型', 4],
    ['扩散模型。', 4],
    ['用 Sora 生成', 4],
    ['GPT-3 与 DiT-XL/2', 4],
    ['2024 年', 2],
    ['Peebles’s 论文', 3],
    ['“，”（）', 0],
  ])('counts each ideograph and each Latin word or number: %j is %i', (text, length) => {
    expect(chineseLength(text)).toBe(length);
  });
});

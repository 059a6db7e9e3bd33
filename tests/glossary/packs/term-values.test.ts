import { describe, expect, it } from 'vitest';
import {
  checkTerm,
  newTerm,
  parseValues,
  sameValues,
  type TermValues,
  valuesOf,
} from '../../../glossary/packs/term-values.ts';
import { LONGEST, type OwnDraft } from '../../../glossary/packs/types.ts';

const CONTEXT = { sentence: 'The DiT scales.', title: 'News', url: 'https://news.example/' };
const named = (...names: readonly string[]): TermValues => ({
  ...newTerm('', undefined),
  names: names.map((text) => ({ text, exact: false })),
});
const problemsOf = (values: TermValues) =>
  checkTerm(values).problems?.map(({ field, reason }) => `${field}: ${reason}`) ?? [];

describe('a new entry', () => {
  it.each([
    [' “Tim Brooks”, ', 'Tim Brooks'],
    ['C++.', 'C++'],
    ['“扩散模型”', '扩散模型'],
    ['', ''],
  ])('of %j is named %j', (selected, name) => {
    expect(newTerm(selected, undefined).names).toEqual([{ text: name, exact: false }]);
  });

  it.each([
    ['in the language of its sentence', 'DiT', 'DiT 是一种扩散模型，效果很好。', 'zh-Hans'],
    ['in Traditional Chinese', 'DiT', '這是一種擴散模型，說來話長。', 'zh-Hant'],
    ['in English', 'DiT', 'The DiT scales.', 'en'],
    ['in that of its name where there is no sentence', '扩散模型', '', 'zh-Hans'],
    ['in none where there is nothing', '', '', ''],
  ])('is explained %s', (_, name, sentence, language) => {
    expect(newTerm(name, { ...CONTEXT, sentence }).explainers).toEqual([{ text: '', language }]);
  });
});

it('an entry comes through its form as it was', () => {
  const draft: OwnDraft = {
    kind: 'model',
    names: [
      { text: 'DiT', exact: true },
      { text: '拡散', language: 'ja' },
      { text: '扩散', language: 'zh' },
    ],
    explainers: [{ text: 'A **model**.', language: 'en' }, { text: '模型' }],
    context: CONTEXT,
    source: 'arXiv:2212.09748',
  };
  expect(checkTerm(valuesOf(draft)).draft).toEqual(draft);
});

it('an entry without an explainer has an empty field for one, which is not stored', () => {
  const draft: OwnDraft = { kind: 'model', names: [{ text: 'DiT' }], explainers: [] };
  expect(valuesOf(draft).explainers).toHaveLength(1);
  expect(checkTerm(valuesOf(draft)).draft).toEqual(draft);
});

describe('the language of a name', () => {
  it.each([
    ['DiT', undefined],
    ['扩散 Transformer', 'zh-Hans'],
    ['這個模型', 'zh-Hant'],
    ['拡散モデル', undefined],
  ])('%s: %s', (name, language) => {
    expect(checkTerm(named(name)).draft?.names[0]?.language).toBe(language);
  });
});

describe('is refused with the field and the reason', () => {
  it.each([
    [['', 'DiT'], ['names.0: no-name']],
    [['   '], ['names.0: no-name']],
    [['…'], ['names.0: begins-with-sign']],
    [['#1'], ['names.0: begins-with-sign']],
    [['模'], ['names.0: single-ideograph']],
    [['\u200b模 '], ['names.0: single-ideograph']],
    [
      ['DiT', 'か', '%'],
      ['names.1: single-ideograph', 'names.2: begins-with-sign'],
    ],
    [['n'.repeat(LONGEST.name + 1)], ['names.0: too-long']],
  ])('the names %j', (names, problems) => expect(problemsOf(named(...names))).toEqual(problems));

  it('two explainers in one language', () => {
    const explainers = [
      { text: 'one', language: 'en' },
      { text: 'two', language: 'en' },
    ];
    expect(problemsOf({ ...named('DiT'), explainers })).toEqual(['explainers.1: same-language']);
  });

  it.each([['DiT'], ['4o'], ['a'], ['模型'], ['模A'], ['é']])('but not the name %s', (name) =>
    expect(problemsOf(named(name))).toEqual([]),
  );
});

it('empty rows of names are left out', () => {
  expect(checkTerm(named('DiT', '', ' ')).draft?.names).toEqual([{ text: 'DiT' }]);
});

describe('two forms say the same', () => {
  const one = { ...named('DiT'), context: CONTEXT };
  it.each([
    [true, 'when one has an empty row', { ...one, names: [...one.names, { text: '', exact: false }] }],
    [false, 'when a name has another case rule', { ...one, names: [{ text: 'DiT', exact: true }] }],
    [false, 'when one was met nowhere', { ...one, context: undefined }],
    [false, 'when one has a source', { ...one, source: 'x' }],
    [false, 'when one is of another kind', { ...one, kind: 'person' as const }],
  ])('%s %s', (isSame, _, other) => expect(sameValues(one, other)).toBe(isSame));
});

describe('what was kept of a form', () => {
  it('comes back as it was', () => {
    const values = { ...named('DiT', ''), context: CONTEXT };
    expect(parseValues(JSON.parse(JSON.stringify(values)))).toEqual(values);
  });

  it.each([
    [null],
    [{}],
    [{ kind: 'model', names: [], explainers: [{ text: '', language: '' }], source: '' }],
  ])('is nothing where it is %j', (kept) => expect(parseValues(kept)).toBeUndefined());
});

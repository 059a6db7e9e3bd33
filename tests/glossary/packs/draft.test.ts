import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../glossary/packs/draft.ts';
import { LONGEST } from '../../../glossary/packs/types.ts';

const draft = { kind: 'concept', names: [{ text: 'token' }], explainers: [{ text: 'A piece of a word.' }] };

const problemsOf = (value: unknown) => checkDraft(value).problems;

describe('an entry that arrives', () => {
  it('is taken as it is where all is well', () => {
    const whole = {
      kind: 'model',
      names: [
        { text: 'Sora', language: 'en', exact: true },
        { text: '索拉', language: 'zh-Hans' },
      ],
      explainers: [{ text: 'Makes **films**.\n\n- short ones', language: 'en' }, { text: '生成视频。' }],
      context: { sentence: 'Sora is here.', title: 'News', url: 'https://news.example/sora' },
      source: 'https://example.com/',
    };
    expect(checkDraft(whole).draft).toEqual(whole);
  });

  it('loses what is around its texts, what is empty, and names that it has twice', () => {
    const { draft: tidy } = checkDraft({
      kind: 'concept',
      names: [{ text: '  context \n window ' }, { text: '' }, { text: 'context window' }],
      explainers: [{ text: ' \u0000one\r\ntwo ' }, { text: ' ', language: 'en' }],
      source: '  ',
    });
    expect(tidy).toEqual({
      kind: 'concept',
      names: [{ text: 'context window' }],
      explainers: [{ text: 'one\ntwo' }],
    });
  });

  it('keeps no field that it should not have', () => {
    expect(checkDraft({ ...draft, number: 7, html: '<b>' }).draft).toEqual(draft);
  });

  it('has its language tags in their usual form', () => {
    const { draft: tidy } = checkDraft({ ...draft, names: [{ text: 'token', language: 'ZH_hant' }] });
    expect(tidy?.names).toEqual([{ text: 'token', language: 'zh-Hant' }]);
  });

  it.each([
    ['nothing', undefined, 'entry', 'no-entry'],
    ['a list', [draft], 'entry', 'no-entry'],
    ['an unknown kind', { ...draft, kind: 'animal' }, 'kind', 'no-kind'],
    ['no names', { ...draft, names: [] }, 'names', 'no-name'],
    ['empty names alone', { ...draft, names: [{ text: ' ' }] }, 'names', 'no-name'],
    ['names that are no list', { ...draft, names: 'token' }, 'names', 'no-name'],
    [
      'too many names',
      { ...draft, names: Array(LONGEST.names + 1).fill({ text: 'a' }) },
      'names',
      'too-many',
    ],
    ['a long name', { ...draft, names: [{ text: 'a'.repeat(LONGEST.name + 1) }] }, 'names.0', 'too-long'],
    ['a very long name', { ...draft, names: [{ text: ' '.repeat(1_000_000) }] }, 'names.0', 'too-long'],
    ['no tag', { ...draft, names: [{ text: 'a', language: 'the English' }] }, 'names.0', 'no-language'],
    ['a number', { ...draft, explainers: [{ text: 7 }] }, 'explainers.0', 'no-text'],
    [
      'two explainers of a language',
      {
        ...draft,
        explainers: [
          { text: 'a', language: 'en' },
          { text: 'b', language: 'EN' },
        ],
      },
      'explainers.1',
      'same-language',
    ],
    [
      'a script for an address',
      { ...draft, context: { sentence: 'a', title: 'b', url: 'javascript:alert(1)' } },
      'context',
      'no-address',
    ],
    ['a context that is text', { ...draft, context: 'here' }, 'context', 'no-context'],
    ['a long source', { ...draft, source: 'a'.repeat(LONGEST.line + 1) }, 'source', 'too-long'],
  ])('is refused for %s', (_, value, field, reason) => {
    expect(problemsOf(value)).toContainEqual({ field, reason });
  });

  it('is told all that is wrong with it', () => {
    expect(problemsOf({ kind: 'animal', names: [] })?.map(({ field }) => field)).toEqual(['kind', 'names']);
  });

  it('may be as long as is allowed', () => {
    const longest = {
      kind: 'concept',
      names: Array.from({ length: LONGEST.names }, (_, n) => ({ text: `${n}`.padEnd(LONGEST.name, 'x') })),
      explainers: [{ text: '字'.repeat(LONGEST.explainer) }],
      source: 'a'.repeat(LONGEST.line),
    };
    expect(checkDraft(longest).draft).toEqual(longest);
  });
});

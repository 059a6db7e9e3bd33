import { describe, expect, it } from 'vitest';
import { textToCopy } from '../../../glossary/copy-text.ts';
import { csvOf } from '../../../glossary/export/csv.ts';
import { markdownOf } from '../../../glossary/export/markdown.ts';
import { Glossary } from '../../../glossary/glossary.ts';
import { type AlsoIn, ownView } from '../../../glossary/packs/own-view.ts';
import type { OwnEntry, Pack } from '../../../glossary/packs/types.ts';
import { glossaryOf } from '../small-glossary.ts';

const glossary = new Glossary(glossaryOf([]));

const pack: Pack = {
  id: 'words',
  name: 'Words',
  on: true,
  colour: null,
  licence: 'CC BY 4.0',
  source: 'https://words.example/list/words.csv',
  revision: 1,
  size: 1,
  nextNumber: 101,
};
const entry: OwnEntry = {
  number: 100,
  kind: 'concept',
  names: [
    { text: 'token', language: 'en' },
    { text: '词元', language: 'zh-Hans' },
    { text: 'word piece', language: 'en' },
  ],
  explainers: [
    { text: 'A piece of a word. Models read nothing else.', language: 'en' },
    { text: '模型读写的最小单位。', language: 'zh-Hans' },
  ],
  added: 1,
  changed: 1,
};
const view = (
  given: Partial<OwnEntry> = {},
  locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en',
  alsoIn: readonly AlsoIn[] = [],
) => ownView({ ...entry, ...given }, pack, locale, glossary, alsoIn);

describe('an own entry', () => {
  it('is shown in the language of the reader, with its other names', () => {
    expect(view()).toMatchObject({
      id: 'words~2s',
      name: 'token',
      otherName: '词元 · word piece',
      lead: 'A piece of a word.',
      rest: 'Models read nothing else.',
      summary: 'A piece of a word.',
      kindLabel: 'Concept',
      languages: { name: 'en', otherName: '', explainer: 'en' },
    });
    expect(view({}, 'zh-Hant')).toMatchObject({
      name: '词元',
      otherName: 'token · word piece',
      lead: '模型读写的最小单位。',
      languages: { name: 'zh-Hans', otherName: 'en', explainer: 'zh-Hans' },
    });
  });

  it('is shown in the language that it has, where it has no other', () => {
    const only = {
      names: [{ text: 'Zeichen', language: 'de' }],
      explainers: [{ text: 'Ein Teil.', language: 'de' }],
    };
    expect(view(only, 'zh-Hans')).toMatchObject({
      name: 'Zeichen',
      explainer: 'Ein Teil.',
      languages: { explainer: 'de' },
    });
    expect(view(only)).not.toHaveProperty('otherName');
  });

  it('may have nothing but a name', () => {
    expect(view({ names: [{ text: 'x' }], explainers: [] })).toMatchObject({
      lead: '',
      rest: '',
      summary: '',
      explainer: '',
    });
  });

  it('has its marks where it is more than plain words, and none in summaries', () => {
    expect(view()).not.toHaveProperty('rich');
    const marked = view({
      explainers: [{ text: 'A **piece** of a [word](https://w.example/).\n\n- one\n- two' }],
    });
    expect(marked.rich).toMatchObject([{ kind: 'paragraph' }, { kind: 'list' }]);
    expect(marked.summary).toBe('A piece of a word.');
    expect(marked.explainer).toBe('A piece of a word (https://w.example/).\n- one\n- two');
  });

  it('has a summary of a length that a list has room for', () => {
    expect(view({ explainers: [{ text: `${'word '.repeat(100)}.` }] }).summary).toMatch(/^(word )+word…$/);
  });

  it('tells where it is from, where it was met, and which glossary it is of', () => {
    const met = view({
      source: 'https://docs.example/a/b/tokens.html',
      context: { sentence: 'Tokens cost.', title: 'Prices', url: 'https://news.example/prices' },
    });
    expect(met.met?.sentence).toBe('Tokens cost.');
    expect(met.sources).toEqual([
      {
        kind: 'link',
        url: 'https://docs.example/a/b/tokens.html',
        short: 'docs.example',
        label: 'docs.example/…/tokens.html',
      },
      { kind: 'link', url: 'https://news.example/prices', short: 'Prices', label: 'Prices' },
      { kind: 'words', short: 'Words', label: 'Words · CC BY 4.0' },
      { kind: 'link', url: pack.source, short: 'words.example', label: 'words.example/…/words.csv' },
    ]);
  });

  it('leads to no file and to no address that is not of the web', () => {
    const { sources } = view({
      source: 'javascript:alert(1)',
      context: { sentence: '', title: '', url: 'file:///home/me/notes.html' },
    });
    expect(sources.map(({ kind, label }) => [kind, label])).toEqual([
      ['words', 'javascript:alert(1)'],
      ['words', 'file:///home/me/notes.html'],
      ['words', 'Words · CC BY 4.0'],
      ['link', 'words.example/…/words.csv'],
    ]);
  });

  it('leads to entries of other glossaries that have its name', () => {
    const { related } = view({}, 'en', [
      { id: 'mine~1', pack: { id: 'mine', name: '' } },
      { id: 'tokens', pack: { id: 'builtin', name: '' } },
    ]);
    // The words are those of the data; the small glossary has none.
    expect(related).toEqual([
      { id: 'mine~1', relation: 'also-in', name: 'pack-mine' },
      { id: 'tokens', relation: 'also-in', name: 'pack-builtin' },
    ]);
  });
});

describe('taken along', () => {
  const taken = view({
    explainers: [{ text: 'A *piece* of [it](https://w.example/).' }],
    context: { sentence: 'S.', title: 'T', url: 'https://t.example/' },
  });

  it('as text it has no marks', () => {
    expect(textToCopy(taken)).toBe(
      [
        'token (词元 · word piece)',
        'A piece of it (https://w.example/).',
        'Sources:',
        '1. T: https://t.example/',
        '2. Words · CC BY 4.0',
        '3. words.example/…/words.csv: https://words.example/list/words.csv',
      ].join('\n'),
    );
  });

  it('as Markdown and as a table it has its sources', () => {
    expect(markdownOf([[taken]])).toContain('2. Words · CC BY 4.0\n3. [words.example');
    expect(csvOf([[taken]])).toContain('2. Words · CC BY 4.0');
  });
});

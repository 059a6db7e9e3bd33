import { describe, expect, it } from 'vitest';
import { checkData } from '../../data/check.ts';
import type { DataFiles, EntrySource } from '../../data/types.ts';
import { malformed, SORA, SOUND, withArticle, withFact, withModels } from './small-data.ts';

const MODELS = 'data/entries/models.json';

describe('data of the wrong shape', () => {
  const { cites: _cites, ...withoutCites } = SORA;
  it.each<[string, object, readonly string[]]>([
    ['a missing part', malformed(withoutCites, {}), ['cites']],
    ['a missing language', malformed(SORA, { summary: { en: 'A model.' } }), ['/summary', 'zh-Hans']],
    ['an empty text', malformed(SORA, { summary: { en: '', 'zh-Hans': '模型' } }), ['/summary/en']],
    ['a part nobody knows', malformed(SORA, { note: 'x' }), ['note']],
    ['an id that is no slug', malformed(SORA, { id: 'Sora!' }), ['/id', 'pattern']],
    ['a kind nobody knows', malformed(SORA, { kind: 'thing' }), ['/kind']],
    ['a priority out of range', malformed(SORA, { priority: 4 }), ['/priority']],
    ['an alias of one letter', malformed(SORA, { aliases: { en: ['S'], 'zh-Hans': [] } }), ['/aliases/en/0']],
    [
      'an alias with a misspelt option',
      malformed(SORA, { aliases: { en: [{ text: 'Sora', cas: 'exact' }], 'zh-Hans': [] } }),
      ['/aliases/en/0'],
    ],
    [
      'a date that is no date',
      malformed(SORA, { when: [{ event: 'released', date: 'May' }] }),
      ['/when/0/date'],
    ],
    [
      'an event nobody knows',
      malformed(SORA, { when: [{ event: 'sold', date: '2024' }] }),
      ['/when/0/event'],
    ],
    ['no source at all', malformed(SORA, { cites: [] }), ['/cites']],
    ['a citation of no known form', malformed(SORA, { cites: ['a book'] }), ['/cites/0']],
    ['the same citation twice', malformed(SORA, { cites: ['tale#f01', 'tale#f01'] }), ['/cites']],
    [
      'a sense without clues',
      malformed(SORA, { senses: { s: { not: 'a name', clues: [], antiClues: [] } } }),
      ['/senses/s/clues'],
    ],
  ])('is told with its file, entry and place: %s', (_, entry, says) => {
    const problems = checkData(withModels(entry as EntrySource));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toContain(MODELS);
      expect(problem).toContain('entry "');
      expect(problem).toContain('see data/schema');
    }
    for (const words of says) expect(problems.join('\n')).toContain(words);
  });

  it('is told of an article with its file and place', () => {
    const problems = checkData(withArticle({ published: 'last summer' }));
    expect(problems).toHaveLength(1);
    for (const words of ['data/articles/tale.json', '/published', 'see data/schema'])
      expect(problems[0]).toContain(words);
  });

  it.each<[string, DataFiles]>([
    ['a fact without English', withFact(1, malformed({}, { en: '' }))],
    [
      'a correction without a date',
      withFact(1, malformed({}, { correction: { en: 'x', 'zh-Hans': '无', cites: [] } })),
    ],
  ])('is told of %s with its place', (_, files) => {
    const problems = checkData(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('data/articles/tale.json');
    expect(problems[0]).toContain('/facts/1');
  });

  it('is told of a file without entries', () => {
    const problems = checkData({
      ...SOUND,
      entries: [malformed({ file: MODELS, entries: [] }, { entries: undefined })],
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(MODELS);
  });

  it.each<[string, DataFiles, string]>([
    [
      'a relation',
      {
        ...SOUND,
        relations: malformed(SOUND.relations, { 'trained-with': { inverse: 'used-to-train', en: 'x' } }),
      },
      'data/relations.json',
    ],
    [
      'a word',
      { ...SOUND, wording: malformed(SOUND.wording, { sources: { en: 'Sources' } }) },
      'data/wording.json',
    ],
    [
      'a list of words',
      { ...SOUND, vocabulary: malformed(SOUND.vocabulary, { weak: { en: ['training'] } }) },
      'data/vocabulary.json',
    ],
  ])('is told of %s without Chinese', (_, files, file) => {
    const problems = checkData(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(file);
    expect(problems[0]).toContain('zh-Hans');
  });
});

import { describe, expect, it } from 'vitest';
import { allEntries, glossaryData, lexiconSource, spellings } from '../../data/compile.ts';
import { layoutMap } from '../../data/map/layout.ts';
import { type DataFiles, LOCALES } from '../../data/types.ts';
import { dataModules } from '../../data/virtual-modules.ts';
import { compileLexicon, foldClues, foldLexicon } from '../../matching/fold-lexicon.ts';
import { scriptFoldOf } from '../../matching/units.ts';
import { named } from '../matching/small-lexicon.ts';
import { SORA, SOUND, withSora } from './small-data.ts';

describe('the entries', () => {
  it('come from all files, in the order of their ids', () => {
    expect(allEntries(SOUND).map(({ id }) => id)).toEqual(['adam', 'sora']);
  });
});

describe('the spellings of a form', () => {
  const NO_PAIRS = scriptFoldOf([]);
  const texts = (text: string, pairs = NO_PAIRS) =>
    spellings([{ text, exact: false }], pairs).map((form) => form.text);

  it('are the form itself and its Traditional variants', () => {
    expect(texts('Sora')).toEqual(['Sora']);
    expect(texts('扩散模型')).toEqual(['扩散模型', '擴散模型']);
    expect(texts('人工智能')).toEqual(expect.arrayContaining(['人工智能', '人工智慧']));
  });

  it('leave out a variant that the matcher reads as the form', () => {
    expect(texts('扩散模型', scriptFoldOf(['擴扩']))).toEqual(['扩散模型']);
  });

  it('leave out forms that differ only in case or spacing, unless case matters', () => {
    const forms = [
      { text: 'GAN', exact: false },
      { text: 'gan', exact: false },
      { text: 'GAN', exact: true },
    ];
    expect(spellings(forms, NO_PAIRS)).toEqual([forms[0], forms[2]]);
  });
});

describe('the lexicon of the data', () => {
  const findable = (files: DataFiles) => compileLexicon(lexiconSource(files));

  it('knows the entries by id, with kind and priority', () => {
    expect(lexiconSource(SOUND).entries).toEqual([
      { id: 'adam', kind: 'technique', priority: 2 },
      { id: 'sora', kind: 'model', priority: 1 },
    ]);
  });

  it('finds a name in each script, and honours case, decoys and senses', () => {
    const lexicon = findable(SOUND);
    expect(named('Sora，Sora 视频模型，Sora 視頻模型，Sora 影片模型，Open-Sora', lexicon)).toEqual([
      'Sora → sora',
      'Sora 视频模型 → sora',
      'Sora 視頻模型 → sora',
      'Sora 影片模型 → sora',
    ]);
    expect(named('Sora: Adam sets the learning rate', lexicon)).toEqual(['Sora → sora', 'Adam → adam']);
    expect(named('Sora：Adam 的學習率', lexicon)).toEqual(['Sora → sora', 'Adam → adam']);
    expect(named('Adam and Eve', lexicon)).toEqual([]);
    expect(named('adam sets the learning rate', lexicon)).toEqual([]);
  });

  it('keeps how often a sense is meant, which is half the time unless it is told', () => {
    expect(lexiconSource(SOUND).senses).toEqual([
      { prior: 'unlikely', clues: expect.arrayContaining(['learning rate', '学习率']), antiClues: ['Eve'] },
    ]);
  });

  it('has the words of texts about AI in both scripts', () => {
    const { vocabulary } = lexiconSource({
      ...SOUND,
      vocabulary: {
        strong: { en: ['ImageNet'], 'zh-Hans': ['人工智能'] },
        weak: { en: [], 'zh-Hans': ['训练'] },
      },
    });
    expect(vocabulary.strong).toEqual(expect.arrayContaining(['ImageNet', '人工智能', '人工智慧']));
    expect(vocabulary.weak).toContain('训练');
  });

  it('keeps what an alias needs', () => {
    const files = withSora({
      aliases: { en: ['Sora', { text: 'the model', needs: 'full-name' }], 'zh-Hans': [] },
    });
    expect(named('the model', findable(files))).toEqual([]);
    expect(named('Sora is the model', findable(files))).toEqual(['Sora → sora', 'the model → sora']);
  });

  it('takes a word that is a clue and an anti-clue as a clue', () => {
    const senses = { s: { not: 'others', clues: ['Video', '网络'], antiClues: ['sky', '網絡'] } };
    const source = lexiconSource(
      withSora({ aliases: { en: [{ text: 'Sora', sense: 's' }], 'zh-Hans': [] }, senses }),
    );
    const sense = source.senses.find(({ clues }) => clues.includes('Video'));
    expect(sense?.prior).toBe('even');
    expect(sense?.antiClues).toContain('sky');
    for (const clue of sense?.clues ?? []) expect(sense?.antiClues).not.toContain(clue);
  });
});

describe('the texts of the data', () => {
  const data = glossaryData(
    withSora({ summary: { en: 'A model.', 'zh-Hans': '视频模型。', 'zh-Hant': '自訂的話。' } }),
  );
  const sora = data.entries.find(({ id }) => id === 'sora');

  it('are in three languages; Traditional Chinese is made from Simplified unless it is written', () => {
    expect(sora?.summary).toEqual({ en: 'A model.', 'zh-Hans': '视频模型。', 'zh-Hant': '自訂的話。' });
    expect(sora?.explainer['zh-Hant']).toBe('Sora 用文字生成影片。');
    expect(data.wording.sources?.['zh-Hant']).toBe('來源');
    expect(data.relations['used-to-train']?.['zh-Hant']).toBe('用於訓練');
  });

  it('name the aliases once each, and read the citations', () => {
    expect(sora?.aliases).toEqual(['Sora', 'SORA', 'Sora 视频模型']);
    expect(sora?.cites).toEqual([
      { kind: 'fact', article: 'tale', fact: 'f01' },
      { kind: 'link', label: 'example.org', url: 'https://www.example.org/sora' },
    ]);
  });

  it('number the facts of an article, and keep corrections', () => {
    const [first, second] = data.articles[0]?.facts ?? [];
    expect(first).toMatchObject({ id: 'f01', number: 1 });
    expect(first).not.toHaveProperty('correction');
    expect(second).toMatchObject({
      number: 2,
      correction: {
        asOf: '2024-10',
        text: { 'zh-Hant': '無人知曉。' },
        cites: [{ kind: 'fact', fact: 'f01' }],
      },
    });
  });

  it('leave out who made it where nobody is named', () => {
    const { who: _who, ...nobody } = SORA;
    const files = { ...SOUND, entries: [{ file: 'data/entries/models.json', entries: [nobody] }] };
    expect(glossaryData(files).entries[0]).not.toHaveProperty('who');
  });
});

describe('the modules of a build', () => {
  /** What a module exports by default; its code is `export default …;`. */
  function defaultOf(id: string): unknown {
    const { load } = dataModules();
    if (typeof load !== 'function') throw new Error('the plugin loads with a plain function');
    const code = Reflect.apply(load, undefined, [`\0${id}`]);
    return Function(`return (${String(code).replace('export default', '').replace(/;$/, '')})()`)();
  }

  it('hold the lexicon and the texts of the data files', async () => {
    const { readCheckedData } = await import('../../data/check.ts');
    const files = readCheckedData();
    expect(defaultOf('virtual:newsgloss/lexicon')).toEqual(plain(foldLexicon(lexiconSource(files))));
    expect(defaultOf('virtual:newsgloss/clues')).toEqual(plain(foldClues(lexiconSource(files))));
    expect(defaultOf('virtual:newsgloss/glossary')).toEqual(plain(glossaryData(files)));
  });

  it('hold the map as it is laid out for each language', async () => {
    const { readCheckedData } = await import('../../data/check.ts');
    const files = readCheckedData();
    const { entries } = glossaryData(files);
    expect(defaultOf('virtual:newsgloss/map')).toEqual(
      plain(Object.fromEntries(LOCALES.map((locale) => [locale, layoutMap(entries, files.map, locale)]))),
    );
  });

  const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

  it('are four; others are left to others', () => {
    const { resolveId } = dataModules();
    if (typeof resolveId !== 'function') throw new Error('the plugin resolves with a plain function');
    const resolve = (id: string): unknown => Reflect.apply(resolveId, undefined, [id]);
    expect(resolve('virtual:newsgloss/lexicon')).toBe('\0virtual:newsgloss/lexicon');
    expect(resolve('virtual:newsgloss/map')).toBe('\0virtual:newsgloss/map');
    expect(resolve('virtual:newsgloss/other')).toBeUndefined();
    expect(resolve('preact')).toBeUndefined();
  });
});

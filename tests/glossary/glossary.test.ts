import { describe, expect, it } from 'vitest';
import type { Entry, GlossaryData, Localized } from '../../data/types.ts';
import { formatDate } from '../../glossary/date-text.ts';
import { Glossary } from '../../glossary/glossary.ts';

const same = (text: string): Localized => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
const words = (en: string, hans: string, hant: string): Localized => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

const SORA: Entry = {
  id: 'sora',
  kind: 'model',
  name: same('Sora'),
  aliases: ['Sora'],
  summary: words('A video model.', '视频模型。', '影片模型。'),
  explainer: words('Sora makes video.', 'Sora 生成视频。', 'Sora 生成影片。'),
  when: [
    { event: 'announced', date: '2024-02-15' },
    { event: 'released', date: '2024-12' },
  ],
  who: words('OpenAI, San Francisco', 'OpenAI，旧金山', 'OpenAI，舊金山'),
  cites: [
    { kind: 'fact', article: 'tale', fact: 'f02' },
    { kind: 'link', label: 'arXiv 2212.09748', url: 'https://arxiv.org/abs/2212.09748' },
  ],
  related: [
    { relation: 'based-on', entry: 'diffusion' },
    { relation: 'based-on', entry: 'gone' },
    { relation: 'unheard-of', entry: 'diffusion' },
  ],
};

const DIFFUSION: Entry = {
  ...SORA,
  id: 'diffusion',
  kind: 'technique',
  name: words('Diffusion', '扩散', '擴散'),
  when: [],
  cites: [
    { kind: 'fact', article: 'tale', fact: 'f99' },
    { kind: 'link', label: 'example.org', url: 'https://example.org/a/first' },
    { kind: 'link', label: 'example.org', url: 'https://example.org/b/second/' },
    { kind: 'link', label: 'other.org', url: 'https://other.org/c' },
  ],
  related: [],
};

const { who: _who, ...NOBODY } = { ...DIFFUSION, id: 'nobody' };

const DATA: GlossaryData = {
  entries: [SORA, DIFFUSION, NOBODY],
  articles: [
    {
      id: 'tale',
      title: same('A tale'),
      originalTitle: '故事',
      published: '2024',
      note: words('A tale of 2024.', '故事。', '故事。'),
      facts: [
        { id: 'f01', number: 1, text: same('First.'), entries: [] },
        {
          id: 'f02',
          number: 2,
          text: words('Second.', '第二条。', '第二條。'),
          entries: ['sora'],
          correction: {
            text: words('Not so.', '不对。', '不對。'),
            asOf: '2024-10',
            cites: [
              { kind: 'link', label: 'example.org', url: 'https://example.org/' },
              { kind: 'fact', article: 'tale', fact: 'f01' },
            ],
          },
        },
      ],
    },
  ],
  relations: { 'based-on': words('based on', '基于', '基於') },
  wording: {
    'kind-model': words('Model', '模型', '模型'),
    'event-announced': words('announced', '公布', '公布'),
    'event-released': words('released', '发布', '發布'),
    'article-fact': words('article, fact {n}', '文章第 {n} 条', '文章第 {n} 條'),
    'fact-heading': words('The article, fact {n}', '文章第 {n} 条', '文章第 {n} 條'),
    correction: words('Correction', '更正', '更正'),
    back: words('Back', '返回', '返回'),
    close: words('Close', '关闭', '關閉'),
    related: words('Related', '相关', '相關'),
    sources: words('Sources', '来源', '來源'),
    'opens-tab': words('opens in a new tab', '在新标签页打开', '在新標籤頁打開'),
  },
};

const glossary = new Glossary(DATA);

describe('an entry of the glossary', () => {
  it('is found by its id', () => {
    expect(glossary.entry('sora')).toBe(SORA);
    expect(glossary.entry('nothing')).toBeUndefined();
    expect(glossary.view('nothing', 'en')).toBeUndefined();
    expect(glossary.view('constructor', 'en')).toBeUndefined();
  });

  it('is shown with all its words in one language', () => {
    expect(glossary.view('sora', 'zh-Hant')).toMatchObject({
      id: 'sora',
      locale: 'zh-Hant',
      kind: 'model',
      kindLabel: '模型',
      name: 'Sora',
      summary: '影片模型。',
      explainer: 'Sora 生成影片。',
      labels: { back: '返回', close: '關閉', related: '相關', sources: '來源', opensTab: '在新標籤頁打開' },
    });
  });

  it.each([
    ['en', '扩散'],
    ['zh-Hans', 'Diffusion'],
    ['zh-Hant', 'Diffusion'],
  ] as const)('has its name in the other language too: %s', (locale, other) => {
    expect(glossary.view('diffusion', locale)?.otherName).toBe(other);
  });

  it('has no other name where it is the same', () => {
    expect(glossary.view('sora', 'en')).not.toHaveProperty('otherName');
  });

  it.each([
    ['en', ['Announced 15 February 2024', 'Released December 2024', 'OpenAI, San Francisco']],
    ['zh-Hans', ['2024 年 2 月 15 日公布', '2024 年 12 月发布', 'OpenAI，旧金山']],
    ['zh-Hant', ['2024 年 2 月 15 日公布', '2024 年 12 月發布', 'OpenAI，舊金山']],
  ] as const)('says when and by whom: %s', (locale, facts) => {
    expect(glossary.view('sora', locale)?.facts).toEqual(facts);
  });

  it('says neither where neither is known', () => {
    expect(glossary.view('nobody', 'en')?.facts).toEqual([]);
  });

  it('leads to related entries that exist, by relations that have words', () => {
    expect(glossary.view('sora', 'zh-Hans')?.related).toEqual([
      { id: 'diffusion', relation: '基于', name: '扩散' },
    ]);
  });

  it('is labelled by the key where a word is missing', () => {
    expect(glossary.view('diffusion', 'en')?.kindLabel).toBe('kind-technique');
  });
});

describe('the line that an entry stands in', () => {
  const step = (id: string, name: Localized, origin?: string): Entry => ({
    ...SORA,
    id,
    name,
    related: origin === undefined ? [] : [{ relation: 'built-on', entry: origin }],
  });
  const line = new Glossary({
    ...DATA,
    entries: [
      step('gan', words('Adversarial network (GAN)', '对抗网络（GAN）', '對抗網路（GAN）')),
      step('dit', words('DiT', 'DiT（扩散 Transformer）', 'DiT（擴散 Transformer）'), 'gan'),
      step('sora', words('Sora (video)', '索拉（视频）', '索拉（影片）'), 'dit'),
    ],
  });

  it.each([
    ['en', ['GAN', 'DiT', 'Sora']],
    ['zh-Hans', ['GAN', 'DiT', '索拉（视频）']],
  ] as const)('is told in short names: %s', (locale, names) => {
    expect(line.view('dit', locale)?.lineage.map(({ name }) => name)).toEqual(names);
  });

  it('is left out where nothing tells of one', () => {
    expect(glossary.view('sora', 'en')?.lineage).toEqual([]);
  });
});

describe('the sources of an entry', () => {
  it('are facts of the article and links', () => {
    const sources = glossary.view('sora', 'zh-Hans')?.sources;
    expect(sources).toMatchObject([
      {
        kind: 'fact',
        label: '文章第 2 条',
        fact: { heading: '文章第 2 条', text: '第二条。', note: '故事。' },
      },
      { kind: 'link', label: 'arXiv 2212.09748', url: 'https://arxiv.org/abs/2212.09748' },
    ]);
  });

  it('tell what is wrong in a fact, and where that comes from', () => {
    const [source] = glossary.view('sora', 'en')?.sources ?? [];
    expect(source?.kind === 'fact' && source.fact.correction).toMatchObject({
      heading: 'Correction',
      text: 'Not so.',
      sources: [
        { kind: 'link', label: 'example.org', url: 'https://example.org/' },
        { kind: 'fact', label: 'article, fact 1' },
      ],
    });
  });

  it('say nothing of corrections where the fact stands', () => {
    const [source] = glossary.view('sora', 'en')?.sources ?? [];
    const [, first] = (source?.kind === 'fact' && source.fact.correction?.sources) || [];
    expect(first?.kind === 'fact' && first.fact).toEqual({
      id: 'tale#f01',
      heading: 'The article, fact 1',
      text: 'First.',
      note: 'A tale of 2024.',
    });
  });

  it('leave out facts that do not exist, and tell two pages of a site apart by the end of the address', () => {
    expect(glossary.view('diffusion', 'en')?.sources.map(({ label }) => label)).toEqual([
      'example.org/…/first',
      'example.org/…/second',
      'other.org',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2022-12-19', '19 December 2022', '2022 年 12 月 19 日'],
    ['2022-01-05', '5 January 2022', '2022 年 1 月 5 日'],
    ['2022-12', 'December 2022', '2022 年 12 月'],
    ['2022', '2022', '2022 年'],
  ])('%s is written %j and %j', (date, en, zh) => {
    expect(formatDate(date, 'en')).toBe(en);
    expect(formatDate(date, 'zh-Hans')).toBe(zh);
    expect(formatDate(date, 'zh-Hant')).toBe(zh);
  });
});

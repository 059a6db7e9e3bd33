/** Small sound data, to be spoilt one way at a time. */

import type { ArticleSource, DataFiles, EntrySource, FactSource } from '../../data/types.ts';

export const SORA: EntrySource = {
  id: 'sora',
  kind: 'model',
  priority: 1,
  name: { en: 'Sora', 'zh-Hans': 'Sora' },
  aliases: { en: ['Sora', { text: 'SORA', case: 'exact' }], 'zh-Hans': ['Sora 视频模型'] },
  decoys: ['Open-Sora'],
  summary: { en: 'A model that makes video.', 'zh-Hans': '一个生成视频的模型。' },
  explainer: { en: 'Sora makes video from text.', 'zh-Hans': 'Sora 用文字生成视频。' },
  when: [{ event: 'announced', date: '2024-02-15' }],
  who: { en: 'OpenAI', 'zh-Hans': 'OpenAI' },
  cites: ['tale#f01', 'https://www.example.org/sora'],
  related: [{ relation: 'trained-with', entry: 'adam' }],
};

export const ADAM: EntrySource = {
  id: 'adam',
  kind: 'technique',
  priority: 2,
  name: { en: 'Adam', 'zh-Hans': 'Adam 优化器' },
  aliases: { en: [{ text: 'Adam', case: 'exact', sense: 'adam' }], 'zh-Hans': ['Adam 优化器'] },
  senses: {
    adam: { not: 'a first name', prior: 'unlikely', clues: ['learning rate', '学习率'], antiClues: ['Eve'] },
  },
  summary: { en: 'A way to train networks.', 'zh-Hans': '一种训练网络的方法。' },
  explainer: { en: 'Adam sets the size of each step.', 'zh-Hans': 'Adam 决定每一步的大小。' },
  when: [],
  cites: ['arXiv:1412.6980'],
  related: [],
};

const FACTS: readonly FactSource[] = [
  { id: 'f01', en: 'Sora makes video.', 'zh-Hans': 'Sora 生成视频。', entries: ['sora'] },
  {
    id: 'f02',
    en: 'Sora was made with Adam.',
    'zh-Hans': 'Sora 用 Adam 训练。',
    entries: ['adam', 'sora'],
    correction: { en: 'Nobody knows.', 'zh-Hans': '无人知晓。', asOf: '2024-10', cites: ['tale#f01'] },
  },
];

const TALE: ArticleSource = {
  id: 'tale',
  title: { original: '故事', en: 'A tale', 'zh-Hans': '故事' },
  language: 'zh-Hans',
  published: '2024-07',
  note: { en: 'A tale of 2024.', 'zh-Hans': '2024 年的故事。' },
  facts: FACTS,
};

export const SOUND: DataFiles = {
  articles: [{ file: 'data/articles/tale.json', article: TALE }],
  entries: [
    { file: 'data/entries/models.json', entries: [SORA] },
    { file: 'data/entries/techniques.json', entries: [ADAM] },
  ],
  relations: {
    'trained-with': { inverse: 'used-to-train', en: 'trained with', 'zh-Hans': '训练用' },
    'used-to-train': { inverse: 'trained-with', en: 'used to train', 'zh-Hans': '用于训练' },
  },
  hanWords: { across: [], complete: [] },
  map: { goal: 'sora', strands: ['sora'], story: ['sora'] },
  vocabulary: {
    strong: { en: ['machine learning'], 'zh-Hans': ['机器学习'] },
    weak: { en: ['training'], 'zh-Hans': ['训练'] },
  },
  wording: {
    sources: { en: 'Sources', 'zh-Hans': '来源' },
    'kind-model': { en: 'Model', 'zh-Hans': '模型' },
  },
};

/** Sound data with other entries in the file of models. */
export const withModels = (...entries: readonly EntrySource[]): DataFiles => ({
  ...SOUND,
  entries: [{ file: 'data/entries/models.json', entries }, ...SOUND.entries.slice(1)],
});

/** Sound data with the entry "sora" changed. */
export const withSora = (change: Partial<EntrySource>): DataFiles => withModels({ ...SORA, ...change });

/** Sound data with the article changed. */
export const withArticle = (change: Partial<ArticleSource>): DataFiles => ({
  ...SOUND,
  articles: [{ file: 'data/articles/tale.json', article: { ...TALE, ...change } }],
});

/** Sound data with one fact of the article changed. */
export const withFact = (index: number, change: Partial<FactSource>): DataFiles =>
  withArticle({ facts: FACTS.map((fact, at) => (at === index ? { ...fact, ...change } : fact)) });

/** What a careless hand wrote into a file: data of a shape that the types forbid. */
export function malformed<T extends object>(value: T, change: Readonly<Record<string, unknown>>): T {
  const spoilt: T = JSON.parse(JSON.stringify({ ...value, ...change }));
  return spoilt;
}

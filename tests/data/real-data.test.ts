/** The data that ships: sound, findable, and in every language. */

import { describe, expect, it } from 'vitest';
import { checkData } from '../../data/check.ts';
import { glossaryData, lexiconSource } from '../../data/compile.ts';
import { readDataFiles } from '../../data/read-files.ts';
import { type Entry, KINDS, LOCALES, type Locale } from '../../data/types.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { compileLexicon, foldLexicon } from '../../matching/fold-lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';
import { named } from '../matching/small-lexicon.ts';

const files = readDataFiles();
const source = lexiconSource(files);
const lexicon = compileLexicon(source);
const data = glossaryData(files);
const glossary = new Glossary(data);

describe('the data files', () => {
  it('have no problems', () => {
    expect(checkData(files)).toEqual([]);
  });

  it('hold entries of every kind', () => {
    expect(new Set(data.entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it('hold no two facts with the same words', () => {
    const texts = data.articles.flatMap(({ facts }) => facts.map(({ text }) => text.en));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('make a lexicon small enough to be carried to every page', () => {
    expect(JSON.stringify(foldLexicon(source)).length).toBeLessThan(128 * 1024);
  });

  it('have wording for every kind and event that an entry uses', () => {
    const keys = data.entries.flatMap(({ kind, when }) => [
      `kind-${kind}`,
      ...when.map(({ event }) => `event-${event}`),
    ]);
    for (const key of keys) expect(Object.keys(data.wording)).toContain(key);
  });

  it('have only dates that a calendar has', () => {
    const dates = data.entries.flatMap(({ when }) => when.map(({ date }) => date));
    for (const date of dates) expect(new Date(date).toISOString().slice(0, date.length)).toBe(date);
  });
});

/** Sentences about AI in which any name may stand: each names two others plainly, as such a text does. */
const SENTENCES: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'OpenAI researchers who train models like GPT-4 spent much of the lecture on {name}, and the students asked how it bears on machine learning.',
    'In the interview about artificial intelligence she came back to {name} twice, next to ChatGPT, Stable Diffusion and the training of image generators.',
    '“{name}” is the first term in a reading list on deep learning, before backpropagation, ChatGPT and GPT-4.',
  ],
  'zh-Hans': [
    'OpenAI 训练 GPT-4 这类模型的研究人员在讲座里花了很多时间谈{name}，学生们问它和机器学习有什么关系。',
    '在这次关于人工智能的采访里，她两次提到{name}，并把它和 ChatGPT、Stable Diffusion 放在一起比较。',
    '“{name}”是深度学习书单里的第一个词，后面还有反向传播、ChatGPT 和 GPT-4。',
  ],
  'zh-Hant': [
    'OpenAI 訓練 GPT-4 這類模型的研究人員在講座裡花了很多時間談{name}，學生們問它和機器學習有什麼關係。',
    '在這次關於人工智慧的採訪裡，她兩次提到{name}，並把它和 ChatGPT、Stable Diffusion 放在一起比較。',
    '「{name}」是深度學習書單裡的第一個詞，後面還有反向傳播、ChatGPT 和 GPT-4。',
  ],
};

/** The name as a writer uses it, without the abbreviation or the hint that a title gives in brackets. */
const written = (entry: Entry, locale: Locale) => entry.name[locale].replace(/\s*[(（].*[)）]$/, '');

describe.each(data.entries.map((entry) => [entry.id, entry] as const))('the entry %s', (id, entry) => {
  it.each(LOCALES)('is found by its name in a sentence about AI: %s', (locale) => {
    const name = written(entry, locale);
    for (const sentence of SENTENCES[locale]) {
      const text = sentence.replace('{name}', name);
      const start = sentence.indexOf('{name}');
      const found = mentionsInText(text, lexicon, 'balanced').map(
        (mention) => `${text.slice(mention.start, mention.end)} at ${mention.start} → ${mention.entry}`,
      );
      expect(found, text).toContain(`${name} at ${start} → ${id}`);
    }
  });

  it.each(LOCALES)('has a card with all its words: %s', (locale) => {
    const view = glossary.view(id, locale);
    expect(view).toBeDefined();
    for (const words of [view?.name, view?.summary, view?.explainer, view?.kindLabel])
      expect(words).toMatch(/\S/);
    expect(view?.explainer).not.toBe(view?.summary);
    expect(view?.sources).toHaveLength(entry.cites.length);
    expect(view?.related).toHaveLength(entry.related.length);
    const cardText = JSON.stringify(view);
    expect(cardText).not.toMatch(/undefined|\{n\}|(kind|event)-[a-z]/);
  });

  it('speaks each language in its own script', () => {
    for (const key of ['summary', 'explainer'] as const) {
      expect(entry[key].en).not.toMatch(/[，。：；“”]/);
      expect(entry[key]['zh-Hans']).toMatch(/\p{Script=Han}/u);
      expect(entry[key]['zh-Hans']).not.toMatch(/[,;:?!](?=\p{Script=Han})/u);
      expect(entry[key]['zh-Hant']).not.toMatch(/[们这个对说国来时为会学开关发“”]/);
    }
  });
});

describe('an everyday text', () => {
  it.each([
    'My cousin Adam drives a bus in Manchester and likes football.',
    'She finished her PhD thesis on medieval poetry in 1987.',
    'The fair opens on Saturday, with a generator for the lights and a checkpoint at the gate.',
    'The power company will replace a transformer near the school on Monday night.',
    'CNN reported that the election was close, and the governor spoke to reporters at noon.',
    'They are fine-tuning the menu of the new restaurant before it opens.',
    '她在 1987 年写完了关于中世纪诗歌的博士论文。',
    '周六的集市上有一台柴油发电机，入口处设了检查点。',
    '央行今天微调了利率，市场反应平静。',
    '這家餐廳的老闆亞當昨天去看了棒球賽。',
  ])('is left alone: %s', (text) => {
    expect(named(text, lexicon)).toEqual([]);
  });
});

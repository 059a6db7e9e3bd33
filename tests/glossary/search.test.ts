import readings from 'virtual:newsgloss/pinyin';
import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import { LOCALES, type Locale } from '../../data/types.ts';
import { createSearch } from '../../glossary/search.ts';

const data = glossaryData(readCheckedData());
const search = createSearch(data, readings());
const ids = (query: string, locale: Locale = 'en') => search(query, locale).map(({ id }) => id);

describe('what comes first', () => {
  it.each([
    ['sora', 'sora', 'a whole name before names that it begins'],
    ['Sora t', 'sora-team', 'the start of a name, across a space'],
    ['GPT', 'gpt-3', 'no matter that G.pt has the same letters'],
    ['gpt4', 'gpt-4', 'without the hyphen'],
    ['gpt 4', 'gpt-4', 'a space for the hyphen'],
    ['ＧＰＴ－４', 'gpt-4', 'full width'],
    ['G.pt', 'g-pt', 'a point in a name'],
    ['FINETUNING', 'fine-tuning', 'capitals, no hyphen'],
    ['pre training', 'pre-training', 'a space for the hyphen'],
    ['peebles', 'bill-peebles', 'a surname'],
    ['brooks thesis', 'brooks-thesis', 'two words of a name, apart'],
    ['thesis brooks', 'brooks-thesis', 'in another order'],
    ['llm', 'large-language-model', 'an abbreviation'],
    ['AI', 'artificial-intelligence', 'a whole alias before names that it begins'],
    ['cnn', 'cnn', 'an abbreviation that is an id'],
    ['diffusion transformer', 'dit', 'an alias'],
    ['sdxl', 'stable-diffusion', 'an alias that is not in the name'],
    ['chatbot', 'chatgpt', 'a word of the summary'],
    ['扩散', 'diffusion-model', 'the start of a Chinese name'],
    ['擴散模型', 'diffusion-model', 'Traditional Chinese'],
    ['大模型', 'large-model', 'a whole Chinese name'],
    ['英伟达', 'nvidia', 'a Chinese name'],
    ['輝達', 'nvidia', 'the name in Taiwan'],
    ['影片生成', 'video-generation', 'words of Taiwan'],
    ['伯克利', 'uc-berkeley', 'the middle of a Chinese name'],
    ['聊天机器人', 'chatgpt', 'the Chinese summary or alias'],
    ['Bill Peebles 博士论文', 'peebles-thesis', 'both scripts'],
    ['Sora团队', 'sora-team', 'both scripts without a space'],
  ])('%s: %s (%s)', (query, first) => {
    expect(ids(query)[0]).toBe(first);
    expect(ids(query, 'zh-Hant')).toContain(first);
  });
});

describe('order', () => {
  it('puts names before aliases and aliases before summaries', () => {
    const found = ids('diffusion');
    const place = (id: string) => found.indexOf(id);
    expect(place('diffusion-model')).toBeLessThan(place('stable-diffusion'));
    expect(place('stable-diffusion')).toBeLessThan(place('dit'));
    expect(place('dit')).toBeLessThan(place('g-pt'));
    expect(place('g-pt')).toBeGreaterThan(0);
  });

  it('finds nothing inside a Latin word', () => {
    expect(ids('ora')).not.toContain('sora');
  });

  it('finds each entry by its own name in each language', () => {
    const missed = LOCALES.flatMap((locale) =>
      data.entries.filter(({ id, name }) => !ids(name[locale], locale).slice(0, 2).includes(id)),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('an empty query', () => {
  it.each(LOCALES)('lists every entry by name in the order of %s', (locale) => {
    const names = search(' - ', locale).map(({ name }) => name);
    expect(names).toHaveLength(data.entries.length);
    expect(names).toEqual([...names].sort(new Intl.Collator(locale, { numeric: true }).compare));
  });
});

it('answers in the locale', () => {
  expect(search('nvidia', 'zh-Hant')[0]).toMatchObject({ id: 'nvidia', kind: 'organization', name: '輝達' });
});

it('finds nothing for what is in no entry', () => {
  expect(ids('sourdough')).toEqual([]);
});

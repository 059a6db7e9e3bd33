import readings from 'virtual:newsgloss/pinyin';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { glossaryData } from '../../data/compile.ts';
import { type Entry, LOCALES, type Locale } from '../../data/types.ts';
import { createSearch, recentFirst } from '../../glossary/search.ts';

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
    ['gan', 'gan', 'an abbreviation before names that begin with it'],
    ['rl', 'reinforcement-learning', 'two letters'],
    ['mit', 'mit', 'the most central of equals'],
    ['ucb', 'uc-berkeley', 'an abbreviation that is only an alias'],
    ['diffusion transformer', 'dit', 'an alias'],
    ['diffusion', 'diffusion-model', 'a name that it begins before one that holds it'],
    ['transformer', 'transformer', 'a whole name before an alias with it'],
    ['pix2pix', 'instructpix2pix', 'a part of a name that a capital begins'],
    ['videogan', 'long-video-gan', 'the end of a name in capitals'],
    ['sdxl', 'stable-diffusion', 'an alias that is not in the name'],
    ['open ai', 'openai', 'a space within the name'],
    ['tim brooks', 'tim-brooks', 'a whole name before one that it begins'],
    ['brooks, tim', 'tim-brooks', 'the surname first'],
    ['night sight', 'computational-photography', 'an alias of two words'],
    ['attention is all you need', 'transformer', 'the title of a paper'],
    ['gradient descent', 'gradient-based-optimization', 'a whole alias before the name that holds it'],
    ['A.I.', 'artificial-intelligence', 'points'],
    ['résearch adobe', 'adobe-research', 'an accent, in another order'],
    ['chatbot', 'chatgpt', 'a word of the summary'],
    ['subscribers', 'chatgpt', 'a word of the explainer'],
    ['camera noise', 'google-pixel', 'two words of the explainer'],
    ['chat subscribers', 'chatgpt', 'a word of the name and one of the explainer'],
    ['handwriting', 'cnn', 'another word of an explainer'],
    ['kingma', 'adam', 'a person who has no entry'],
    ['cartpole', 'checkpoint-dataset', 'a task that has no entry'],
    ['扩散', 'diffusion-model', 'the start of a Chinese name'],
    ['擴散模型', 'diffusion-model', 'Traditional Chinese'],
    ['去噪擴散', 'diffusion-model', 'Traditional for an alias in Simplified'],
    ['大模型', 'large-model', 'a whole Chinese name'],
    ['大语言', 'large-language-model', 'its start'],
    ['英伟达', 'nvidia', 'a Chinese name'],
    ['輝達', 'nvidia', 'the name in Taiwan'],
    ['影片生成', 'video-generation', 'words of Taiwan'],
    ['伯克利', 'uc-berkeley', 'the middle of a Chinese name'],
    ['麻省理工', 'mit', 'the start of a long one'],
    ['谢赛宁', 'saining-xie', 'a person'],
    ['蒂姆·布鲁克斯', 'tim-brooks', 'a middle dot'],
    ['蒂姆布鲁克斯', 'tim-brooks', 'without it'],
    ['微调', 'fine-tuning', 'two ideographs'],
    ['圖像', 'image-generation', 'Traditional, the most central of those it begins'],
    ['聊天机器人', 'chatgpt', 'the Chinese summary or alias'],
    ['去噪', 'diffusion-model', 'the start of a Chinese alias'],
    ['实习生', 'adobe-research', 'words of a Chinese explainer'],
    ['Bill Peebles 博士论文', 'peebles-thesis', 'both scripts'],
    ['Sora团队', 'sora-team', 'both scripts without a space'],
    ['kuosan', 'diffusion-model', 'pinyin'],
    ['kuo san', 'diffusion-model', 'pinyin with a space'],
    ['kuosanmoxing', 'diffusion-model', 'pinyin of a whole name'],
    ['da mo xing', 'large-model', 'in syllables'],
    ['shenjingwangluo', 'neural-network', 'a long name'],
    ['yingweida', 'nvidia', 'a company'],
    ['xiesaining', 'saining-xie', 'a person in pinyin'],
    ['guge', 'google', 'pinyin of a short name'],
    ['maxingligong', 'mit', 'a character with several readings'],
    ['kssx', 'none', 'initials that no name has'],
    ['ksmx', 'diffusion-model', 'initials'],
    ['dmx', 'large-model', 'initials of a whole name before others'],
    ['sjwl', 'neural-network', 'initials of a whole name'],
    ['xsn', 'saining-xie', 'initials of a person'],
    ['kuosmx', 'diffusion-model', 'syllables and initials'],
    ['wst', 'text-to-image', 'three initials'],
    ['qhxx', 'reinforcement-learning', 'initials before an abbreviation in brackets'],
    ['soratd', 'sora-team', 'letters, then initials'],
    ['jisuanjishij', 'computer-vision', 'a syllable that is not finished'],
    ['sroa', 'sora', 'two letters swapped'],
    ['nvida', 'nvidia', 'a letter missing'],
    ['openaii', 'openai', 'a letter too many'],
    ['aodbe', 'adobe-research', 'swapped at the start'],
    ['chatgtp', 'chatgpt', 'swapped at the end'],
    ['gtp4', 'gpt-4', 'swapped before a digit'],
    ['difusion', 'diffusion-model', 'a typo in the start of a name'],
    ['diffuson modle', 'diffusion-model', 'two typos in a long name'],
    ['berkley', 'uc-berkeley', 'a typo in a word of a name'],
    ['trasnformr', 'transformer', 'two typos in a long word'],
    ['photograpy', 'computational-photography', 'a letter missing near the end'],
    ['stable difusion', 'stable-diffusion', 'a typo in the second word'],
    ['加州大学泊克利分校', 'uc-berkeley', 'a wrong ideograph'],
    ['神经网珞', 'neural-network', 'a wrong ideograph of four'],
  ])('%s: %s (%s)', (query, first) => {
    expect(ids(query)[0] ?? 'none').toBe(first);
    if (first !== 'none') expect(ids(query, 'zh-Hant')).toContain(first);
  });

  it.each([
    ['d', 'dit'],
    ['di', 'dit'],
    ['dif', 'diffusion-model'],
    ['k', 'keypoint-supervision'],
    ['ku', 'diffusion-model'],
    ['kuo', 'diffusion-model'],
    ["kuo'san", 'diffusion-model'],
    ['kuo san m', 'diffusion-model'],
    ['shen', 'gan'],
    ["shen'j", 'neural-network'],
    ['zhon', 'openai'],
  ])('while it is typed, %s: %s', (query, first) => {
    expect(ids(query, 'zh-Hans')[0] ?? 'none').toBe(first);
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

  it('has no typos where a name is typed right', () => {
    expect(ids('gpt3')).not.toContain('gpt-4');
  });

  it.each(['gpt5', 'gn', 'abc', '微条'])('takes %s for no typo', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('finds each entry by its own name in each language', () => {
    const missed = LOCALES.flatMap((locale) =>
      data.entries.filter(({ id, name }) => !ids(name[locale], locale).slice(0, 2).includes(id)),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('finds the same by Traditional characters', () => {
    const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
    const names = data.entries.flatMap(({ name, aliases }) => [name['zh-Hans'], ...aliases]);
    const differing = names.filter((name) => ids(name).join() !== ids(toTraditional(name)).join());
    expect(differing).toEqual([]);
  });
});

describe('an empty query', () => {
  it.each(LOCALES)('lists every entry by name in the order of %s', (locale) => {
    const names = search(' - ', locale).map(({ name }) => name);
    expect(names).toHaveLength(data.entries.length);
    expect(names).toEqual([...names].sort(new Intl.Collator(locale, { numeric: true }).compare));
  });

  it('lists them with those of late first, in their order, each once', () => {
    const all = search('', 'en');
    const found = recentFirst(all, ['sora', 'no-such-entry', 'dit', 'sora']);
    expect(found.slice(0, 3).map(({ id }) => id)).toEqual(['sora', 'dit', 'adam']);
    expect(found).toHaveLength(all.length);
    expect(recentFirst(all, [])).toEqual(all);
  });
});

describe('odd queries', () => {
  it.each(['🤖', '𠮷野', '.*', '(sora|dit)[', 'sora\\', 'ſ'])('%s does no harm', (query) => {
    expect(() => search(query, 'en')).not.toThrow();
  });

  it.each(['\ud83e', '\ude00', '\ud83e sora', 'so\ufe0fra', '\u200bsora\u200d', 'so\u00adra'])(
    'passes over what is no character: %j',
    (query) => {
      const empty = ['\ud83e', '\ude00'].includes(query);
      expect(ids(query)).toEqual(ids(empty ? '' : 'sora'));
    },
  );

  it('finds nothing for what is in no entry', () => {
    for (const query of ['sourdough', '🤖', '饺子', 'qqqq']) expect(ids(query)).toEqual([]);
  });

  it.each([
    ['one letter', 'a'.repeat(10_000)],
    ['one syllable', 'shi'.repeat(3_300)],
    ['one ideograph', '模'.repeat(10_000)],
    ['one word', 'sora '.repeat(2_000)],
    ['many words', Array.from({ length: 2_000 }, (_, n) => `w${n}`).join(' ')],
    ['no character', '\ud800'.repeat(10_000)],
  ])('answers to 10,000 characters of %s', (_, query) => {
    expect(Array.isArray(search(query, 'en'))).toBe(true);
  });

  it('finds the same for a word that is there many times', () => {
    expect(ids('sora dit sora dit')).toEqual(ids('sora dit'));
  });
});

describe('entries that come while it runs', () => {
  const entry = (id: string, name: string, zh: string, more: Partial<Entry> = {}): Entry => ({
    id,
    kind: 'concept',
    name: { en: name, 'zh-Hans': zh, 'zh-Hant': zh },
    aliases: [],
    summary: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
    explainer: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
    when: [],
    cites: [],
    related: [],
    ...more,
  });
  const found = (entries: readonly Entry[], query: string) =>
    createSearch({ entries }, readings())(query, 'en').map(({ id }) => id);

  it('finds them by pinyin, of which characters no bundled entry has', () => {
    expect(found([entry('zebra', 'Zebra', '斑马')], 'banma')).toEqual(['zebra']);
  });

  it('finds by any reading of a character', () => {
    const entries = [entry('bank', 'Bank', '银行')];
    expect(found(entries, 'yinhang')).toEqual(['bank']);
    expect(found(entries, 'yinxing')).toEqual(['bank']);
  });

  it.each(['lvse', 'luse'])('finds ü typed as in %s', (query) => {
    expect(found([entry('green', 'Green', '绿色')], query)).toEqual(['green']);
  });

  it.each(['zhsh', 'zs', 'zhs', 'zsh', 'zhishi'])('finds initials of two letters as %s', (query) => {
    expect(found([entry('knowledge', 'Knowledge', '知识')], query)).toEqual(['knowledge']);
  });

  it('lets no syllable go on over a space', () => {
    const entries = [entry('xian', 'First', '先天'), entry('xi-an', 'City', '西安')];
    expect(found(entries, 'xian')).toEqual(['xi-an', 'xian']);
    expect(found(entries, 'xi an')).toEqual(['xi-an']);
  });

  it('puts the entry first that more others relate to', () => {
    const related = [{ relation: 'uses', entry: 'b' }];
    const entries = [
      entry('a', 'Alpha one', '甲'),
      entry('b', 'Alpha two', '乙'),
      entry('c', 'Alpha zero', '丙', { related }),
    ];
    expect(found(entries, 'alpha')).toEqual(['b', 'a', 'c']);
  });

  it('finds an entry by an emoji in its name', () => {
    expect(found([entry('robot', 'Robot 🤖', '机器人')], '🤖')).toEqual(['robot']);
  });

  it('finds none in a glossary without entries', () => {
    expect(found([], 'sora')).toEqual([]);
    expect(found([], '')).toEqual([]);
  });
});

it('answers in the locale', () => {
  expect(search('nvidia', 'zh-Hant')[0]).toMatchObject({ id: 'nvidia', kind: 'organization', name: '輝達' });
});

import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../data/types.ts';
import {
  chooseLocale,
  LANGUAGE_CHOICES,
  localeForQuery,
  localeOf,
  localeOfText,
} from '../../glossary/locale.ts';

describe('the locale of a language tag', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['ZH-HANT-TW', 'zh-Hant'],
    ['cmn-Hant', 'zh-Hant'],
    ['yue-HK', 'zh-Hant'],
  ])('%s is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });

  it.each(['', 'fr', 'ja-JP', 'ko', 'english', 'zhang', 'x-default', '-', 'und-Hant'])(
    'is none for %j, which the glossary does not speak',
    (tag) => {
      expect(localeOf(tag)).toBeUndefined();
    },
  );
});

describe('the locale of a text', () => {
  it.each([
    ['OpenAI showed a model that makes video.', 'en', 'English'],
    ['Sora', 'en', 'a single Latin word'],
    ['The word 模型 means model in this paper.', 'en', 'English with a Chinese word'],
    ['OpenAI 发布了视频生成模型 Sora。', 'zh-Hans', 'Chinese with Latin names'],
    ['用扩散模型生成视频', 'zh-Hans', 'Simplified'],
    ['他們說這個模型會生成視頻', 'zh-Hant', 'Traditional'],
    ['OpenAI 發佈了影片生成模型，讓許多業內人士為之一驚', 'zh-Hant', 'Traditional with a Latin name'],
    ['大模型', 'zh-Hans', 'Chinese that both scripts write alike'],
  ])('%j is %s: %s', (text, locale) => {
    expect(localeOfText(text)).toBe(locale);
  });

  it.each([
    ['これは動画を生成するモデルです', 'Japanese'],
    ['東京は日本の首都です', 'Japanese with many ideographs'],
    ['이것은 동영상 생성 모델이다', 'Korean'],
    ['2024, 60 %', 'no letters'],
    ['', 'nothing'],
  ])('is none for %j: %s', (text) => {
    expect(localeOfText(text)).toBeUndefined();
  });

  it('stays that of the text around a foreign word', () => {
    const english = 'In this long English paragraph about typography a single foreign word';
    expect(localeOfText(`${english}, ひらがな, is quoted once.`)).toBe('en');
    expect(localeOfText(`${english}, 동영상, is quoted once.`)).toBe('en');
  });
});

describe('the locale to show', () => {
  const ENGLISH = 'A model that makes video.';
  const SIMPLIFIED = '一个生成视频的模型，他们说会发布。';
  const TRADITIONAL = '一個生成影片的模型，他們說會發布。';
  const JAPANESE = 'これは動画を生成するモデルです';

  const choose = (text: string, pageTag = '', readerTags: readonly string[] = []) =>
    chooseLocale('page', { text, pageTag, readerTags });

  it('may be chosen by the page, or always be one', () => {
    expect(LANGUAGE_CHOICES).toEqual(['page', ...LOCALES]);
    for (const locale of LOCALES) {
      expect(chooseLocale(locale, { text: ENGLISH, pageTag: 'en', readerTags: ['fr'] })).toBe(locale);
      expect(chooseLocale(locale, { text: SIMPLIFIED, pageTag: 'zh-CN', readerTags: [] })).toBe(locale);
    }
  });

  it.each([
    ['the text, where the page says nothing', ENGLISH, '', 'en'],
    ['the text in Chinese, where the page says nothing', TRADITIONAL, '', 'zh-Hant'],
    ['the text, where the page says the same', SIMPLIFIED, 'zh-CN', 'zh-Hans'],
    ['the text, where the page has another language', ENGLISH, 'zh-CN', 'en'],
    ['the text in Chinese on a page that says English', SIMPLIFIED, 'en', 'zh-Hans'],
    ['the script that the page declares', SIMPLIFIED, 'zh-Hant', 'zh-Hant'],
    ['the script that the region of the page has', '大模型', 'zh-TW', 'zh-Hant'],
    ['the script of the text on a page that only says Chinese', TRADITIONAL, 'zh', 'zh-Hant'],
    ['the page, where the text says nothing', '2024', 'zh-TW', 'zh-Hant'],
  ])('is that of %s', (_, text, pageTag, locale) => {
    expect(choose(text, pageTag)).toBe(locale);
  });

  it.each([
    [
      'on a page in a language it does not speak',
      'Un modèle qui fait des vidéos.',
      'fr',
      ['zh-TW', 'en'],
      'zh-Hant',
    ],
    ['passing over languages it does not speak', JAPANESE, 'ja', ['ja', 'zh-CN', 'en'], 'zh-Hans'],
    ['for a Japanese heading without kana', '東京大学', 'ja', ['en'], 'en'],
    ['for a text without letters', '2024', '', ['zh-CN'], 'zh-Hans'],
  ])('is the first of the reader’s own languages %s', (_, text, pageTag, readerTags, locale) => {
    expect(choose(text, pageTag, readerTags)).toBe(locale);
  });

  it('is English where nothing speaks for another', () => {
    expect(choose('2024')).toBe('en');
    expect(choose('Un modèle', 'fr', ['fr', 'de'])).toBe('en');
  });
});

describe('the locale that answers a query', () => {
  it.each([
    ['sora', 'en', 'en'],
    ['扩散模型', 'en', 'zh-Hans'],
    ['這個模型', 'en', 'zh-Hant'],
    ['', 'en', 'en'],
    ['sora', 'zh-Hans', 'zh-Hans'],
    ['這個模型', 'zh-Hans', 'zh-Hans'],
    ['扩散模型', 'zh-Hant', 'zh-Hant'],
  ] as const)('for "%s" of a reader of %s is %s', (query, own, locale) => {
    expect(localeForQuery(query, own)).toBe(locale);
  });
});

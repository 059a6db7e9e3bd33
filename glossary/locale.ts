/** Which language an explainer is shown in. */

import { LOCALES, type Locale } from '../data/types.ts';
import { late } from '../matching/late-expression.ts';

/** A reader's choice: the language of the page, or always one. */
export const LANGUAGE_CHOICES = ['page', ...LOCALES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/**
 * The locale for a BCP 47 tag; undefined for a language that the glossary does not speak.
 * Chinese without a script is Traditional where that is the custom (Taiwan, Hong Kong, Macau).
 */
export function localeOf(tag: string): Locale | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language === 'en') return 'en';
  if (language !== 'zh' && language !== 'yue' && language !== 'cmn') return undefined;
  if (rest.includes('hant')) return 'zh-Hant';
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.some((part) => part === 'tw' || part === 'hk' || part === 'mo') ? 'zh-Hant' : 'zh-Hans';
}

const HAN = late(String.raw`\p{Script=Han}`, 'gu');
const KANA = late(String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`, 'gu');
const LATIN = late(String.raw`\p{Script=Latin}`, 'gu');

/** Characters that only one of the two scripts has, common enough to meet in any paragraph. */
const SIMPLIFIED =
  /[们这个对说国来时为会学开关发经过还进现实业视频网络图张见长东车门问间马鱼鸟龙乐习书买卖亚严两临义]/g;
const TRADITIONAL =
  /[們這個對說國來時為會學開關發經過還進現實業視頻網絡圖張見長東車門問間馬魚鳥龍樂習書買賣亞嚴兩臨義]/g;

/**
 * The locale of a text by its characters: English unless a fair part of it is Han; between the two
 * scripts, the one with more characters of its own. Undefined for text mostly in kana or hangul, or
 * without letters.
 */
export function localeOfText(text: string): Locale | undefined {
  const han = count(text, HAN());
  const kana = count(text, KANA());
  const latin = count(text, LATIN());
  // An ideograph, a kana or a syllable says about as much as three letters.
  if (kana * 3 > latin && kana > han / 4) return undefined;
  if (han * 3 > latin) return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
  return latin > 0 ? 'en' : undefined;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The locale to show.
 * @param choice what the reader set
 * @param context the text around the mention, the page's declared language, and the reader's own
 *   languages, most wanted first
 */
export function chooseLocale(
  choice: LanguageChoice,
  context: { readonly text: string; readonly pageTag: string; readonly readerTags: readonly string[] },
): Locale {
  if (choice !== 'page') return choice;
  const written = localeOfText(context.text);
  const declared = localeOf(context.pageTag);
  // A declared script or region is right more often than a guess from a short text.
  if (written?.startsWith('zh') && declared?.startsWith('zh')) {
    return /[-_]/.test(context.pageTag) ? declared : written;
  }
  if (written && !isForeign(context.pageTag)) return written;
  if (declared) return declared;
  for (const tag of context.readerTags) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return 'en';
}

/** The locale to answer a query in: the reader's own, unless a Chinese query shows that they read Chinese too. */
export function localeForQuery(query: string, own: Locale): Locale {
  const written = localeOfText(query);
  return own === 'en' && written !== undefined ? written : own;
}

/** Whether a page says it is in a language that the glossary does not speak; then its letters prove nothing. */
const isForeign = (tag: string) => tag !== '' && localeOf(tag) === undefined;

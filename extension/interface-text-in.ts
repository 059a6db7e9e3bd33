/** The interface's own words in a language that the reader chose; the browser gives them in its own only. */

import type { Locale } from '../data/types.ts';
import en from '../public/_locales/en/messages.json';
import zhHans from '../public/_locales/zh_CN/messages.json';
import zhHant from '../public/_locales/zh_TW/messages.json';

type Messages = Readonly<Record<keyof typeof en, { readonly message: string }>>;

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The text of a key of public/_locales, with $1, $2 … filled in. */
export const interfaceTextIn =
  (locale: Locale) =>
  (key: keyof typeof en, ...substitutions: readonly string[]): string =>
    MESSAGES[locale][key].message.replace(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? '');

/** The interface's own words in a language that the reader chose: the browser's own call gives them in its own only. */

import browser from 'webextension-polyfill';
import type { Locale } from '../data/types.ts';
import { textOf } from './message-text.ts';

const FOLDERS: Readonly<Record<Locale, string>> = { en: 'en', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

/**
 * The texts of a language, from the extension's own package.
 * @throws when the browser does not give the file
 */
export async function loadInterfaceText(locale: Locale): Promise<ReturnType<typeof textOf>> {
  const response = await fetch(browser.runtime.getURL(`_locales/${FOLDERS[locale]}/messages.json`));
  return textOf(await response.json());
}

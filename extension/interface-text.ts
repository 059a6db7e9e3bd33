/** The interface's own words, in the language of the browser. */

import browser from 'webextension-polyfill';
import type messages from '../public/_locales/en/messages.json';

/** The text of a key of public/_locales, with $1, $2 … filled in. */
export function interfaceText(key: keyof typeof messages, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** The language of the browser's own interface, as a BCP 47 tag. */
export const interfaceLanguage = (): string => browser.i18n.getUILanguage();

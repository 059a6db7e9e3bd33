/** In the background: the ways to the form of a new entry, each with where the reader met the term. */

import browser from 'webextension-polyfill';
import { LONGEST, type OwnContext } from '../glossary/packs/types.ts';
import { selectedText } from './selected-text.ts';
import { openNewTerm } from './term-page.ts';

/** What the browser tells of a click in the menu of selected text. */
export interface MenuClick {
  readonly text: string;
  readonly tab: number;
  readonly frame: number;
  /** Whether the text is in a field. */
  readonly isEditable: boolean;
}

/** From the menu of selected text. @throws when the browser opens no window */
export async function addFromMenu({ text, tab, frame, isEditable }: MenuClick): Promise<void> {
  const found = await selectedText(tab, frame);
  // Of a field the reader asked for these words alone, and of a password for none.
  if (found?.secret) return add('', '', tab);
  const isSame = found !== undefined && plain(found.text) === plain(text);
  await add(text, !isEditable && isSame ? found.sentence : '', tab);
}

/** From the popup, with what is selected in the tab in front. @throws when the browser opens no window */
export async function addFromTab(tab: number): Promise<void> {
  const found = await selectedText(tab);
  await add(found?.secret ? '' : (found?.text ?? ''), found?.sentence ?? '', tab);
}

/**
 * From a card, whose page tells its sentence.
 * @throws when the browser opens no window
 */
export async function add(name: string, sentence: string, tab: number): Promise<void> {
  const { url = '', title = '', incognito } = await browser.tabs.get(tab);
  const address = pageAddress(url);
  const context: OwnContext | undefined =
    name !== '' && address !== undefined
      ? { sentence: cut(sentence, LONGEST.sentence), title: cut(title.trim(), LONGEST.line), url: address }
      : undefined;
  await openNewTerm({ name: cut(name, LONGEST.name), context, isPrivate: incognito }, tab);
}

/** An address to come back to: without what signs in, and without its query where that is too long. */
function pageAddress(written: string): string | undefined {
  if (!/^(?:https?|file):/.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  url.username = '';
  url.password = '';
  if (url.href.length > LONGEST.url) {
    url.search = '';
    url.hash = '';
  }
  return url.href.length > LONGEST.url ? undefined : url.href;
}

const cut = (text: string, most: number): string =>
  text.length > most
    ? `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : text;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

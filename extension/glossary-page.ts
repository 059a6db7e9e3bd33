/** The glossary in a tab of its own, open at an entry. */

import browser from 'webextension-polyfill';
import { parseEntryId } from './known-entries.ts';

/** @throws when the browser opens no tab */
export async function openGlossaryAt(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html#${id}`) });
}

/** In the glossary: the entry that it was opened at; undefined in the toolbar's popup. */
export const entryInAddress = (hash: string): string | undefined => parseEntryId(hash.slice(1));

/** The glossary in a tab of its own, open at an entry. */

import browser from 'webextension-polyfill';

/** @throws when the browser opens no tab */
export async function openGlossaryAt(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`glossary.html#${id}`) });
}

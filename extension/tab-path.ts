/** In the background: where a tab is, which a frame of another site in it cannot see. */

import browser from 'webextension-polyfill';

/** The path of the page in a tab; null where the browser does not tell. */
export async function pathOfTab(id: number): Promise<string | null> {
  const { url } = await browser.tabs.get(id);
  return url !== undefined && URL.canParse(url) ? new URL(url).pathname : null;
}

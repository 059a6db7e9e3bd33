/** In the background: the page that a reader sees first. */

import browser from 'webextension-polyfill';

/** In the local store, once the page was opened. */
const WELCOMED_KEY = 'welcomed';

/** Opens it once, when the extension is installed; an update opens nothing. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    // A temporary add-on of Firefox is installed anew whenever the browser starts.
    if (reason === 'install' && !temporary) void welcome();
  });
}

/** Chrome installs anew what it finds damaged, and what it is started with; what was stored is still there. */
async function welcome(): Promise<void> {
  const { [WELCOMED_KEY]: isWelcomed } = await browser.storage.local.get(WELCOMED_KEY);
  if (isWelcomed) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}

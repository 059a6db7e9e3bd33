/** In the background: the page that a reader sees first. */

import browser from 'webextension-polyfill';

/** Opens it once, when the extension is installed; an update opens nothing. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    // A temporary add-on of Firefox is installed anew whenever the browser starts.
    if (reason !== 'install' || temporary) return;
    void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}

/** The extension's own pages in Firefox. */

import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { FIREFOX_EXTENSION, type FirefoxBrowser } from '../../scripts/launch-firefox.ts';

/** Opens a page of the extension in a tab of its own; Firefox never says that one has loaded. */
export async function openOwnPage(firefox: FirefoxBrowser, address: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  page.goto(`${FIREFOX_EXTENSION}/${address}`).catch(() => {});
  const isThere = () => page.evaluate(() => location.protocol === 'moz-extension:' && document.body !== null);
  await vi.waitUntil(() => isThere().catch(() => false), { timeout: 20_000 });
  return page;
}

/** Opens a page of the extension behind the tab in front, from another page of it. */
export async function openOwnPageBehind(firefox: FirefoxBrowser, from: Page, address: string): Promise<Page> {
  const url = `${FIREFOX_EXTENSION}/${address}`;
  await from.evaluate((url) => browser.tabs.create({ url, active: false }), url);
  // Of a page that never says that it has loaded, the driver knows no address.
  const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');
  const find = async () => {
    for (const page of await firefox.browser.pages()) if ((await addressOf(page)) === url) return page;
    return undefined;
  };
  return vi.waitUntil(find, { timeout: 20_000, interval: 200 });
}

/** The part of the extension API that a page is asked for. */
declare const browser: {
  readonly tabs: { create(tab: { readonly url: string; readonly active: boolean }): Promise<unknown> };
};

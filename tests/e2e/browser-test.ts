/** `test` with a browser that has the extension, a server of the test pages, and a page that must stay quiet. */

import type { Frame, Page } from 'playwright-core';
import { test as plainTest } from 'vitest';
import { DEFAULTS, SETTING_KEYS } from '../../extension/settings/definitions.ts';
import type { Settings } from '../../extension/settings/types.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { marksOf, type ShownMark } from '../../scripts/page-marks.ts';
import { reportsOf } from '../../scripts/page-terms.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { launchPlain, launchWithExtension, type PlainBrowser } from './in-browser.ts';
import { type PageServer, startPageServer } from './page-server.ts';

export const test = plainTest
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads from the pattern what a fixture needs
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }): Promise<PageServer> => {
    const server = await startPageServer();
    onCleanup(() => server.close());
    return server;
  })
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<ExtensionBrowser> => {
    const browser = await launchWithExtension({ headless: true });
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads from the pattern what a fixture needs
  .extend('plain', { scope: 'file' }, async ({}, { onCleanup }): Promise<PlainBrowser> => {
    const plain = await launchPlain({ headless: true });
    onCleanup(() => plain.close());
    return plain;
  })
  .extend('page', async ({ browser }, { onCleanup }): Promise<Page> => {
    const page = await browser.context.newPage();
    onCleanup(() => page.close());
    return page;
  })
  /** Stores settings, which are the defaults again after the test. */
  .extend('set', async ({ browser }, { onCleanup }) => {
    const changed = new Set<keyof Settings>();
    onCleanup(() =>
      storeSettings(browser, Object.fromEntries([...changed].map((key) => [key, DEFAULTS[key]]))),
    );
    return (settings: Partial<Settings>) => {
      for (const key of SETTING_KEYS) if (key in settings) changed.add(key);
      return storeSettings(browser, settings);
    };
  });

/** What a page, its frames and the extension in them complain about, from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => {
    // Firefox asks for an icon of every page, and tells where the page's own policy forbids that.
    if (!message.includes('/favicon.ico because it violates')) complaints.push(`page error: ${message}`);
  });
  page.on('crash', () => complaints.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  return complaints;
}

/** Opens a page and waits until it has been read; answers its marks. */
export async function openRead(
  page: Page,
  url: string,
  browser: ExtensionBrowser,
): Promise<readonly ShownMark[]> {
  await page.goto(url);
  await reportsOf(page, browser.worker);
  return marksOf(page);
}

/** The marks that a document would have, had it been loaded as it is now and then left alone. */
export async function freshMarks(
  document: Page | Frame,
  browser: ExtensionBrowser,
): Promise<readonly ShownMark[]> {
  const [url, body] = await document.evaluate(() => [
    location.origin + location.pathname,
    `<!doctype html>${window.document.documentElement.outerHTML}`,
  ]);
  const fresh = await browser.context.newPage();
  try {
    const headers = { 'content-security-policy': "script-src 'none'" };
    await fresh.route(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }),
    );
    return await openRead(fresh, url, browser);
  } finally {
    await fresh.close();
  }
}

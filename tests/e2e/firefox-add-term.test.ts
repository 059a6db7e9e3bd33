/** The form of an entry in Firefox: its windows, its selections and its scripts in pages are others. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FIREFOX_BUILD } from '../../scripts/build-extension.ts';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/launch-firefox.ts';
import { openOwnPage } from './firefox-pages.ts';
import { type PageServer, startPageServer } from './page-server.ts';

let firefox: FirefoxBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await startPageServer();
  firefox = await launchFirefox({ headless: true });
  await firefox.browser.installExtension(FIREFOX_BUILD);
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** A page of the extension that somebody else opens; the driver knows no address of it. */
async function openedForm(): Promise<Page> {
  const isForm = (page: Page) =>
    page.evaluate(() => location.pathname === '/term.html' && document.querySelector('form') !== null);
  const find = async () => {
    for (const page of await firefox.browser.pages()) if (await isForm(page).catch(() => false)) return page;
    return undefined;
  };
  return vi.waitUntil(find, { timeout: 20_000, interval: 200 });
}

test('in Firefox what is selected comes into a form with its sentence, and is saved', async () => {
  server.add(
    'zubinet.html',
    '<!doctype html><html lang="en"><p>It was new. In 2026 <b>Zubi</b>net came. Yes.</p>',
  );
  const article = await firefox.browser.newPage();
  await article.goto(server.address('zubinet.html'));
  await article.evaluate(() => {
    const [name, rest] = [document.querySelector('b'), document.querySelector('p')?.lastChild];
    if (name && rest) getSelection()?.setBaseAndExtent(name, 0, rest, 3);
  });
  const own = await openOwnPage(firefox, 'welcome.html');
  await own.evaluate(async (url) => {
    // Firefox takes no port in a pattern of addresses.
    const tab = (await browser.tabs.query({})).find((each) => each.url === url);
    await browser.runtime.sendMessage({ type: 'addSelected', tab: tab?.id });
  }, server.address('zubinet.html'));
  const form = await openedForm();
  const texts = () =>
    form.evaluate(() => ({
      name: document.querySelector<HTMLInputElement>('.term-first')?.value,
      sentence: document.querySelector('blockquote p')?.textContent,
    }));
  expect(await texts()).toEqual({ name: 'Zubinet', sentence: 'In 2026 Zubinet came.' });
  await form.evaluate(() => document.querySelector<HTMLElement>('[type="submit"]')?.click());
  const heading = () => form.evaluate(() => document.querySelector('h1')?.textContent);
  await expect.poll(heading, { timeout: 10_000 }).toBe('“Zubinet” is in your glossary now.');
});

/** The part of the extension API that a page is asked for. */
declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
};

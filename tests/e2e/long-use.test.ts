/** A day of reading, compressed: many pages in many tabs, many cards. What is held afterwards is what was held before. */

import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { test } from './browser-test.ts';
import { sized } from './hostile-page.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { addSoakSite, articleName, LOBBY } from './soak-site.ts';

const NAVIGATIONS = sized(60, 500);
const TABS = sized(8, 50);
const CARDS = sized(150, 10_000);
const ARTICLES = 50;

/** How much more may be held: code is compiled and caches fill meanwhile, in bytes; a leak of each step is far more. */
const MORE_IN_PAGE = 2 * 2 ** 20;
const MORE_IN_BACKGROUND = 4 * 2 ** 20;

/** In seconds of script, over so many milliseconds in which nothing happens. */
const IDLE_SCRIPT = 0.02;
const IDLE_FOR = 3_000;

test.skipIf(notInFirefox('memory counters'))(
  'leaves no memory, listener or work behind',
  { timeout: sized(180_000, 1_800_000) },
  async ({ page, browser, server }) => {
    addSoakSite(server, ARTICLES);
    const tab = await page.context().newCDPSession(page);
    const lobby = async () => {
      await page.goto(server.address(LOBBY));
      await isMarked(page);
      // A card that is warm: its script, its caches and fonts.
      await showCards(browser, page, 5);
    };
    for (let number = 1; number <= 5; number++) await read(page, server.address(articleName(number)));
    await lobby();
    const before = await held(tab, browser);

    for (let step = 0; step < NAVIGATIONS; step++)
      await read(page, server.address(articleName(1 + (step % ARTICLES))));
    const tabs: Page[] = [];
    for (let number = 1; number <= TABS; number++) {
      const opened = await browser.context.newPage();
      tabs.push(opened);
      await read(opened, server.address(articleName(1 + (number % ARTICLES))));
    }
    for (const opened of tabs) await opened.close();
    await page.bringToFront();
    await lobby();
    await showCards(browser, page, CARDS);
    await expect
      .poll(
        async () => {
          const now = await held(tab, browser);
          return {
            page:
              now.page - before.page < MORE_IN_PAGE ? 'as before' : `${now.page - before.page} bytes more`,
            background:
              now.background - before.background < MORE_IN_BACKGROUND
                ? 'as before'
                : `${now.background - before.background} bytes more`,
            documents: now.documents - before.documents,
            listeners: Math.max(0, now.listeners - before.listeners - 10),
            nodes: Math.max(0, now.nodes - before.nodes - 30),
          };
        },
        { timeout: 10_000, interval: 500 },
      )
      .toEqual({ page: 'as before', background: 'as before', documents: 0, listeners: 0, nodes: 0 });

    await page.mouse.move(2, 2);
    await tab.send('Performance.enable');
    await expect
      .poll(
        async () => {
          const begun = await scriptTime(tab);
          await new Promise((resolve) => setTimeout(resolve, IDLE_FOR));
          return (await scriptTime(tab)) - begun;
        },
        { timeout: 5 * IDLE_FOR, message: 'seconds of script while nothing happens' },
      )
      .toBeLessThan(IDLE_SCRIPT);
  },
);

/** Opens an article, waits for its marks and scrolls through it. */
async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await isMarked(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

/** Handles of Playwright's own waiting would stay in the heap. */
const isMarked = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const isThere = () => [...CSS.highlights.keys()].some((name) => name.startsWith('newsgloss-'));
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
  });

/** Has cards of the page in front opened one after the other, as its list of terms in the popup does. */
async function showCards({ worker }: ExtensionBrowser, page: Page, count: number): Promise<void> {
  const shown = await worker.evaluate(
    async ({ url, count }) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id === undefined) return 0;
      let opened = 0;
      for (let step = 0; step < count; step++) {
        const message = { type: 'go-to-term', entry: 'sora', fromStart: true };
        if (await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 })) opened++;
      }
      return opened;
    },
    { url: page.url(), count },
  );
  expect(shown, 'cards that opened').toBe(count);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('newsgloss-card').count()).toBe(0);
}

interface Held {
  /** Bytes of the JavaScript heap of the tab, which the page and the content script share. */
  readonly page: number;
  readonly background: number;
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function held(tab: CDPSession, { context, extensionId }: ExtensionBrowser): Promise<Held> {
  // What the first collection frees may free more.
  for (let turn = 0; turn < 3; turn++) await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await tab.send('Memory.getDOMCounters');
  const worker = context.serviceWorkers().find((one) => one.url().includes(extensionId));
  const background = await worker?.evaluate(() => {
    const { memory } = performance as unknown as { memory?: { readonly usedJSHeapSize: number } };
    return memory?.usedJSHeapSize;
  });
  return { page: usedSize, background: background ?? 0, documents, nodes, listeners: jsEventListeners };
}

async function scriptTime(tab: CDPSession): Promise<number> {
  const { metrics } = await tab.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
}

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
};

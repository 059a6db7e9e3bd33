/** What goes wrong around the extension loses nothing, and leaves pages as they were. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { marksOf } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { asExtensionsPage, stopBackground, takeAway } from './background.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { IS_FIREFOX, launchWithExtension } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { clickInCard, expectNoCard, hoverMark, readCard } from './open-card.ts';

const ARTICLE = '<!doctype html><html lang="en"><title>News</title><p>Sora and DiT, by OpenAI.</p>';
const ALL = ['Sora', 'DiT', 'OpenAI'];
const textsOf = async (page: Page) => (await marksOf(page)).map(({ text }) => text);

/** The marks that are seen: Firefox ends the scripts of an extension where they are, and takes its styles away. */
const shownIn = (page: Page): Promise<readonly string[]> =>
  IS_FIREFOX
    ? page.evaluate(() =>
        [...CSS.highlights.keys()].filter(
          (name) =>
            getComputedStyle(document.documentElement, `::highlight(${name})`).textDecorationLine !== 'none',
        ),
      )
    : textsOf(page);

async function leaveCard(page: Page): Promise<void> {
  await page.mouse.move(3, 3, { steps: 8 });
  await expectNoCard(page);
}

async function openOwn({ context, own }: ExtensionBrowser, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own(name));
  return page;
}

/** What is stored on this machine, as one of the extension's own pages reads it. */
const storedIn = (own: Page, key: string) =>
  own.evaluate(async (key) => (await chrome.storage.local.get(key))[key], key);

describe('with the background stopped before each step', () => {
  test('a page is marked, its cards open, and what they store is stored', async ({ server }) => {
    const browser = await launchWithExtension({ headless: true });
    try {
      const page = await browser.context.newPage();
      server.add('news.html', ARTICLE);
      const stop = () => stopBackground(page, browser);
      await page.goto(server.address('empty.html'));
      await stop();
      await page.goto(server.address('news.html'));
      await expect.poll(() => textsOf(page)).toEqual(ALL);
      await stop();
      expect((await hoverMark(page, 'DiT')).explainer).not.toBe('');
      await stop();
      await clickInCard(page, 'More');
      await expect.poll(async () => (await readCard(page))?.buttons).toContain('I know this');
      await stop();
      await clickInCard(page, 'I know this');
      await expect.poll(() => textsOf(page)).toEqual(['Sora', 'OpenAI']);
      await leaveCard(page);

      await stop();
      const options = await openOwn(browser, 'options.html#general');
      await options.getByRole('heading', { level: 1 }).first().waitFor();
      expect(JSON.stringify(await storedIn(options, 'settings'))).toContain('"knownEntries":["dit"]');
      await stop();
      await options.getByRole('radio', { name: 'Every mention' }).check();
      await expect.poll(async () => JSON.stringify(await storedIn(options, 'settings'))).toContain('"every"');
      await options.close();

      await stop();
      const glossary = await openOwn(browser, 'glossary.html#sora');
      await glossary.getByRole('heading', { name: 'Sora' }).first().waitFor();
      await glossary.close();
      await page.bringToFront();
      await expect.poll(() => textsOf(page)).toEqual(['Sora', 'OpenAI']);
    } finally {
      await browser.close();
    }
  });
});

describe('with the extension gone from under an open page', () => {
  test.for(['reloaded', 'disabled'] as const)(
    '%s: no card opens any more, marks go, the page hears nothing',
    async (how, { server }) => {
      const browser = await launchWithExtension({ headless: true });
      try {
        server.add('news.html', ARTICLE);
        const page = await browser.context.newPage();
        const complaints = complaintsOf(page);
        await openRead(page, server.address('news.html'), browser);
        expect((await hoverMark(page, 'Sora')).name).toBe('Sora');
        await leaveCard(page);
        expect(await shownIn(page)).not.toEqual([]);
        await takeAway(browser, how);
        await page.bringToFront();
        if (IS_FIREFOX && how === 'reloaded') {
          // Firefox puts the scripts of the new one into pages that are open.
          await expect.poll(() => textsOf(page)).toEqual(ALL);
          await expect
            .poll(() =>
              hoverMark(page, 'DiT').then(
                ({ name }) => name,
                () => '',
              ),
            )
            .toBe('DiT');
          expect(complaints).toEqual([]);
          return;
        }
        const moves = async () => {
          for (const [x, y] of [
            [20, 20],
            [30, 25],
          ] as const)
            await page.mouse.move(x, y, { steps: 4 });
          await page.evaluate(() => document.body.append(document.createElement('p'), ' and more'));
          return shownIn(page);
        };
        await expect.poll(moves, { timeout: 15_000 }).toEqual([]);
        await expectNoCard(page);
        expect(complaints).toEqual([]);
        if (!IS_FIREFOX) expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      } finally {
        await browser.close();
      }
    },
  );
});

describe('with everything that is stored spoiled', () => {
  test('pages are marked, and the options work again', async ({ server }) => {
    const browser = await launchWithExtension({ headless: true });
    try {
      server.add('news.html', ARTICLE);
      const page = await browser.context.newPage();
      await openRead(page, server.address('news.html'), browser);
      const own = await openOwn(browser, 'options.html');
      for (const garbage of ['x', 7, null, [], { format: 2 }, { settings: 'no' }] as const) {
        await own.evaluate(async (garbage) => {
          for (const area of [chrome.storage.local, chrome.storage.session, chrome.storage.sync]) {
            const known = Object.keys(await area.get(null));
            await area.set(
              Object.fromEntries([...known, 'pause', 'errors', 'recent'].map((key) => [key, garbage])),
            );
          }
        }, garbage);
        await stopBackground(page, browser);
        await page.goto(server.address('news.html'));
        await page.bringToFront();
        await expect
          .poll(() => textsOf(page), { message: JSON.stringify(garbage), timeout: 20_000 })
          .toEqual(ALL);
      }
      await own.reload();
      await own.getByRole('radio', { name: 'Every mention' }).check();
      await expect.poll(async () => JSON.stringify(await storedIn(own, 'settings'))).toContain('"every"');
    } finally {
      await browser.close();
    }
  });
});

describe('a page that the browser keeps', () => {
  test.skipIf(notInFirefox('kept page'))(
    'and brings back has its marks and cards, and follows what was set meanwhile',
    async ({ server }) => {
      const browser = await launchWithExtension({ headless: true, keepsPages: true });
      try {
        const script =
          '<script>onpageshow = (event) => { document.title = "kept: " + event.persisted }</script>';
        server.add('news.html', ARTICLE.replace('<p>', `${script}<p>`));
        const page = await browser.context.newPage();
        await page.goto(server.address('news.html'));
        await expect.poll(() => textsOf(page)).toEqual(ALL);
        const leave = () => page.goto(server.address('empty.html'));
        const comeBack = async () => {
          await page.evaluate(() => history.back());
          await expect.poll(() => page.title().catch(() => ''), { timeout: 20_000 }).toBe('kept: true');
        };
        await leave();
        await comeBack();
        await expect.poll(() => textsOf(page)).toEqual(ALL);
        expect((await hoverMark(page, 'Sora')).name).toBe('Sora');
        await leaveCard(page);
        await leave();
        await storeSettings(browser, { offSites: [server.host] });
        await comeBack();
        await expect.poll(() => textsOf(page)).toEqual([]);
        await storeSettings(browser, { offSites: [] });
        await expect.poll(() => textsOf(page)).toEqual(ALL);
      } finally {
        await browser.close();
      }
    },
  );

  test('and discards is marked when the reader comes back to it', async ({ browser, server }) => {
    server.add('news.html', ARTICLE);
    const page = await browser.context.newPage();
    await openRead(page, server.address('news.html'), browser);
    const other = await browser.context.newPage();
    await other.goto(server.address('empty.html'));
    await other.bringToFront();
    const terms = await browser.worker.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((each) => each.url === url);
      if (tab?.id === undefined) return undefined;
      const discarded = await chrome.tabs.discard(tab.id);
      const id = discarded?.id ?? tab.id;
      await chrome.tabs.update(id, { active: true });
      for (let tries = 0; tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const report = await new Promise<{ readonly terms: readonly unknown[] } | undefined>((resolve) => {
          const port = chrome.tabs.connect(id, { name: 'page-report', frameId: 0 });
          port.onMessage.addListener((message) => {
            resolve(message);
            port.disconnect();
          });
          port.onDisconnect.addListener(() => {
            void chrome.runtime.lastError;
            resolve(undefined);
          });
        });
        if (report && report.terms.length > 0) return report.terms.length;
      }
      return 0;
    }, server.address('news.html'));
    expect(terms).toBe(3);
    await other.close();
  });
});

describe.skipIf(notInFirefox('own page of extensions'))('a private window', () => {
  test('is marked where the reader allows it, and leaves nothing of it behind', async ({ server }) => {
    const browser = await launchWithExtension({ headless: true });
    try {
      server.add('news.html', ARTICLE);
      await asExtensionsPage(browser, (extensions) =>
        extensions.evaluate(async (extensionId) => {
          await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
        }, browser.extensionId),
      );
      // The browser starts the extension anew with what it may see now.
      const own = await browser.context.newPage();
      const address = browser.own('options.html');
      const isOpen = () =>
        own.goto(address).then(
          () => true,
          () => false,
        );
      await expect.poll(isOpen, { timeout: 20_000 }).toBe(true);
      const before = await own.evaluate(() => chrome.storage.local.get(null));
      const terms = await own.evaluate(async (url) => {
        const opened = await chrome.windows.create({ url, incognito: true });
        const id = opened.tabs?.[0]?.id;
        if (id === undefined) return undefined;
        for (let tries = 0; tries < 100; tries++) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          const found = await new Promise<number>((resolve) => {
            const port = chrome.tabs.connect(id, { name: 'page-report', frameId: 0 });
            port.onMessage.addListener(({ terms }) => {
              resolve(terms.length);
              port.disconnect();
            });
            port.onDisconnect.addListener(() => {
              void chrome.runtime.lastError;
              resolve(0);
            });
          });
          if (found > 0) return found;
        }
        return 0;
      }, server.address('news.html'));
      expect(terms).toBe(3);
      const after = await own.evaluate(() => chrome.storage.local.get(null));
      expect(after).toEqual(before);
    } finally {
      await browser.close();
    }
  });
});

/** The parts of the extension API that are asked here. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly incognitoAccess: boolean;
    }): Promise<void>;
  };
  readonly runtime: { readonly lastError?: unknown };
  readonly windows: {
    create(options: object): Promise<{ readonly tabs?: readonly { readonly id?: number }[] }>;
  };
  readonly storage: Readonly<
    Record<
      'local' | 'session' | 'sync',
      {
        get(key: string | null): Promise<Readonly<Record<string, unknown>>>;
        set(values: object): Promise<void>;
      }
    >
  >;
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    discard(id: number): Promise<{ readonly id?: number } | undefined>;
    update(id: number, change: object): Promise<unknown>;
    connect(
      tab: number,
      options: object,
    ): {
      readonly onMessage: {
        addListener(listener: (message: { readonly terms: readonly unknown[] }) => void): void;
      };
      readonly onDisconnect: { addListener(listener: () => void): void };
      disconnect(): void;
    };
  };
};

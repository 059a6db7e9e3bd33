import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { openRead, test } from './browser-test.ts';
import { IS_FIREFOX, launchToInstall, PROTECTED_PAGE } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { openBehind, rowOf, rowsOf } from './open-behind.ts';
import { expectNoCard, focusedInCard, readCard } from './open-card.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>Page</title>${body}`;
const gap = '<p style="height: 3000px"></p>';

/** The mention that the reader was brought to: the text before it in its paragraph, and whether it is on the screen. */
const reached = (view: Page) =>
  view.evaluate(() => {
    for (const range of CSS.highlights.get('newsgloss-active') ?? []) {
      if (!(range instanceof Range)) continue;
      const { top, bottom } = range.getBoundingClientRect();
      const before = range.startContainer.textContent?.slice(0, range.startOffset).trim();
      return { before, seen: top >= 0 && bottom <= innerHeight };
    }
    return undefined;
  });

/** Does what has the popup close, which may be gone before the browser says that it was done. */
async function closing(popup: Page, act: () => Promise<void>): Promise<void> {
  const closed = popup.waitForEvent('close');
  await act().catch(() => {});
  await closed;
}

const noticeOf = (popup: Page) => popup.locator('.notice h2').textContent();

describe('the popup', () => {
  test('lists the terms in the order of the page, or by count, and remembers which', async ({
    page: tab,
    browser,
    server,
  }) => {
    server.add('order.html', page('<p>The DiT.</p><p>Sora, and Sora. Tim Brooks saw Sora.</p>'));
    await openRead(tab, server.address('order.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    const inOrder = [
      ['DiT', 1],
      ['Sora', 3],
      ['Tim Brooks', 1],
    ];
    await expect.poll(() => rowsOf(popup)).toEqual(inOrder);
    const byCount = [inOrder[1], inOrder[0], inOrder[2]];
    await popup.getByText('By mentions').click();
    await expect.poll(() => rowsOf(popup)).toEqual(byCount);
    await popup.reload();
    await expect.poll(() => rowsOf(popup)).toEqual(byCount);
    await popup.getByText('In page order').click();
    await expect.poll(() => rowsOf(popup)).toEqual(inOrder);
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>GPT-3 came first.</p>'));
    await expect.poll(() => rowsOf(popup)).toEqual([['GPT-3', 1], ...inOrder]);
    await popup.close();
  });

  test.skipIf(notInFirefox('keys in a page behind'))(
    'goes to a term by key and closes; its card is open with the focus inside, then its next mention',
    async ({ page: tab, browser, server }) => {
      server.add(
        'go.html',
        page(`<p>First Sora.</p>${gap}<p>Then the second Sora.</p>${gap}<p>Last of all Sora.</p>`),
      );
      await openRead(tab, server.address('go.html'), browser);
      for (const before of ['First', 'Then the second', 'Last of all', 'First']) {
        const popup = await openBehind(browser, 'popup.html');
        await expect.poll(() => rowsOf(popup)).toEqual([['Sora', 3]]);
        await popup.keyboard.press('ArrowDown');
        await closing(popup, () => popup.keyboard.press('Enter'));
        await expect.poll(() => reached(tab)).toEqual({ before, seen: true });
        await expect.poll(async () => (await readCard(tab))?.name).toBe('Sora');
        expect(await focusedInCard(tab)).toBe('dialog');
      }
      await tab.keyboard.press('Escape');
      await expectNoCard(tab);
    },
  );

  test('opens an entry with the right arrow, remembers it, and finds the way back', async ({
    page: tab,
    browser,
    server,
  }) => {
    await openRead(tab, server.address('sample.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await rowOf(popup, 'DiT').waitFor();
    await rowOf(popup, 'DiT').locator('.term').focus();
    await popup.keyboard.press('ArrowRight');
    await expect.poll(() => popup.locator('.details h1').textContent()).toBe('DiT');
    await popup.keyboard.press('Escape');
    expect(
      await rowOf(popup, 'DiT')
        .locator('.term')
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
    await popup.reload();
    await popup.getByRole('tab', { name: 'All entries' }).click();
    await expect.poll(() => popup.locator('.term-name').first().textContent()).toContain('DiT');
    await popup.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => popup.locator('.term-name').first().textContent()).toContain('Adam');
    await popup.close();
  });

  test('counts the frames in, goes to a term in one, and tells of one that cannot be read', async ({
    page: tab,
    browser,
    server,
  }) => {
    server.add('inner.html', page('<p>Within, Sora and Tim Brooks.</p>'));
    const elsewhere = server.address('inner.html').replace('127.0.0.1', 'localhost');
    server.add(
      'outer.html',
      page(
        `<p>Around, Sora.</p>${gap}<iframe src="${elsewhere}"></iframe><iframe src="http://127.0.0.1:1/"></iframe>`,
      ),
    );
    await openRead(tab, server.address('outer.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await expect
      .poll(() => rowsOf(popup))
      .toEqual([
        ['Sora', 2],
        ['Tim Brooks', 1],
      ]);
    await expect.poll(() => popup.locator('.unseen-frames').textContent()).toContain('A frame');
    await closing(popup, () => rowOf(popup, 'Tim Brooks').locator('.term').click());
    const inner = tab.frames().find((frame) => frame.url() === elsewhere);
    await expect.poll(() => inner?.locator('newsgloss-card').count()).toBe(1);
    await expect.poll(() => tab.evaluate(() => scrollY > 1000)).toBe(true);
  });

  test('has an entry marked nowhere and again, and keeps its row', async ({ page: tab, browser, server }) => {
    server.add('mute.html', page('<p>Sora by Tim Brooks.</p>'));
    await openRead(tab, server.address('mute.html'), browser);
    const texts = async () => (await marksOf(tab)).map(({ text }) => text);
    const popup = await openBehind(browser, 'popup.html');
    await rowOf(popup, 'Sora').getByRole('button', { name: 'Stop marking “Sora”' }).click();
    await expect.poll(texts).toEqual(['Tim Brooks']);
    expect(await rowOf(popup, 'Sora').textContent()).toContain('not marked');
    await popup.reload();
    await expect
      .poll(() => rowsOf(popup), { message: 'as it opens the next time' })
      .toEqual([
        ['Sora', 1],
        ['Tim Brooks', 1],
      ]);
    await rowOf(popup, 'Sora').getByRole('button', { name: 'Mark “Sora” again' }).click();
    await expect.poll(texts).toEqual(['Sora', 'Tim Brooks']);
    await popup.close();
  });

  test('pauses all sites and resumes, on open pages at once', async ({ page: tab, browser, server }) => {
    await openRead(tab, server.address('sample.html'), browser);
    const count = async () => (await marksOf(tab)).length;
    const popup = await openBehind(browser, 'popup.html');
    for (const [length, notice] of [
      ['For an hour', /Paused until \d+:\d+/],
      ['Until the browser restarts', 'Paused until the browser restarts'],
      ['Until I resume', 'Paused until you resume'],
    ] as const) {
      await popup.getByRole('button', { name: 'Pause' }).click();
      await popup.getByRole('button', { name: length }).click();
      await expect.poll(count).toBe(0);
      await expect.poll(() => noticeOf(popup)).toMatch(notice);
      const other = await browser.context.newPage();
      expect(await openRead(other, server.address('article.html'), browser), 'a page opened later').toEqual(
        [],
      );
      await other.close();
      await tab.bringToFront();
      await popup.locator('.notice').getByRole('button', { name: 'Resume' }).click();
      await expect.poll(count).toBeGreaterThan(20);
    }
    await popup.close();
  });

  test('ends a pause when its time is over', async ({ page: tab, browser, server }) => {
    await openRead(tab, server.address('sample.html'), browser);
    const count = async () => (await marksOf(tab)).length;
    await browser.worker.evaluate(
      (at) => chrome.storage.local.set({ pause: { until: 'time', at } }),
      Date.now() + 2000,
    );
    await expect.poll(count).toBe(0);
    await expect.poll(count, { timeout: 40_000 }).toBeGreaterThan(20);
  });

  test('tells which rule has a site off, and takes it back', async ({ page: tab, browser, server }) => {
    await storeSettings(browser, { offSites: [server.host] });
    await openRead(tab, server.address('sample.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await expect.poll(() => noticeOf(popup)).toBe('Off on this site');
    expect(await popup.locator('.notice').textContent()).toContain(server.host);
    await popup.getByRole('button', { name: `Turn on for ${server.host}` }).click();
    await expect.poll(async () => (await rowsOf(popup)).length).toBeGreaterThan(20);
    await popup.close();
  });

  test('says that a page holds no term', async ({ page: tab, browser, server }) => {
    await openRead(tab, server.address('empty.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await expect.poll(() => noticeOf(popup)).toBe('No term on this page');
    await popup.close();
  });

  test.for([
    ['a page that the browser protects', PROTECTED_PAGE, 'The browser protects this page'],
    ['a PDF', 'paper.pdf', 'PDF files are not marked'],
    ['a feed', 'feed.xml', 'This document is not marked'],
  ] as const)('says what it is: %s', async ([, address, title], { page: tab, browser, server }) => {
    server.add('paper.pdf', PDF);
    // Firefox does not say of pages of its own that they have loaded.
    await tab.goto(address.includes(':') ? address : server.address(address), { waitUntil: 'commit' });
    await tab.bringToFront();
    const popup = await openBehind(browser, 'popup.html');
    await expect.poll(() => noticeOf(popup)).toBe(title);
    await popup.getByRole('button', { name: 'Browse all entries' }).click();
    await expect.poll(async () => popup.locator('.row').count()).toBeGreaterThan(90);
    await popup.close();
  });

  test('has a page reloaded that was open before the extension came, where the browser does not run it there', async ({
    server,
  }) => {
    const own = await launchToInstall({ headless: true });
    try {
      const tab = await own.context.newPage();
      await tab.goto(server.address('sample.html'));
      const address = await own.install();
      const popup = await own.context.newPage();
      await popup.goto(address('popup.html'));
      await tab.bringToFront();
      await popup.reload();
      // Firefox runs the extension in pages that are open already:
      // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts
      if (!IS_FIREFOX) {
        await expect.poll(() => noticeOf(popup)).toBe('This page must be reloaded');
        await popup.getByRole('button', { name: 'Reload the page' }).click();
      }
      await expect.poll(async () => (await rowsOf(popup)).length).toBeGreaterThan(20);
    } finally {
      await own.close();
    }
  });

  test('goes to the last of 5,000 mentions', async ({ page: tab, browser, server }) => {
    const lines = Array.from({ length: 5_000 }, (_, line) => `<p>Line ${line} on Sora.</p>`).join('');
    server.add('many.html', page(`${lines}<p>The end is GPT-3.</p>`));
    await openRead(tab, server.address('many.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await expect
      .poll(() => rowsOf(popup))
      .toEqual([
        ['Sora', 5_000],
        ['GPT-3', 1],
      ]);
    await closing(popup, () => rowOf(popup, 'GPT-3').locator('.term').click());
    await expect.poll(() => reached(tab)).toEqual({ before: 'The end is', seen: true });
    await expect.poll(async () => (await readCard(tab))?.name).toBe('GPT-3');
  });
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readable } from '../../extension/mark-rules.ts';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { findMark, marksOf } from '../../scripts/page-marks.ts';
import { reportsOf } from '../../scripts/page-terms.ts';
import { draftOf, openPacks } from '../../scripts/store-packs.ts';
import { test as plainTest } from './browser-test.ts';

/** The store, as it was at first after each test; and a page with a text. */
const test = plainTest
  .extend('packs', async ({ browser }, { onCleanup }) => {
    const packs = await openPacks(browser);
    onCleanup(async () => {
      await packs.reset();
      await packs.settled();
      await packs.close();
    });
    return packs;
  })
  .extend('openText', async ({ browser, server }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => {
      for (const page of opened) await page.close();
    });
    return async (text: string) => {
      const page = await browser.context.newPage();
      opened.push(page);
      await page.route('**/text.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Text</title><p>${text}</p>`,
        }),
      );
      await page.goto(server.address('text.html'));
      await reportsOf(page, browser.worker);
      return page;
    };
  });

const PATIENCE = { timeout: 10_000 };
const textsOf = async (page: Page) => (await marksOf(page)).map(({ text }) => text);
const TEXT = 'Flux meets Sora and 量子力學 meets flux density.';

test('a term that is added is marked in all open pages at once, and in those opened later', async ({
  packs,
  openText,
}) => {
  const [first, second] = [await openText(TEXT), await openText(`${TEXT} Again.`)];
  expect(await textsOf(first)).toEqual(['Sora']);
  const number = await packs.add(draftOf('flux density', '量子力学'));
  for (const page of [first, second]) {
    // What is seen by nobody may wait until it is.
    await page.bringToFront();
    await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Sora', '量子力學']);
  }
  await first.bringToFront();
  await packs.add(draftOf('flux'));
  await expect.poll(() => textsOf(first), PATIENCE).toEqual(['Flux', 'Sora', '量子力學']);
  expect(await textsOf(await openText(TEXT))).toEqual(['Flux', 'Sora', '量子力學']);
  await packs.remove(number);
  await first.bringToFront();
  await expect.poll(() => textsOf(first), PATIENCE).toEqual(['Flux', 'Sora']);
});

test('a glossary that is switched off has no marks, in open pages too; the built-in one is no other', async ({
  packs,
  openText,
}) => {
  const id = await packs.make('Physics', [draftOf('flux density', 'flux')]);
  const page = await openText(TEXT);
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Flux', 'Sora']);
  await packs.change(id, { on: false });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Sora']);
  await packs.change('builtin', { on: false });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual([]);
  await packs.change(id, { on: true });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Flux']);
  expect(await textsOf(await openText(TEXT)), 'a page opened later').toEqual(['Flux']);
});

test("a name in several glossaries is the first one's", async ({ packs, openText }) => {
  const page = await openText('Sora is a name.');
  await packs.change('mine', { colour: '#00aa00' });
  await packs.add(draftOf('Sora'));
  await expect.poll(async () => (await marksOf(page))[0]?.highlight, PATIENCE).toBe('newsgloss-pack-mine');
  await packs.order(['builtin', 'mine']);
  await expect.poll(async () => (await marksOf(page))[0]?.highlight, PATIENCE).toBe('newsgloss-model');
});

test('a glossary with a colour has its marks in it, as long as it has one', async ({ packs, openText }) => {
  const page = await openText(TEXT);
  await packs.add(draftOf('flux'));
  const look = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement, '::highlight(newsgloss-pack-mine)');
      return style.textDecorationColor;
    });
  await expect.poll(() => textsOf(page), PATIENCE).toContain('Flux');
  await packs.change('mine', { colour: '#00aa00' });
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(readable('#00aa00').slice(at, at + 2), 16),
  );
  await expect.poll(look, PATIENCE).toBe(`rgb(${red}, ${green}, ${blue})`);
  await expect.poll(async () => (await marksOf(page))[0]?.highlight, PATIENCE).toBe('newsgloss-pack-mine');
  await packs.change('mine', { colour: null });
  await expect.poll(async () => (await marksOf(page))[0]?.highlight, PATIENCE).toBe('newsgloss-concept');
});

test('an open card stays while other terms come; an excluded site has them once it is none', async ({
  packs,
  openText,
  set,
  server,
}) => {
  const page = await openText(TEXT);
  const point = await findMark(page.mainFrame(), { text: 'Sora' });
  await page.mouse.move(point?.x ?? 0, point?.y ?? 0);
  await page.locator(CARD_HOST).waitFor({ state: 'attached' });
  await packs.add(draftOf('flux'));
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Flux', 'Sora']);
  expect(await page.locator(CARD_HOST).count()).toBe(1);
  await set({ offSites: [server.host] });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual([]);
  await packs.add(draftOf('density'));
  await packs.settled();
  expect(await textsOf(page)).toEqual([]);
  await set({ offSites: [] });
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Flux', 'Sora', 'density']);
});

test('what is damaged is made anew, and nothing is left once there are no own terms', async ({
  packs,
  openText,
  browser,
}) => {
  const number = await packs.add(draftOf('flux'));
  await packs.settled();
  const keys = () =>
    browser.worker.evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => /^ownLexicon(?!Outcome)/.test(key)),
    );
  const pieces = (await keys()).filter((key) => key.includes(':'));
  expect(pieces.length).toBeGreaterThan(5);
  await browser.worker.evaluate((key) => chrome.storage.local.remove(key), pieces[2] ?? '');
  const page = await openText(TEXT);
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Flux', 'Sora']);
  expect((await keys()).sort()).toEqual(expect.arrayContaining(pieces));
  await packs.remove(number);
  await packs.settled();
  await expect.poll(keys, PATIENCE).toEqual([]);
  await expect.poll(() => textsOf(page), PATIENCE).toEqual(['Sora']);
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: null): Promise<Readonly<Record<string, unknown>>>;
      remove(key: string): Promise<void>;
    };
  };
};

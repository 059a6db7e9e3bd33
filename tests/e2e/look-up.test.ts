import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { openRead, test } from './browser-test.ts';
import { enterInAddressBar, pickItem } from './reader-acts.ts';

/** Looks a selection up, and answers the tab in which that is shown. */
async function clickItem(browser: ExtensionBrowser, selectionText: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await pickItem(browser, { menuItemId: 'look-up', selectionText, editable: false });
  return opened;
}

/** The part of an address that is about the glossary. */
const placeIn = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe('a selection is looked up', () => {
  test('at the entry that it names, beside its tab', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    const glossary = await clickItem(browser, ' “Tim Brooks”, ');
    await expect.poll(() => placeIn(glossary)).toBe('#tim-brooks');
    await expect.poll(() => glossary.locator('body').textContent()).toContain('Tim Brooks');
    await glossary.close();
  });

  test('by a search for what names none', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    const glossary = await clickItem(browser, '谁做了 50% of Sora?');
    await expect.poll(() => placeIn(glossary)).toBe('#/search/谁做了 50% of Sora');
    await glossary.close();
  });

  test('through an item that is there for selections alone', async ({ browser }) => {
    const error = await browser.worker.evaluate(
      () =>
        new Promise((resolve) => {
          // An item of this name cannot be made twice.
          chrome.contextMenus.create({ id: 'look-up', title: 'again', contexts: ['selection'] }, () =>
            resolve(chrome.runtime.lastError?.message),
          );
        }),
    );
    expect(error).toMatch(/duplicate id|already exists/);
  });
});

describe('the address bar', () => {
  test('opens an entry by any of its names, in this tab', async ({ page, browser, server }) => {
    await page.goto(server.address('empty.html'));
    await enterInAddressBar(browser, '擴散模型', 'currentTab');
    await expect.poll(() => placeIn(page)).toBe('#diffusion-model');
  });

  test('opens a search in a tab behind this one', async ({ page, browser, server }) => {
    await page.goto(server.address('empty.html'));
    const opened = browser.context.waitForEvent('page');
    await enterInAddressBar(browser, 'video models', 'newBackgroundTab');
    const glossary = await opened;
    await expect.poll(() => placeIn(glossary)).toBe('#/search/video models');
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    await glossary.close();
  });
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly runtime: { readonly lastError?: { readonly message: string } };
  readonly contextMenus: {
    create(item: object, done: () => void): void;
  };
};

/** Entries that are looked up and taken along from the glossary's tab, in the built extension. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { openRead, test } from './browser-test.ts';
import { pasted } from './clipboard.ts';
import { openBehind, rowsOf } from './open-behind.ts';

const open = (page: Page, browser: ExtensionBrowser, hash: string) =>
  page.goto(browser.own(`glossary.html${hash}`));

const filter = (page: Page) => page.getByRole('searchbox');
const rows = (page: Page) => page.locator('.entry-list a');

test('an address that asks for a search shows what it finds', async ({ page, browser }) => {
  await open(page, browser, `#/search/${encodeURIComponent('扩散模型')}`);
  await filter(page).waitFor();
  await expect.poll(() => filter(page).inputValue()).toBe('扩散模型');
  expect(await rows(page).first().getAttribute('href')).toBe('#diffusion-model');
  expect(await rows(page).count()).toBeLessThan(94);

  await page.evaluate(() => {
    location.hash = '#/search/gan';
  });
  await expect.poll(() => filter(page).inputValue()).toBe('gan');
  await page.goBack();
  await expect.poll(() => filter(page).inputValue()).toBe('扩散模型');
});

describe('entries', () => {
  test('are saved as they are filtered', async ({ page, browser }) => {
    await open(page, browser, '#/search/thesis');
    await rows(page).first().waitFor();
    const shown = await rows(page).count();
    expect(shown).toBeGreaterThan(1);
    await page.getByRole('button', { name: /^Take along/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('radio', { name: /CSV/ }).check();
    const downloaded = page.waitForEvent('download');
    await panel.getByRole('button', { name: /Save/ }).click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toMatch(/^newsgloss-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    // A line for the names of the columns, then one for each entry.
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + shown);
    await expect.poll(() => panel.getByRole('status').textContent()).toContain('.csv');
  });

  test('of a page are taken along from the popup, in the order shown', async ({ page, browser, server }) => {
    await openRead(page, server.address('digest-zh.html'), browser);
    const popup = await openBehind(browser, 'popup.html');
    await expect.poll(async () => (await rowsOf(popup)).length).toBe(16);
    await popup.getByRole('button', { name: /^Take along/ }).click();
    const panel = popup.getByRole('dialog');
    const downloaded = popup.waitForEvent('download');
    await panel.getByRole('button', { name: /Save/ }).click();
    const text = await readFile(await (await downloaded).path(), 'utf8');
    expect(text.match(/^## /gm)).toHaveLength(16);
    expect(text.indexOf('## OpenAI')).toBeLessThan(text.indexOf('## Sora'));
    await popup.close();
  });

  test('are copied one by one, in two languages', async ({ page, browser }) => {
    await open(page, browser, '#dit');
    const entry = page.locator('.entry-pane');
    await entry.getByRole('button', { name: /^Take along/ }).click();
    const panel = entry.getByRole('dialog');
    await panel.getByRole('radio', { name: /English \+/ }).check();
    await panel.getByRole('button', { name: /Copy/ }).click();
    await expect.poll(() => panel.getByRole('status').textContent()).not.toBe('');
    const copied = await pasted(browser);
    expect(copied).toContain('DiT');
    expect(copied).toContain('https://arxiv.org/abs/2212.09748');
    expect(copied).toMatch(/\p{Script=Han}/u);
  });
});

/** The map on the glossary page of the built extension. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { complaintsOf, test } from './browser-test.ts';
import { emulate } from './in-browser.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const addressIn = (browser: ExtensionBrowser, hash: string) => browser.own(`glossary.html${hash}`);

async function open(page: Page, browser: ExtensionBrowser, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(addressIn(browser, hash));
  await page.waitForSelector('.map-node');
}

const nodeOf = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
const hashOf = (page: Page) => page.evaluate(() => location.hash);
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-entry'));

beforeEach<{ browser: ExtensionBrowser; page: Page }>(async ({ browser, page }) => {
  await storeSettings(browser, { language: 'page' });
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('is loaded when it is opened, and not before', async ({ page, browser }) => {
  // Firefox tells of no request for a file of an extension; what is loaded later is linked in the page.
  const parts = page.locator('link[href*="map-part"]');
  await page.goto(addressIn(browser, '#dit'));
  await page.getByRole('link', { name: 'Map', exact: true }).waitFor();
  expect(await parts.count()).toBe(0);
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.waitForSelector('.map-node');
  expect(await parts.count()).toBeGreaterThan(0);
});

test('a press on a name opens its entry, and Back comes back to the map', async ({ page, browser }) => {
  const complaints = complaintsOf(page);
  await open(page, browser, '#/map');
  await nodeOf(page, 'dit').click();
  await expect.poll(() => headingOf(page)).toBe('DiT');
  expect(await hashOf(page)).toBe('#dit');
  await page.goBack();
  await expect.poll(() => headingOf(page)).toBe('What led to Sora');
  expect(complaints).toEqual([]);
});

test('the address names the entry that is looked at, and follows the keys without a step in the history', async ({
  page,
  browser,
}) => {
  await open(page, browser, '#/map/dit');
  expect(await nodeOf(page, 'gan').getAttribute('data-is-lit')).toBe('true');
  expect(await nodeOf(page, 'stylegan2').getAttribute('data-is-lit')).toBe('false');
  const steps = await page.evaluate(() => history.length);
  await page.locator('.map-window').focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('dit');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await focused(page)).toBe('sora');
  await expect.poll(() => hashOf(page)).toBe('#/map/sora');
  await expect.poll(() => page.locator('.map-words').textContent()).toContain('built on DiT');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.keyboard.press('Escape');
  await expect.poll(() => hashOf(page)).toBe('#/map');
  await page.keyboard.press('Enter');
  await expect.poll(() => headingOf(page)).toBe('Sora');
});

test('an entry leads to its place on the map', async ({ page, browser }) => {
  await page.goto(addressIn(browser, '#instructpix2pix'));
  await page.locator('a[href="#/map/instructpix2pix"]').click();
  await expect.poll(() => nodeOf(page, 'instructpix2pix').getAttribute('data-active')).toBe('true');
  expect(await nodeOf(page, 'gpt-3').getAttribute('data-is-lit')).toBe('true');
});

test('it speaks the language that is chosen on the page, and keeps the entry', async ({ page, browser }) => {
  await open(page, browser, '#/map/diffusion-model');
  await page
    .getByRole('radio', { name: '繁體中文' })
    .or(page.getByRole('button', { name: '繁體中文' }))
    .first()
    .click();
  await expect.poll(() => nodeOf(page, 'diffusion-model').textContent()).toBe('擴散模型');
  expect(await nodeOf(page, 'gan').getAttribute('data-is-lit')).toBe('true');
});

test('the wheel scrolls the page; with Ctrl it enlarges the map', async ({ page, browser }) => {
  await open(page, browser, '#/map');
  const scale = () =>
    page.evaluate(
      () =>
        new DOMMatrix(getComputedStyle(document.querySelector('.map-world') ?? document.body).transform).a,
    );
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await scale()).toBe(1);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(scale).toBeGreaterThan(1.2);
});

describe.for(['light', 'dark'] as const)('in %s, nothing bars anyone from', (colorScheme) => {
  test.for([
    ['#/map', false],
    ['#/map/dit', false],
    ['#/map/dit', true],
  ] as const)('%s, as a list: %s', async ([hash, isList], { page, browser }) => {
    await emulate(page, { colorScheme });
    await open(page, browser, hash);
    if (isList) await page.locator('.map-shape label').last().click();
    // What scrolls under the header is no smaller for that.
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(AXE);
    const problems = await page.evaluate(async () => {
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(problems).toEqual([]);
  });
});

/** What axe-core puts into the page. */
declare const axe: typeof import('axe-core');

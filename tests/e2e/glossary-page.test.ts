/** The glossary in a tab of its own, in the built extension. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { complaintsOf, openRead, test } from './browser-test.ts';
import { emulate } from './in-browser.ts';
import { clickInCard, hoverMark, readCard } from './open-card.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const addressIn = (browser: ExtensionBrowser, hash: string) => browser.own(`glossary.html${hash}`);

/** Opens the page anew; only the part after "#" would not load it. */
async function open(page: Page, browser: ExtensionBrowser, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(addressIn(browser, hash));
  await page.waitForSelector('h1');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const expectHeading = (page: Page, text: string) => expect.poll(() => heading(page).textContent()).toBe(text);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.textContent);
const scrolledTo = (page: Page) => page.evaluate(() => scrollY);

async function scrollDown(page: Page, pixels: number): Promise<void> {
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, pixels);
  await expect.poll(() => scrolledTo(page)).toBe(pixels);
}

beforeEach<{ browser: ExtensionBrowser; page: Page }>(async ({ browser, page }) => {
  await storeSettings(browser, { language: 'page' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a card opens its entry there', async ({ page, browser, server }) => {
  await openRead(page, server.address('sample.html'), browser);
  await hoverMark(page, 'DiT');
  const opened = browser.context.waitForEvent('page');
  await clickInCard(page, 'More');
  await expect.poll(async () => (await readCard(page))?.buttons).toContain('Open in the glossary');
  await clickInCard(page, 'Open in the glossary');
  const tab = await opened;
  await expectHeading(tab, 'DiT');
  expect(tab.url()).toBe(addressIn(browser, '#dit'));
  await expect.poll(() => tab.title()).toBe('DiT · Newsgloss');
  await tab.close();
});

describe('an address leads', () => {
  test.for([
    ['', 'All entries', 'Newsgloss glossary'],
    ['#/', 'All entries', 'Newsgloss glossary'],
    ['#tim-brooks', 'Tim Brooks', 'Tim Brooks · Newsgloss'],
    ['#no-such-thing', 'There is no entry “no-such-thing”', 'There is no entry “no-such-thing” · Newsgloss'],
    ['#/map', 'What led to Sora', 'Map · Newsgloss'],
  ] as const)('"%s" to "%s"', async ([hash, name, title], { page, browser }) => {
    const complaints = complaintsOf(page);
    await open(page, browser, hash);
    await expectHeading(page, name);
    await expect.poll(() => page.title()).toBe(title);
    expect(complaints).toEqual([]);
  });

  test('to a fact of the article', async ({ page, browser }) => {
    await open(page, browser, '#/article/f60');
    const fact = page.locator('.fact[aria-current]');
    await expect.poll(() => fact.getByRole('link', { name: 'Fact 60' }).isVisible()).toBe(true);
    expect((await fact.boundingBox())?.y).toBeGreaterThanOrEqual(52);
    expect((await fact.boundingBox())?.y).toBeLessThan(400);
  });
});

test('nothing is fetched but from the extension itself', async ({ page, browser }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(browser.own('')) && !request.url().startsWith('about:'))
      elsewhere.push(request.url());
  });
  await open(page, browser, '#dit');
  await page.getByRole('link', { name: 'Article', exact: true }).click();
  await page.getByRole('button', { name: '繁體中文' }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  expect(elsewhere).toEqual([]);
});

test('the list is filtered and gone through by key alone, and the entry takes the focus', async ({
  page,
  browser,
}) => {
  await open(page, browser, '#/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('diffusion');
  await expect.poll(() => page.locator('.entry-list li').count()).toBeLessThan(30);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const row = await focused(page);
  const name = await page.locator(`.entry-list a[href="${row}"] .row-name`).innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe(row);
  expect(name).toContain(await heading(page).textContent());
  expect(await focused(page)).toBe(await heading(page).textContent());
  expect(await page.getByRole('searchbox').inputValue(), 'the filter stays').toBe('diffusion');
});

describe('Back', () => {
  test('leads from a fact of the article to the entry, as far down as it was, and Forward again', async ({
    page,
    browser,
  }) => {
    await open(page, browser, '#sora');
    await scrollDown(page, 400);
    const link = page.locator('.entry-facts .fact-number').last();
    const target = await link.getAttribute('href');
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    const left = await scrolledTo(page);
    expect(left).toBeGreaterThan(300);
    await link.click();
    await expect.poll(() => page.locator('.fact[aria-current]').count()).toBe(1);
    const below = await scrolledTo(page);
    await page.goBack();
    await expectHeading(page, 'Sora');
    expect(await scrolledTo(page)).toBe(left);
    expect(await focused(page)).toBe('Sora');
    await page.goForward();
    await expect.poll(() => new URL(page.url()).hash).toBe(target);
    // Firefox brings it into view to a part of a pixel.
    await expect.poll(async () => Math.abs((await scrolledTo(page)) - below)).toBeLessThanOrEqual(1);
  });

  test('finds the place in the list of a narrow window, and so does a reload', async ({ page, browser }) => {
    await page.setViewportSize({ width: 400, height: 700 });
    await open(page, browser, '#/');
    const row = page.locator('.entry-list a[href="#sora"]');
    await row.scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    const left = await scrolledTo(page);
    await row.click();
    await expectHeading(page, 'Sora');
    expect(await scrolledTo(page)).toBe(0);
    await page.goBack();
    await expect.poll(() => row.isVisible()).toBe(true);
    expect(await scrolledTo(page)).toBe(left);
    expect(await focused(page)).toBe('#sora');
    await page.reload();
    await expect.poll(() => row.isVisible()).toBe(true);
    await expect.poll(() => scrolledTo(page)).toBe(left);
  });
});

describe('the language', () => {
  test('is the one set for explanations, in every word of the page', async ({ page, browser }) => {
    await storeSettings(browser, { language: 'zh-Hans' });
    await open(page, browser, '#dit');
    await expectHeading(page, 'DiT（扩散 Transformer）');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.getByRole('navigation').innerText()).toContain('词条');
  });

  test('changes for this visit only, and the focus stays', async ({ page, browser }) => {
    await open(page, browser, '#dit');
    await page.getByRole('button', { name: '简体中文' }).click();
    await expectHeading(page, 'DiT（扩散 Transformer）');
    expect(await focused(page)).toBe('简');
    await page.getByRole('navigation').getByRole('link', { name: '文章' }).click();
    await expect.poll(() => heading(page).textContent()).toContain('博士论文');
    await open(page, browser, '#dit');
    await expectHeading(page, 'DiT');
  });
});

test('the options are one link away', async ({ page, browser }) => {
  await open(page, browser, '#dit');
  await page.getByRole('link', { name: 'Options' }).click();
  await expect.poll(() => page.url()).toContain('/options.html');
  await page.goBack();
  await expectHeading(page, 'DiT');
});

test('on paper there is the entry alone, with the addresses of its sources', async ({ page, browser }) => {
  await open(page, browser, '#dit');
  await emulate(page, { media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.list-pane').isVisible()).toBe(false);
  expect(await page.locator('.page-head').isVisible()).toBe(false);
  expect(await page.locator('.lead').isVisible()).toBe(true);
  const look = await page.evaluate(() => {
    const link = document.querySelector('.outward');
    return {
      ink: getComputedStyle(document.body).color,
      paper: getComputedStyle(document.body).backgroundColor,
      // Chromium says what the function gives, Firefox the function.
      after:
        link &&
        getComputedStyle(link, '::after').content.replace('attr(href)', `${link.getAttribute('href')}`),
    };
  });
  expect(look.ink).toBe('rgb(0, 0, 0)');
  expect(look.paper).toBe('rgb(255, 255, 255)');
  expect(look.after).toContain('https://arxiv.org/abs/2212.09748');
  await emulate(page, { media: 'screen', colorScheme: 'light' });
});

describe.for(['light', 'dark'] as const)('in %s, nothing bars anyone from', (colorScheme) => {
  test.for(['#/', '#sora', '#/article', '#/map'])('%s', async (hash, { page, browser }) => {
    await emulate(page, { colorScheme });
    await open(page, browser, hash);
    // Into the page's own world: its policy lets no other script in.
    await page.evaluate(AXE);
    const problems = await page.evaluate(async () => {
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(problems).toEqual([]);
  });
});

/** What axe-core puts into the page. */
declare const axe: typeof import('axe-core');

import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { cardText, marksOf } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { openRead, test } from './browser-test.ts';
import { pasted } from './clipboard.ts';
import { clickInCard, expectNoCard, focusInCard, hoverMark, readCard } from './open-card.ts';

const nameIn = async (page: Page) => (await readCard(page))?.name;
const marksWith = async (page: Page, text: string) =>
  (await marksOf(page)).filter((mark) => mark.text === text).length;

/** Away from the card and every mark, for longer than a card waits before it closes. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(5, 5, { steps: 10 });
  await page.waitForTimeout(700);
}

async function choose(page: Page, item: string): Promise<void> {
  await clickInCard(page, 'More');
  await expect.poll(async () => (await readCard(page))?.buttons).toContain(item);
  await clickInCard(page, item);
}

beforeEach<{ browser: ExtensionBrowser }>(async ({ browser }) => {
  await storeSettings(browser, { mutedNames: [], knownEntries: [] });
});

describe('the way through a card', () => {
  test('leads back by button and by Alt and the left arrow, and the page stays', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('article.html'), browser);
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    for (const name of ['Sora', 'OpenAI']) {
      await clickInCard(page, name);
      await expect.poll(() => nameIn(page)).toBe(name);
    }
    await clickInCard(page, 'Back');
    await expect.poll(() => nameIn(page)).toBe('Sora');
    await focusInCard(page, 'Back');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => nameIn(page)).toBe('DiT');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForTimeout(300);
    expect(await nameIn(page)).toBe('DiT');
    expect(page.url()).toContain('sample.html');
  });

  test('leads along the lineage, and to the correction of a fact', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await clickInCard(page, 'GAN');
    await expect.poll(() => nameIn(page)).toContain('(GAN)');
    await clickInCard(page, 'Back');
    await expect.poll(() => nameIn(page)).toBe('DiT');
    await clickInCard(page, 'fact 60');
    await expect.poll(() => cardText(page)).toContain('The article, fact 60');
  });
});

test('the language changes in place, for every card of the page, and for no other', async ({
  page,
  browser,
  server,
}) => {
  await openRead(page, server.address('sample.html'), browser);
  expect((await hoverMark(page, 'DiT')).language).toBe('en');
  await clickInCard(page, '繁體中文');
  await expect.poll(async () => (await readCard(page))?.language).toBe('zh-Hant');
  expect((await readCard(page))?.explainer).toContain('擴散');
  await clickInCard(page, '第 60 條');
  await expect.poll(() => cardText(page)).toContain('文章第 60 條');
  await clickInCard(page, 'EN: English');
  await expect.poll(() => cardText(page)).toContain('The article, fact 60');
  await clickInCard(page, '简体中文');
  await expect.poll(() => cardText(page)).toContain('文章第 60 条');
  await leave(page);
  await expectNoCard(page);
  expect((await hoverMark(page, 'Sora')).language).toBe('zh-Hans');
  await openRead(page, server.address('sample.html'), browser);
  expect((await hoverMark(page, 'DiT')).language).toBe('en');
});

test('a pinned card stays until Esc, or until it is let go', async ({ page, browser, server }) => {
  await openRead(page, server.address('sample.html'), browser);
  await hoverMark(page, 'DiT');
  await clickInCard(page, 'Keep open');
  await leave(page);
  expect(await nameIn(page)).toBe('DiT');
  await page.mouse.click(5, 5);
  expect(await nameIn(page)).toBe('DiT');
  await page.keyboard.press('Escape');
  await expectNoCard(page);

  await leave(page);
  await hoverMark(page, 'DiT');
  await clickInCard(page, 'Keep open');
  await clickInCard(page, 'Keep open');
  await leave(page);
  await expectNoCard(page);
});

describe('"I know this"', () => {
  test('takes the marks of the entry away on every site, and Undo brings them back', async ({
    page,
    browser,
    server,
  }) => {
    const elsewhere = await browser.context.newPage();
    const url = server.address('sample.html');
    await openRead(elsewhere, url.replace('127.0.0.1', 'localhost'), browser);
    await openRead(page, url, browser);
    const marked = await marksWith(page, 'DiT');
    expect(marked).toBeGreaterThan(0);
    await hoverMark(page, 'DiT');
    await choose(page, 'I know this');
    await expect.poll(() => cardText(page)).toContain('“DiT” is no longer marked anywhere.');
    await expect.poll(() => marksWith(page, 'DiT')).toBe(0);
    await elsewhere.bringToFront();
    await expect.poll(() => marksWith(elsewhere, 'DiT')).toBe(0);
    await page.bringToFront();
    await clickInCard(page, 'Undo');
    await expect.poll(() => marksWith(page, 'DiT')).toBe(marked);
    expect((await readCard(page))?.buttons).toContain('More');
    await elsewhere.close();
  });

  test('lasts until it is removed in the options', async ({ page, browser, server }) => {
    await openRead(page, server.address('sample.html'), browser);
    await hoverMark(page, 'DiT');
    await choose(page, 'I know this');
    await expect.poll(() => marksWith(page, 'DiT')).toBe(0);
    const options = await browser.context.newPage();
    await options.goto(browser.own('options.html#entries'));
    await options.getByRole('checkbox', { name: 'Off only (1)' }).check();
    await options.getByRole('switch', { name: 'DiT', exact: true }).click();
    await expect
      .poll(() => options.getByRole('status').allTextContents())
      .toContain('“DiT” is marked again.Undo');
    await page.bringToFront();
    await expect.poll(() => marksWith(page, 'DiT')).toBeGreaterThan(0);
    await options.close();
  });
});

describe('an entry as text', () => {
  test.for([
    ['sample.html', {}],
    ['no-clipboard.html', { 'permissions-policy': 'clipboard-write=()' }],
  ] as const)(
    'goes to the clipboard with its sources: %s',
    async ([name, headers], { page, browser, server }) => {
      await page.route('**/no-clipboard.html', async (route) => {
        const answer = await route.fetch({ url: server.address('sample.html') });
        await route.fulfill({ response: answer, headers: { ...answer.headers(), ...headers } });
      });
      await openRead(page, server.address(name), browser);
      await hoverMark(page, 'DiT');
      await choose(page, 'Copy as text');
      await expect.poll(() => cardText(page)).toContain('Copied with its sources.');
      const text = await pasted(browser);
      expect(text).toMatch(/^DiT \(扩散 Transformer\)\nDiT \(short for/);
      expect(text).toContain('Sources:\n1. arXiv 2212.09748: https://arxiv.org/abs/2212.09748');
    },
  );
});

/** What the settings of cards do on a page that is open as they change. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST, inCard } from '../../scripts/card-root.ts';
import { rest, waitForCard } from '../../scripts/page-marks.ts';
import { markPoint } from './boxes.ts';
import { openRead, test } from './browser-test.ts';
import { EFFECTS_PAGE } from './effects-page.ts';
import { boxOfCard, expectNoCard, hoverMark, readCard } from './open-card.ts';
import { pause } from './pointer.ts';

describe('what opens a card', () => {
  const LONG_REST = 1200;

  test('the pointer at rest, as long as the reader set', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await hoverMark(page, 'Tim Brooks');
    await page.mouse.move(5, 5, { steps: 8 });
    await expectNoCard(page);
    await pause(400);
    await set({ hoverDelay: 1000 });
    await page.evaluate((name) => {
      addEventListener('pointermove', ({ timeStamp }) => Object.assign(window, { movedAt: timeStamp }), true);
      new MutationObserver(() => {
        if (document.querySelector(name)) Object.assign(window, { openedAt: performance.now() });
      }).observe(document, { childList: true, subtree: true });
    }, CARD_HOST);
    await hoverMark(page, 'Tim Brooks');
    const rested = await page.evaluate(() => {
      const { movedAt, openedAt } = window as unknown as { movedAt: number; openedAt: number };
      return openedAt - movedAt;
    });
    expect(rested).toBeGreaterThanOrEqual(990);
  });

  test('Alt with the pointer at rest, and no rest alone', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await hoverMark(page, 'Tim Brooks');
    await page.mouse.move(5, 5, { steps: 8 });
    await expectNoCard(page);
    await set({ opener: 'alt-hover' });
    const point = await markPoint(page, 'Tim Brooks');
    await rest(page, point);
    await pause(LONG_REST);
    expect(await page.locator(CARD_HOST).count()).toBe(0);
    await page.keyboard.press('Alt');
    expect(await waitForCard(page.mainFrame())).toContain('Tim Brooks');
    await page.mouse.move(5, 5, { steps: 8 });
    await expectNoCard(page);
    await pause(500);
    await page.keyboard.down('Alt');
    await rest(page, point);
    expect(await waitForCard(page.mainFrame())).toContain('Tim Brooks');
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('a click on plain text, while links keep theirs', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await hoverMark(page, 'Tim Brooks');
    await page.mouse.move(5, 5, { steps: 8 });
    await expectNoCard(page);
    await set({ opener: 'click' });
    const point = await markPoint(page, 'Tim Brooks');
    await rest(page, point);
    await pause(LONG_REST);
    expect(await page.locator(CARD_HOST).count()).toBe(0);
    await page.mouse.click(point.x, point.y);
    expect(await waitForCard(page.mainFrame())).toContain('Tim Brooks');
    await page.mouse.move(600, 500, { steps: 8 });
    await pause(600);
    expect(await page.locator(CARD_HOST).count(), 'it stays until a click elsewhere').toBe(1);
    await page.mouse.click(900, 500);
    await expectNoCard(page);

    const link = await markPoint(page, 'OpenAI');
    await page.keyboard.down('Alt');
    await page.mouse.click(link.x, link.y);
    await page.keyboard.up('Alt');
    expect(await waitForCard(page.mainFrame())).toContain('OpenAI');
    expect(page.url()).not.toContain('#there');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await page.mouse.click(link.x, link.y);
    await expect.poll(() => page.url()).toContain('#there');
    await pause(300);
    expect(await page.locator(CARD_HOST).count()).toBe(0);
  });
});

/** How high the card's heading is, in CSS pixels. */
async function heightOfName(page: Page): Promise<number> {
  const height = await inCard(
    page,
    (root) => root.querySelector('h2')?.getBoundingClientRect().height ?? null,
    undefined,
  );
  if (!height) throw new Error('no card is open');
  return height;
}

describe('an open card follows', () => {
  const themeOf = (page: Page) =>
    inCard(page, (root) => root.querySelector('[data-theme]')?.getAttribute('data-theme') ?? null, undefined);

  test('the size of its text, the theme and the language', async ({ page, browser, server, set }) => {
    server.add('effects.html', EFFECTS_PAGE);
    await openRead(page, server.address('effects.html'), browser);
    await hoverMark(page, 'Tim Brooks');
    const width = async () => {
      const [left = 0, , right = 0] = await boxOfCard(page);
      return right - left;
    };
    const normal = { width: await width(), line: await heightOfName(page) };
    await set({ textSize: 'huge' });
    await expect.poll(() => heightOfName(page)).toBeGreaterThan(normal.line * 1.4);
    expect(await width()).toBeCloseTo(normal.width, 1);
    await set({ textSize: 'small' });
    await expect.poll(() => heightOfName(page)).toBeLessThan(normal.line);

    expect(await themeOf(page)).toBe('light');
    await set({ theme: 'dark' });
    await expect.poll(() => themeOf(page)).toBe('dark');

    await set({ language: 'zh-Hant' });
    await expect.poll(async () => (await readCard(page))?.language).toBe('zh-Hant');
    await page.mouse.move(5, 5, { steps: 8 });
    await expectNoCard(page);
    expect((await hoverMark(page, 'OpenAI')).language).toBe('zh-Hant');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { CARD_HOST } from '../../scripts/card-root.ts';
import { openRead, test } from './browser-test.ts';
import { PROTECTED_PAGE } from './in-browser.ts';
import { openBehind, rowOf, rowsOf } from './open-behind.ts';
import { readCard } from './open-card.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>Page</title>${body}`;
const gap = '<p style="height: 3000px"></p>';

const inView = (panel: Page) =>
  panel
    .locator('.row[data-in-view="true"] .term-name')
    .evaluateAll((names) => names.map((name) => name.firstChild?.textContent?.trim()));

describe('the side panel', () => {
  test('goes to a term and its next mentions, and stays', async ({ page: tab, browser, server }) => {
    server.add('walk.html', page(`<p>First Sora.</p>${gap}<p>Second Sora, by Tim Brooks.</p>`));
    await openRead(tab, server.address('walk.html'), browser);
    const panel = await openBehind(browser, 'sidepanel.html');
    await expect
      .poll(() => rowsOf(panel))
      .toEqual([
        ['Sora', 2],
        ['Tim Brooks', 1],
      ]);
    for (const isTop of [true, false, true]) {
      await rowOf(panel, 'Sora').locator('.term').click();
      await expect.poll(() => tab.evaluate(() => scrollY < 1000)).toBe(isTop);
      await expect.poll(async () => (await readCard(tab))?.name).toBe('Sora');
    }
    await rowOf(panel, 'Tim Brooks').locator('.term').click();
    await expect.poll(async () => (await readCard(tab))?.name).toBe('Tim Brooks');
    expect(await tab.locator(CARD_HOST).count()).toBe(1);
    await panel.close();
  });

  test('follows the scroll, and keeps what is in view in sight', async ({ page: tab, browser, server }) => {
    await openRead(tab, server.address('sample.html'), browser);
    const panel = await openBehind(browser, 'sidepanel.html');
    await panel.setViewportSize({ width: 320, height: 300 });
    await expect.poll(async () => (await inView(panel)).at(0)).toBe('OpenAI');
    await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(() => inView(panel)).not.toContain('OpenAI');
    const [last] = (await inView(panel)).slice(0, 1);
    await expect
      .poll(() =>
        panel
          .locator('.row[data-in-view="true"]')
          .first()
          .evaluate((row) => {
            const list = row.closest('.terms')?.getBoundingClientRect();
            const box = row.getBoundingClientRect();
            return list !== undefined && box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
          }),
      )
      .toBe(true);
    expect(last).toBeDefined();

    const before = await inView(panel);
    await panel.locator('.terms').hover();
    await panel.locator('.terms').evaluate((list) => {
      list.scrollTop = list.scrollHeight;
    });
    const place = await panel.locator('.terms').evaluate(({ scrollTop }) => scrollTop);
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => inView(panel)).not.toEqual(before);
    await panel.waitForTimeout(600);
    expect(await panel.locator('.terms').evaluate(({ scrollTop }) => scrollTop), 'while it is used').toBe(
      place,
    );
    await panel.close();
  });

  test('follows the reader to another page and another tab, and back', async ({
    page: tab,
    browser,
    server,
  }) => {
    server.add('one.html', page('<p>Sora.</p>'));
    server.add('two.html', page('<p>GPT-3.</p>'));
    await openRead(tab, server.address('one.html'), browser);
    const panel = await openBehind(browser, 'sidepanel.html');
    await expect.poll(() => rowsOf(panel)).toEqual([['Sora', 1]]);
    await tab.goto(server.address('two.html'));
    await expect.poll(() => rowsOf(panel)).toEqual([['GPT-3', 1]]);
    const other = await browser.context.newPage();
    await other.goto(server.address('one.html'));
    await other.bringToFront();
    await expect.poll(() => rowsOf(panel)).toEqual([['Sora', 1]]);
    await other.goto(PROTECTED_PAGE, { waitUntil: 'commit' });
    await expect.poll(() => panel.locator('.notice h2').textContent()).toBe('The browser protects this page');
    await other.close();
    await tab.bringToFront();
    await expect.poll(() => rowsOf(panel)).toEqual([['GPT-3', 1]]);
    await panel.close();
  });

  test('counts frames that come, go on to another page, and leave', async ({
    page: tab,
    browser,
    server,
  }) => {
    server.add('around.html', page('<p>Sora.</p>'));
    server.add('first.html', page('<p>GPT-3.</p>'));
    server.add('second.html', page('<p>Tim Brooks.</p>'));
    await openRead(tab, server.address('around.html'), browser);
    const panel = await openBehind(browser, 'sidepanel.html');
    await expect.poll(() => rowsOf(panel)).toEqual([['Sora', 1]]);
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<iframe src="first.html"></iframe>'),
    );
    const names = async () => (await rowsOf(panel)).map(([name]) => name);
    await expect.poll(names).toEqual(['Sora', 'GPT-3']);
    await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'second.html'));
    await expect.poll(names).toEqual(['Sora', 'Tim Brooks']);
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await expect.poll(names).toEqual(['Sora']);
    expect(await panel.locator('.unseen-frames').count()).toBe(0);
    await panel.close();
  });
});

import { expect } from 'vitest';
import { marksOf } from '../../scripts/page-marks.ts';
import { openRead, test } from './browser-test.ts';
import { openBehind } from './open-behind.ts';

test('the popup lists the terms of the page, and its switch turns the site off and on at once', async ({
  page,
  browser,
  server,
}) => {
  await openRead(page, server.address('sample.html'), browser);
  const popup = await openBehind(browser, 'popup.html');
  await expect.poll(() => popup.locator('body').textContent()).toContain('Tim Brooks');
  const site = popup.getByRole('switch');
  expect(await popup.locator('body').textContent()).toContain(server.host);

  await site.click();
  await expect.poll(() => marksOf(page)).toEqual([]);
  const other = await browser.context.newPage();
  expect(await openRead(other, server.address('article.html'), browser), 'a page opened later').toEqual([]);
  await other.close();
  await page.bringToFront();

  await site.click();
  await expect.poll(async () => (await marksOf(page)).length).toBeGreaterThan(20);
  await popup.close();
});

test('a kind that is switched off loses its marks on the open page', async ({ page, browser, server }) => {
  await openRead(page, server.address('sample.html'), browser);
  const options = await browser.context.newPage();
  await options.goto(browser.own('options.html#entries'));
  const people = options.getByRole('switch', { name: /People/ });
  const highlights = async () => new Set((await marksOf(page)).map(({ highlight }) => highlight));

  await people.click();
  // A page behind another is painted when it is in front.
  await page.bringToFront();
  await expect.poll(highlights).not.toContain('newsgloss-person');
  expect(await highlights()).toContain('newsgloss-model');

  await options.bringToFront();
  await people.click();
  await page.bringToFront();
  await expect.poll(highlights).toContain('newsgloss-person');
  await options.close();
});

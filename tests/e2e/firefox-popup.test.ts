/** The core of the popup, the side panel and settings in Firefox, over ports and storage of its own. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FIREFOX_BUILD } from '../../scripts/build-extension.ts';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/launch-firefox.ts';
import { CARD_HOST } from '../../scripts/page-marks.ts';
import { markPoint } from './boxes.ts';
import { openOwnPage, openOwnPageBehind } from './firefox-pages.ts';
import { type PageServer, startPageServer } from './page-server.ts';

let firefox: FirefoxBrowser;
let server: PageServer;
let own: Page;
let page: Page;

beforeAll(async () => {
  server = await startPageServer();
  firefox = await launchFirefox({ headless: true });
  await firefox.browser.installExtension(FIREFOX_BUILD);
  own = await openOwnPage(firefox, 'options.html');
  page = await firefox.browser.newPage();
  server.add(
    'firefox-popup.html',
    `<!doctype html><html lang="en"><title>Page</title>
      <p>The DiT.</p><p style="margin-top: 3000px">Sora, and Sora. Tim Brooks saw Sora.</p>`,
  );
  await page.goto(server.address('firefox-popup.html'));
  await vi.waitUntil(() => markPoint(page, 'DiT').catch(() => undefined), { timeout: 8000 });
}, 120_000);

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const open = async (file: string) => {
  await page.bringToFront();
  return openOwnPageBehind(firefox, own, file);
};

/** The names and counts of the terms listed. */
const rowsIn = (view: Page) =>
  view.evaluate(() =>
    [...document.querySelectorAll('.row')].map((row) => [
      row.querySelector('.term-name')?.firstChild?.textContent?.trim(),
      row.querySelector('.count > [aria-hidden]')?.textContent,
    ]),
  );
const TERMS = [
  ['DiT', '1'],
  ['Sora', '3'],
  ['Tim Brooks', '1'],
];
const expectTerms = (view: Page) => expect.poll(() => rowsIn(view), { timeout: 8000 }).toEqual(TERMS);
const marks = () =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
const press = (view: Page, label: string) =>
  view.evaluate((label) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, [role=switch], input')];
    buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === label)?.click();
  }, label);

describe('in Firefox', () => {
  test('the popup lists the terms of the page and goes to one, whose card opens', async () => {
    const popup = await open('popup.html');
    await expectTerms(popup);
    const cards = () => page.evaluate((name) => document.querySelectorAll(name).length, CARD_HOST);
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row')];
      rows
        .find((row) => row.textContent?.includes('Tim Brooks'))
        ?.querySelector('button')
        ?.click();
    });
    await expect.poll(cards, { timeout: 8000 }).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.keyboard.press('Escape');
    await expect.poll(cards).toBe(0);
  });

  test('the popup finds an entry by the initials of its Chinese name', async () => {
    const popup = await open('popup.html');
    await expectTerms(popup);
    await popup.focus('input[type=search]');
    await popup.keyboard.type('ksmx');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.row .term-name')?.textContent), {
        timeout: 5000,
      })
      .toContain('Diffusion model');
    await popup.close();
  });

  test('the sidebar lists them too, and pauses all pages and resumes', async () => {
    const panel = await open('sidepanel.html');
    await expectTerms(panel);
    expect(await marks()).toBeGreaterThan(0);
    await press(panel, 'Pause');
    await press(panel, 'Until I resume');
    await expect.poll(marks, { timeout: 5000 }).toBe(0);
    await press(panel, 'Resume');
    await expect.poll(marks, { timeout: 8000 }).toBeGreaterThan(0);
    await panel.close();
  });
});

/** The core of what cards do, in Firefox: its carets, events and top layer are others. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX_BUILD } from '../../scripts/build-extension.ts';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/launch-firefox.ts';
import { CARD_HOST } from '../../scripts/page-marks.ts';
import { markPoint, type Point } from './boxes.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { glide, pause } from './pointer.ts';

const TEXT = '<p style="margin: 120px">Some text on Sora that is read, and on OpenAI.</p>';
const html = (rules = '', more = '') => `<!doctype html><html lang="en"><title>Cards</title>
  <style>body { font: 18px/1.6 sans-serif; margin: 0 } ${rules}</style>${TEXT}${more}`;

let firefox: FirefoxBrowser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await startPageServer();
  firefox = await launchFirefox({ headless: true });
  await firefox.browser.installExtension(FIREFOX_BUILD);
  page = await firefox.browser.newPage();
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function open(source: string, text = 'Sora'): Promise<Point> {
  server.add('firefox.html', source);
  await page.mouse.move(2, 2);
  await page.goto(server.address('firefox.html'));
  await expect.poll(() => markPoint(page, text).catch(() => undefined), { timeout: 8000 }).toBeDefined();
  // The cards come once the page is at rest.
  await pause(500);
  return markPoint(page, text);
}

const cards = () => page.evaluate((name) => document.querySelectorAll(name).length, CARD_HOST);

/** Whether the card takes the pointer at a point. */
const isCardAt = ({ x, y }: Point) =>
  page.evaluate((x, y, name) => document.elementFromPoint(x, y)?.localName === name, x, y, CARD_HOST);

const expectCard = () => expect.poll(cards, { timeout: 4000 }).toBe(1);
const expectNone = () => expect.poll(cards, { timeout: 3000 }).toBe(0);

async function hover({ x, y }: Point): Promise<void> {
  await page.mouse.move(x - 30, y + 6);
  await page.mouse.move(x, y, { steps: 5 });
}

describe('in Firefox a card', () => {
  test('opens where the pointer rests, beside the term, and closes when it leaves', async () => {
    const sora = await open(html());
    await hover(sora);
    await expectCard();
    expect(await isCardAt({ x: sora.x, y: sora.y + 60 })).toBe(true);
    expect(await isCardAt(sora)).toBe(false);
    // On the way to the card, and in it.
    await glide(page, sora, { x: sora.x + 150, y: sora.y + 60 }, 1200);
    await pause(500);
    expect(await cards()).toBe(1);
    await page.mouse.move(1200, 20, { steps: 4 });
    await expectNone();
  });

  test('closes with Esc, which the page gets when there is none', async () => {
    const sora = await open(html());
    await page.evaluate(() => {
      Object.assign(window, { keys: 0 });
      addEventListener('keydown', () => {
        (window as unknown as { keys: number }).keys++;
      });
    });
    const keys = () => page.evaluate(() => (window as unknown as { keys: number }).keys);
    await hover(sora);
    await expectCard();
    await page.keyboard.press('Escape');
    await expectNone();
    expect(await keys()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await keys()).toBe(1);
  });

  test('does not open over terms that the pointer crosses', async () => {
    await open(html());
    const opened = await page.evaluateHandle((name) => {
      const log = { opened: 0 };
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          log.opened += [...addedNodes].filter(({ nodeName }) => nodeName.toLowerCase() === name).length;
      }).observe(document, { childList: true, subtree: true });
      return log;
    }, CARD_HOST);
    const { y } = await markPoint(page, 'Sora');
    for (const [from, to] of [
      [10, 700],
      [700, 10],
    ] as const)
      await glide(page, { x: from, y }, { x: to, y }, 500);
    await pause(250);
    expect(await opened.evaluate((log) => log.opened)).toBe(0);
  });

  test('opens by a tap, and closes by one elsewhere', async () => {
    const { x, y } = await open(html());
    await page.touchscreen.tap(x, y);
    await expectCard();
    await pause(600);
    expect(await cards()).toBe(1);
    await page.touchscreen.tap(900, 20);
    await expectNone();
  });

  test('follows its term and leaves with it', async () => {
    const sora = await open(html('', '<div style="height: 3000px"></div>'));
    await hover(sora);
    await expectCard();
    await page.mouse.move(sora.x + 60, sora.y + 60, { steps: 4 });
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('afterbegin', '<div style="height: 30px"></div>'),
    );
    const below = { x: sora.x, y: sora.y + 15 };
    await expect.poll(() => isCardAt(below)).toBe(false);
    expect(await cards()).toBe(1);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await expectNone();
  });

  test.each([
    ['that resets all styles', html('* { all: unset !important }')],
    ['with a zoomed root', html('html { zoom: 1.5 }')],
    ['with a transformed root', html('html { transform: translate(10px, 10px) }')],
    ['in which nothing can be selected', html('* { user-select: none }')],
    ['that the pointer passes through', html('html, body { pointer-events: none }')],
    [
      'that stops pointer events at its window',
      html(
        '',
        `<script>addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true)</script>`,
      ),
    ],
  ])('is beside its term in a page %s', async (_, source) => {
    const sora = await open(source);
    await hover(sora);
    await expectCard();
    expect(await isCardAt(sora)).toBe(false);
    const sides = [sora.y + 70, sora.y - 70].map((y) => isCardAt({ x: sora.x, y }));
    expect(await Promise.all(sides)).toContain(true);
    await page.keyboard.press('Escape');
    await expectNone();
  });
});

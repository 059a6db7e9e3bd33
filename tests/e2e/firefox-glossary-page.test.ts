/** The core of the glossary page in Firefox: its history, focus and observers are others. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX_BUILD } from '../../scripts/build-extension.ts';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/launch-firefox.ts';
import { openOwnPage } from './firefox-pages.ts';

let firefox: FirefoxBrowser;
let page: Page;

beforeAll(async () => {
  firefox = await launchFirefox({ headless: true });
  await firefox.browser.installExtension(FIREFOX_BUILD);
});

afterAll(() => firefox?.close());

async function open(hash: string): Promise<void> {
  page = await openOwnPage(firefox, `glossary.html${hash}`);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('h1') !== null).catch(() => false), {
      timeout: 15_000,
    })
    .toBe(true);
}

interface State {
  readonly heading: string | undefined;
  readonly title: string;
  readonly hash: string;
  /** The address of the link that has the focus, or its text. */
  readonly focused: string | undefined;
  readonly top: number;
  readonly language: string;
  readonly rows: number;
}

const state = (): Promise<State> =>
  page.evaluate(() => {
    const heading = [...document.querySelectorAll('h1')].find((each) => each.checkVisibility());
    const focused = document.activeElement;
    return {
      heading: heading?.textContent ?? undefined,
      title: document.title,
      hash: location.hash,
      focused:
        focused?.getAttribute('href') ?? focused?.querySelector('.fact-number')?.textContent ?? undefined,
      top: Math.round(scrollY),
      language: document.documentElement.lang,
      rows: document.querySelectorAll('.entry-list li').length,
    };
  });
const expectState = (wanted: Partial<State>) => expect.poll(state, { timeout: 5000 }).toMatchObject(wanted);
const click = (selector: string) =>
  page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);

describe('in Firefox the glossary page', () => {
  test('opens at the entry of its address, with its row in view', async () => {
    await open('#sora');
    await expectState({ heading: 'Sora', title: 'Sora · Newsgloss', language: 'en', rows: 94 });
    const isInView = await page.evaluate(() => {
      const row = document.querySelector('.entry-list [aria-current]')?.getBoundingClientRect();
      return row !== undefined && row.top > 0 && row.bottom < innerHeight;
    });
    expect(isInView).toBe(true);
  });

  test('leads to a fact of the article, and back to where the reader was', async () => {
    await open('#sora');
    await page.evaluate(() => scrollTo(0, 500));
    await expectState({ top: 500 });
    const target = await page.evaluate(() =>
      document.querySelector('.entry-facts .fact-number')?.getAttribute('href'),
    );
    await click('.entry-facts .fact-number');
    await expectState({ hash: String(target), focused: String(target?.match(/[1-9]\d*$/)) });
    await page.evaluate(() => history.back());
    await expectState({ heading: 'Sora', hash: '#sora', top: 500 });
    await page.evaluate(() => history.forward());
    await expectState({ hash: String(target) });
  });

  test('is filtered and gone through by key', async () => {
    await open('#/');
    await page.evaluate(() => document.querySelector<HTMLElement>('.filter-field')?.focus());
    await page.keyboard.type('tim brooks');
    await expect.poll(async () => (await state()).rows).toBeLessThan(60);
    await page.keyboard.press('ArrowDown');
    await expectState({ focused: '#tim-brooks' });
    await page.keyboard.press('Enter');
    await expectState({ heading: 'Tim Brooks', hash: '#tim-brooks' });
  });

  test('changes its language', async () => {
    await open('#/article');
    await click('.languages [lang="zh-Hant"]');
    await expectState({ language: 'zh-Hant', title: '文章 · Newsgloss' });
    await click('.languages [lang="en"]');
    await expectState({ language: 'en', title: 'Article · Newsgloss' });
  });

  test('draws the map, with the entry of its address lit and no name upon another', async () => {
    await open('#/map/dit');
    const nodes = () => page.evaluate(() => document.querySelectorAll('.map-node').length);
    await expect.poll(nodes, { timeout: 10_000 }).toBe(94);
    const seen = await page.evaluate(() => {
      const names = [...document.querySelectorAll('.map-node text')];
      const boxes = names.map((name) => name.getBoundingClientRect());
      const upon = boxes.flatMap((a, at) =>
        boxes.flatMap((b, other) =>
          other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
            ? [`${names[at]?.textContent}, ${names[other]?.textContent}`]
            : [],
        ),
      );
      const stops = [...document.querySelectorAll<SVGGElement>('.map-node')].filter(
        (node) => node.tabIndex === 0,
      );
      const isLit = (id: string) =>
        document.querySelector(`[data-entry="${id}"]`)?.getAttribute('data-is-lit');
      return {
        upon,
        stops: stops.map(({ dataset }) => dataset.entry),
        lit: [isLit('gan'), isLit('stylegan2')],
      };
    });
    expect(seen).toEqual({ upon: [], stops: ['dit'], lit: ['true', 'false'] });
    await page.evaluate(() => document.querySelector<SVGGElement>('[data-entry="dit"]')?.focus());
    await page.keyboard.press('Enter');
    await expectState({ heading: 'DiT', hash: '#dit' });
  });
});

/** Looks of marks in Firefox, whose highlights do not inherit and whose style sheets do not reach into shadow trees. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../extension/settings/types.ts';
import { FIREFOX_BUILD } from '../../scripts/build-extension.ts';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/launch-firefox.ts';
import { markPoint } from './boxes.ts';
import { EFFECTS_PAGE } from './effects-page.ts';
import { openOwnPage } from './firefox-pages.ts';
import { type PageServer, startPageServer } from './page-server.ts';

let firefox: FirefoxBrowser;
let server: PageServer;
let page: Page;
let options: Page;

beforeAll(async () => {
  server = await startPageServer();
  firefox = await launchFirefox({ headless: true });
  await firefox.browser.installExtension(FIREFOX_BUILD);
  options = await openOwnPage(firefox, 'options.html');
  page = await firefox.browser.newPage();
}, 120_000);

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const set = (settings: Partial<Settings>) =>
  options.evaluate((values) => browser.storage.sync.set({ version: 2, ...values }), settings);

/** The part of the extension API that the options page is asked for. */
declare const browser: {
  readonly storage: { readonly sync: { set(values: object): Promise<void> } };
};

const SHADOW = `${EFFECTS_PAGE}<div id="host"></div><script>
  document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>In a shadow tree: DiT.</p>';
</script>`;

/** How every mark is painted, each name and style once. */
const looks = () =>
  page.evaluate(() => {
    const found = [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map(({ startContainer }) => {
        const element = startContainer.parentElement ?? document.documentElement;
        const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
          element,
          `::highlight(${name})`,
        );
        const tree = element.getRootNode() === document ? 'document' : 'shadow tree';
        return `${tree}: ${textDecorationLine} ${textDecorationLine === 'none' ? '' : textDecorationStyle} ${backgroundColor}`;
      }),
    );
    return [...new Set(found)].sort();
  });

describe('in Firefox', () => {
  test('marks look as the reader sets it, in shadow trees and in a page written anew', async () => {
    server.add('firefox-looks.html', SHADOW);
    await page.goto(server.address('firefox-looks.html'));
    await expect.poll(() => markPoint(page, 'DiT').catch(() => undefined), { timeout: 8000 }).toBeDefined();
    const plain = await page.evaluate(() => document.documentElement.outerHTML);
    const expectLooks = (look: string) =>
      expect.poll(looks, { timeout: 5000 }).toEqual([`document: ${look}`, `shadow tree: ${look}`]);
    await expectLooks('underline dotted rgba(0, 0, 0, 0)');
    await set({ markStyle: 'solid' });
    await expectLooks('underline solid rgba(0, 0, 0, 0)');
    await set({ markStyle: 'tint', colouring: 'one', colour: '#ff0000' });
    await expectLooks('none  rgba(237, 0, 0, 0.22)');
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, SHADOW);
    await expectLooks('none  rgba(237, 0, 0, 0.22)');
    await set({ markStyle: 'hidden' });
    await expect.poll(looks, { timeout: 5000 }).toEqual([]);
    await set({ markStyle: 'dotted', colouring: 'kinds' });
    await expectLooks('underline dotted rgba(0, 0, 0, 0)');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(plain);
  });

  test('a page that comes back from the cache of pages has the settings of now', async () => {
    server.add('firefox-looks.html', EFFECTS_PAGE);
    await page.goto(server.address('firefox-looks.html'));
    await expect.poll(looks, { timeout: 8000 }).toEqual(['document: underline dotted rgba(0, 0, 0, 0)']);
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    await page.goto(server.address('plain.txt'));
    await set({ markStyle: 'solid' });
    // A page from the cache is not loaded, for which `goBack` would wait.
    await page.evaluate(() => setTimeout(() => history.back()));
    await expect
      .poll(() => looks().catch(() => []), { timeout: 8000 })
      .toEqual(['document: underline solid rgba(0, 0, 0, 0)']);
    expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
    await set({ markStyle: 'dotted' });
  });
});

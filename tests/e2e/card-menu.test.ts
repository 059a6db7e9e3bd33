import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { cardText, marksOf } from '../../scripts/page-marks.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { openRead, test } from './browser-test.ts';
import { emulate, launchWithExtension } from './in-browser.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { boxOfCard, clickInCard, expectNoCard, focusInCard, hoverMark, readCard } from './open-card.ts';

const WHY = 'Why is this marked?';
const NOT_HERE = 'Not this meaning here';

const buttons = async (page: Page) => (await readCard(page))?.buttons;
const adams = async (page: Page) => (await marksOf(page)).filter(({ text }) => text === 'Adam').length;

/** Has the stores refuse what is written: the browser leaves them room without end. */
const refuseToStore = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(() => {
    const refusal = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    for (const area of [chrome.storage.sync, chrome.storage.local])
      Object.defineProperty(area, 'set', { value: refusal });
  });

async function openMenu(page: Page): Promise<void> {
  await hoverMark(page, 'Adam');
  await clickInCard(page, 'More');
  await expect.poll(() => buttons(page)).toContain(WHY);
}

beforeEach<{ browser: ExtensionBrowser }>(async ({ browser }) => {
  await storeSettings(browser, { mutedNames: [] });
});

describe('the menu of the card', () => {
  test('opens by click without moving the card, and Esc closes it first', async ({
    page,
    browser,
    server,
  }) => {
    await openRead(page, server.address('ambiguous.html'), browser);
    // The card glides in, which would look like a move.
    await emulate(page, { reducedMotion: 'reduce' });
    await hoverMark(page, 'Adam');
    const before = await boxOfCard(page);
    await clickInCard(page, 'More');
    await expect.poll(() => buttons(page)).toEqual(expect.arrayContaining([WHY, NOT_HERE]));
    expect(await boxOfCard(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => buttons(page)).not.toContain(WHY);
    expect(await buttons(page)).toContain('More');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('tells why the term is marked, by keyboard, and leads back', async ({ page, browser, server }) => {
    await openRead(page, server.address('ambiguous.html'), browser);
    await hoverMark(page, 'Adam');
    await focusInCard(page, 'More');
    await page.keyboard.press('Enter');
    await expect.poll(() => buttons(page)).toContain(WHY);
    // Around, and back to the first.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => cardText(page)).toContain('Why “Adam” is marked');
    const text = await cardText(page);
    expect(text).toMatch(/(Certain|Very likely|Likely) \(\d\d%\)/);
    expect(text).toMatch(/Words that go with it nearby: .*“SGD”/);
    expect(text).toMatch(/Words of another meaning nearby: “biblical”/);
    expect(text).toContain('“Adam” alone seldom means this');
    // The focus is on Back.
    await page.keyboard.press('Enter');
    await expect.poll(() => buttons(page)).toContain('More');
    expect(await cardText(page)).not.toContain('Why “Adam” is marked');
  });

  test('says of a related entry only what is about any entry', async ({ page, browser, server }) => {
    await openRead(page, server.address('ambiguous.html'), browser);
    await hoverMark(page, 'Adam');
    await clickInCard(page, 'Optimizer');
    await expect.poll(async () => (await readCard(page))?.name).toBe('Optimizer');
    await clickInCard(page, 'More');
    await expect.poll(() => buttons(page)).toContain('I know this');
    expect(await buttons(page)).not.toContain(WHY);
    expect(await buttons(page)).not.toContain(NOT_HERE);
  });

  test('speaks the language of the card', async ({ page, browser, server }) => {
    await openRead(page, server.address('ambiguous.html'), browser);
    await hoverMark(page, '神经网络');
    await clickInCard(page, '更多');
    await clickInCard(page, '为什么标注这个词？');
    await expect.poll(() => cardText(page)).toContain('为什么标注“神经网络”');
  });
});

describe('"Not this meaning here"', () => {
  test('takes the marks away in all tabs of the site, says so, and Undo brings them back', async ({
    page,
    browser,
    server,
  }) => {
    const other = await browser.context.newPage();
    await openRead(other, server.address('ambiguous.html'), browser);
    await openRead(page, server.address('ambiguous.html'), browser);
    await page.bringToFront();
    const marked = await adams(page);
    expect(marked).toBeGreaterThan(1);

    await openMenu(page);
    await clickInCard(page, NOT_HERE);
    await expect.poll(() => cardText(page)).toContain(`“Adam” is no longer marked on ${server.host}.`);
    await expect.poll(() => adams(page)).toBe(0);
    expect((await marksOf(page)).map(({ text }) => text)).toContain('SGD');
    await other.bringToFront();
    await expect.poll(() => adams(other)).toBe(0);
    await page.bringToFront();

    await clickInCard(page, 'Undo');
    await expect.poll(() => adams(page)).toBe(marked);
    await expect.poll(() => buttons(page)).toContain('More');
    const card = await readCard(page);
    expect(card?.explainer).not.toBe('');
    expect(card?.buttons).not.toContain('Undo');
    expect(card?.links).not.toEqual([]);
    await other.close();
  });

  test('lasts, on that host alone, until it is removed in the options', async ({ page, browser, server }) => {
    const url = server.address('ambiguous.html');
    await openRead(page, url, browser);
    const marked = await adams(page);
    await openMenu(page);
    await clickInCard(page, NOT_HERE);
    await expect.poll(() => adams(page)).toBe(0);
    await openRead(page, url, browser);
    expect(await adams(page)).toBe(0);
    await openRead(page, url.replace('127.0.0.1', 'localhost'), browser);
    expect(await adams(page), 'on another host').toBe(marked);

    await openRead(page, url, browser);
    const options = await browser.context.newPage();
    await options.goto(browser.own('options.html#entries'));
    await options.getByRole('button', { name: `Mark “Adam” on ${server.host} again` }).click();
    await expect
      .poll(() => options.getByRole('region', { name: 'Names not marked' }).textContent())
      .not.toContain(server.host);
    await page.bringToFront();
    await expect.poll(() => adams(page)).toBe(marked);
    await options.close();
  });

  test.skipIf(notInFirefox('failing store'))(
    'says when the browser does not store it',
    async ({ server }) => {
      // Its stores are no other test's.
      const browser = await launchWithExtension({ headless: true });
      try {
        const view = await browser.context.newPage();
        await openRead(view, server.address('ambiguous.html'), browser);
        const marked = await adams(view);
        await refuseToStore(browser);
        await openMenu(view);
        await clickInCard(view, NOT_HERE);
        await expect.poll(() => cardText(view)).toMatch(/This was not saved\. The browser says: .*quota/i);
        expect(await adams(view)).toBe(marked);
        expect(await buttons(view)).toContain('More');
      } finally {
        await browser.close();
      }
    },
  );
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly storage: Readonly<Record<'sync' | 'local', object>>;
};

/** The pages of the extension where the browser has no more than Firefox for Android. */

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { complaintsOf, test } from './browser-test.ts';
import { notInFirefox } from './not-in-firefox.ts';
import { cutOff } from './own-pages.ts';

/** What it lacks: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs */
const LACKING = [
  ...['contextMenus', 'menus', 'commands', 'omnibox', 'windows', 'sidebarAction', 'sidePanel'],
  ...['tabGroups', 'bookmarks', 'history', 'sessions', 'notifications'],
];
const USER_AGENT = 'Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0';

/** Opens a page of the extension on a phone, as far as a page can tell. */
async function openOnPhone(page: Page, browser: ExtensionBrowser, file: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.addInitScript(
    ([names, userAgent]) => {
      Object.defineProperty(navigator, 'userAgent', { get: () => userAgent });
      for (const api of [Reflect.get(window, 'chrome'), Reflect.get(window, 'browser')])
        for (const name of api ? names : []) Reflect.deleteProperty(api, name);
    },
    [LACKING, USER_AGENT] as const,
  );
  await page.goto(browser.own(file));
  // The first page of a process comes before the script.
  await page.reload();
  await page.getByRole('heading').or(page.getByRole('searchbox')).first().waitFor();
}

describe.skipIf(notInFirefox('script before a page of the extension'))('without what phones have not', () => {
  test.for([
    ...['popup.html', 'sidepanel.html', 'welcome.html', 'glossary.html', 'glossary.html#sora'],
    ...['general', 'sites', 'entries', 'appearance', 'backup', 'shortcuts', 'about'].map(
      (section) => `options.html#${section}`,
    ),
  ])('%s is whole and complains of nothing', async (file, { page, browser }) => {
    const complaints = complaintsOf(page);
    await openOnPhone(page, browser, file);
    const lacks = await page.evaluate(() => {
      const api: unknown = Reflect.get(window, 'chrome');
      return typeof api === 'object' && api !== null && !('commands' in api) && !('omnibox' in api);
    });
    expect(lacks, 'they are gone').toBe(true);
    await expect.poll(() => cutOff(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the options say that there are no keys', async ({ page, browser }) => {
    await openOnPhone(page, browser, 'options.html#shortcuts');
    await expect.poll(() => page.getByText('This browser has no keys for extensions.').count()).toBe(1);
    expect(await page.locator('kbd').count()).toBe(0);
  });
});

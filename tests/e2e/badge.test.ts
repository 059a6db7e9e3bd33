import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { storeSettings } from '../../scripts/store-settings.ts';
import { stopBackground } from './background.ts';
import { openRead, test } from './browser-test.ts';
import { IS_FIREFOX } from './in-browser.ts';

/** The button of the toolbar, as it is over the page in front. */
const button = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });

const expectButton = (
  browser: ExtensionBrowser,
  wanted: { readonly text: string; readonly title?: string },
) => expect.poll(() => button(browser)).toMatchObject(wanted);

const stored = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(async () => JSON.stringify((await chrome.storage.session.get('badge')).badge ?? []));

const page1 = '<!doctype html><title>One</title><p>Sora and DiT. OpenAI made Sora.</p>';
const page2 = '<!doctype html><title>Two</title><p>Nothing to see.</p>';

test('counts the different terms of a page as it changes, and is gone on a page without', async ({
  page,
  browser,
  server,
}) => {
  server.add('one.html', page1);
  server.add('two.html', page2);
  await openRead(page, server.address('one.html'), browser);
  await expectButton(browser, { text: '3', title: 'Newsgloss: 3 terms on this page' });
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>StyleGAN2 and Tim Brooks</p>'));
  await expectButton(browser, { text: '5' });

  await openRead(page, server.address('two.html'), browser);
  await expectButton(browser, { text: '', title: 'Newsgloss' });
  await expect.poll(() => stored(browser)).toBe('[]');

  // A page that the browser has kept is not loaded again, for which Playwright would wait.
  await page.evaluate(() => history.back());
  // Firefox keeps it as it was left; Chromium, as it is driven here, does not.
  await expectButton(browser, { text: IS_FIREFOX ? '5' : '3' });
});

test('adds up frames, without counting a term twice, and lets go of those that leave', async ({
  page,
  browser,
  server,
}) => {
  server.add('one.html', page1);
  const inner = '<p>Sora, Bill Peebles</p>';
  server.add('frames-of-terms.html', `${page1}<iframe srcdoc="${inner}"></iframe>`);
  await openRead(page, server.address('frames-of-terms.html'), browser);
  await expectButton(browser, { text: '4' });
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expectButton(browser, { text: '3' });
});

test('is only over the tab that it is about', async ({ page, browser, server }) => {
  server.add('one.html', page1);
  await openRead(page, server.address('one.html'), browser);
  await expectButton(browser, { text: '3' });
  const other = await browser.context.newPage();
  await expectButton(browser, { text: '' });
  await other.close();
  await page.bringToFront();
  await expectButton(browser, { text: '3' });
});

test('goes with its setting, and gives way to a dimmed icon where the site is off', async ({
  page,
  browser,
  server,
}) => {
  server.add('one.html', page1);
  await openRead(page, server.address('one.html'), browser);
  await expectButton(browser, { text: '3' });
  await storeSettings(browser, { badge: false });
  await expectButton(browser, { text: '', title: 'Newsgloss: 3 terms on this page' });
  await storeSettings(browser, { badge: true });
  await expectButton(browser, { text: '3' });
  await storeSettings(browser, { offSites: [server.host] });
  await expectButton(browser, { text: '', title: 'Newsgloss: nothing is marked here' });
  await storeSettings(browser, { offSites: [] });
  await expectButton(browser, { text: '3' });
});

test('is right after the background was stopped', async ({ page, browser, server }) => {
  server.add('one.html', page1);
  await openRead(page, server.address('one.html'), browser);
  await expectButton(browser, { text: '3' });
  await browser.worker.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await stopBackground(page, browser);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Sora, Bill Peebles</p>';
    document.body.append(frame);
  });
  const restarted = async () => {
    // There it has been stopped for certain, and what is asked is another page.
    if (IS_FIREFOX) return button(browser);
    const worker = browser.context.serviceWorkers().at(-1);
    const isOld = await worker?.evaluate(() => 'isOld' in globalThis).catch(() => true);
    return worker && isOld === false ? button({ ...browser, worker }) : undefined;
  };
  await expect.poll(restarted).toMatchObject({ text: '4' });
});

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number }[]> };
  readonly storage: { readonly session: { get(key: string): Promise<{ readonly badge?: unknown }> } };
  readonly action: {
    getBadgeText(of: { readonly tabId: number }): Promise<string>;
    getTitle(of: { readonly tabId: number }): Promise<string>;
  };
};

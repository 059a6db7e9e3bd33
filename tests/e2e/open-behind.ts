/** The popup and the side panel, as pages in tabs behind the page in front, which they take for the one beside them. */

import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../scripts/launch.ts';

/** Opens a page of the extension behind the one in front. */
export async function openBehind(
  { context, worker, own }: Pick<ExtensionBrowser, 'context' | 'worker' | 'own'>,
  file: 'popup.html' | 'sidepanel.html',
): Promise<Page> {
  const opened = context.waitForEvent('page');
  await worker.evaluate((url) => chrome.tabs.create({ url, active: false }), own(file));
  const page = await opened;
  const [width, height] = file === 'popup.html' ? [380, 560] : [320, 760];
  await page.setViewportSize({ width, height });
  return page;
}

/** A row of a list of terms, by the name of its entry. */
export const rowOf = (view: Page, name: string) =>
  view.locator('.row').filter({ has: view.locator('.term-name', { hasText: new RegExp(`^${name} `) }) });

/** The names and counts in a list of terms. */
export const rowsOf = (view: Page) =>
  view
    .locator('.row')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('.term-name')?.firstChild?.textContent?.trim(),
        Number(row.querySelector('.count > [aria-hidden]')?.textContent),
      ]),
    );

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: { create(tab: { readonly url: string; readonly active: boolean }): Promise<unknown> };
};

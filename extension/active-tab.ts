/** The tab in front in this window. */

import { browser } from 'wxt/browser';
import { listenTo } from './listen.ts';

export interface ActiveTab {
  readonly id: number;
  readonly window: number;
  /** Unknown for pages that the browser protects. */
  readonly url: string | undefined;
}

/**
 * Shows the tab in front now, whenever its address changes, and whenever another comes to the front, until the signal
 * is aborted.
 * @throws when the browser does not tell it
 */
export async function watchActiveTab(show: (tab: ActiveTab) => void, signal: AbortSignal): Promise<void> {
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (!signal.aborted && tab?.id !== undefined) show({ id: tab.id, window: tab.windowId, url: tab.url });
  };
  // A window that is closing has no tab in front.
  const lookAgain = () => void look().catch(() => {});
  const updated = (_: number, change: { readonly url?: string }) => {
    if (change.url !== undefined) lookAgain();
  };
  listenTo(browser.tabs.onActivated, lookAgain, signal);
  listenTo(browser.tabs.onUpdated, updated, signal);
  await look();
}

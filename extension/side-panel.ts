/** The browser's side panel, in which the list of terms can stay open. */

import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/** Firefox's, whose types are of Firefox alone. */
function sidebar(): Sidebar | undefined {
  return 'sidebarAction' in browser ? (browser.sidebarAction as Sidebar) : undefined;
}

/** Whether an extension can open the panel here. */
export const canOpenSidePanel = (): boolean => sidebar() !== undefined || 'sidePanel' in browser;

/**
 * Opens the panel; to be called while the reader's click is handled, before anything is waited for.
 * @throws when the browser refuses
 */
export async function openSidePanel(window: number): Promise<void> {
  const firefox = sidebar();
  if (firefox) await firefox.open();
  else await browser.sidePanel.open({ windowId: window });
}

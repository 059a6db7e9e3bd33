/** Tabs that were open before the extension came: it marks them once they are loaded anew. */

import { browser } from 'wxt/browser';
import { watchTabPage } from './tab-page.ts';

export interface OpenTab {
  readonly id: number;
  readonly title: string;
  /** The host of its page, with the port. */
  readonly host: string;
}

/**
 * The tabs that have to be loaded anew to be marked, in the order of the browser. Those that the browser has
 * unloaded come with the extension when the reader returns to them. A tab of which nothing is known yet holds the
 * others up until the signal is aborted.
 */
export async function tabsToReload(signal: AbortSignal): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const found = tabs.map(async ({ id, title = '', url = '', discarded }) =>
    id !== undefined && !discarded && (await isUnreached(id, signal))
      ? [{ id, title, host: new URL(url).host }]
      : [],
  );
  return (await Promise.all(found)).flat();
}

/** Loads a tab anew; one that was closed meanwhile needs nothing. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id).catch(() => {});
}

function isUnreached(tab: number, signal: AbortSignal): Promise<boolean> {
  const known = new AbortController();
  return new Promise<boolean>((resolve) => {
    const end = (answer: boolean) => {
      known.abort();
      resolve(answer);
    };
    if (signal.aborted) end(false);
    signal.addEventListener('abort', () => end(false), { signal: known.signal });
    const show = ({ kind }: { readonly kind: string }) => {
      if (kind !== 'waiting') end(kind === 'unreached');
    };
    watchTabPage(tab, { withView: false }, show, known.signal);
  });
}

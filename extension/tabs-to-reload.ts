/** Tabs that were open before the extension came: it marks them once they are loaded anew. */

import browser from 'webextension-polyfill';
import { connectToFrame } from './page-report.ts';

export interface OpenTab {
  readonly id: number;
  readonly title: string;
  /** The host of its page, with the port. */
  readonly host: string;
}

/**
 * The tabs that have to be loaded anew to be marked, in the order of the browser. Those that the browser has
 * unloaded come with the extension when the reader returns to them; on pages that it protects nothing runs.
 * A tab that does not answer, such as one that stands in a debugger, holds the others up until the signal is aborted.
 */
export async function tabsToReload(signal: AbortSignal): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const gone = new Promise<false>((resolve) => {
    signal.addEventListener('abort', () => resolve(false));
  });
  const found = tabs.map(async ({ id, title = '', url = '', discarded, status }) => {
    if (id === undefined || discarded || status === 'loading') return [];
    const isToReload = await Promise.race([isWithoutUs(id, signal), gone]);
    return isToReload ? [{ id, title, host: new URL(url).host }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Loads a tab anew; one that was closed meanwhile needs nothing. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id).catch(() => {});
}

async function isWithoutUs(tab: number, signal: AbortSignal): Promise<boolean> {
  return (await isReadable(tab)) && !signal.aborted && !(await answers(tab, signal));
}

/** Whether scripts may run in the tab, and its page is one that can be marked. */
async function isReadable(tab: number): Promise<boolean> {
  try {
    const target = { tabId: tab };
    const [run] = await browser.scripting.executeScript({ target, func: () => document.contentType });
    return run?.result === 'text/html' || run?.result === 'application/xhtml+xml';
  } catch {
    return false;
  }
}

function answers(tab: number, signal: AbortSignal): Promise<boolean> {
  const asked = new AbortController();
  return new Promise<boolean>((resolve) => {
    const end = (answer: boolean) => {
      asked.abort();
      resolve(answer);
    };
    signal.addEventListener('abort', () => end(true), { signal: asked.signal });
    const port = connectToFrame(tab, 0, false);
    asked.signal.addEventListener('abort', () => port.disconnect());
    port.onMessage.addListener(() => end(true));
    port.onDisconnect.addListener(() => {
      // Reading it tells Chrome that the failure is known: https://issues.chromium.org/issues/40753031
      void browser.runtime.lastError;
      end(false);
    });
  });
}

/** What each frame of a tab tells the toolbar popup, over a port that the popup opens to all of them. */

import { type Browser, browser } from 'wxt/browser';

/** The port's name. */
const PORT = 'page-report';

export interface PageReport {
  /** Tells the frames of a tab apart; new for every load. */
  readonly frame: string;
  /** Whether it is the tab's own page, not a frame in it. */
  readonly top: boolean;
  /** The host of the page's address; empty for a local file. */
  readonly host: string;
  /** Whether the page is marked; "off" where the reader switched the site off. */
  readonly state: 'on' | 'off';
  /** Entries in reading order, with how often each is mentioned. */
  readonly terms: readonly { readonly entry: string; readonly count: number }[];
}

/** In a page: tells every popup that asks what the page holds, at once and after each change. */
export function createReporter(
  first: PageReport,
  signal: AbortSignal,
): (change: Partial<PageReport>) => void {
  let current = first;
  const ports = new Set<Browser.runtime.Port>();
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.postMessage(current);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(connected);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return (change) => {
    current = { ...current, ...change };
    for (const port of ports) port.postMessage(current);
  };
}

/**
 * In the popup: listens to all frames of a tab until the signal is aborted.
 * @param onReport called with the reports of all frames known so far, the tab's own page first
 * @param onSilence called when no frame can answer: a page the browser protects, or one that was open
 *   before the extension was installed
 */
export function listenToPage(
  tab: number,
  onReport: (reports: readonly PageReport[]) => void,
  onSilence: () => void,
  signal: AbortSignal,
): void {
  const reports = new Map<string, PageReport>();
  const port = browser.tabs.connect(tab, { name: PORT });
  port.onMessage.addListener((message: unknown) => {
    if (!isPageReport(message)) return;
    reports.set(message.frame, message);
    onReport([...reports.values()].sort((a, b) => Number(b.top) - Number(a.top)));
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells Chrome that the failure is known: https://issues.chromium.org/issues/40753031
    void browser.runtime.lastError;
    if (reports.size === 0) onSilence();
  });
  signal.addEventListener('abort', () => port.disconnect());
}

function isPageReport(message: unknown): message is PageReport {
  if (typeof message !== 'object' || message === null) return false;
  return 'frame' in message && 'terms' in message && Array.isArray(message.terms);
}

/** What the extension found in a page, asked of it as its own popup asks. */

import type { Page } from 'playwright-core';
import type { PageReport } from '../extension/page-report.ts';
import type { Background } from './launch.ts';

/** An entry with how often the page mentions it. */
export type Term = PageReport['terms'][number];

/** The part of the extension API used in the background, whose types belong to another program. */
declare const chrome: {
  readonly runtime: { readonly lastError?: unknown };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number }[]>;
    connect(
      tab: number,
      options: { readonly name: string },
    ): {
      readonly onMessage: { addListener(listener: (report: PageReport) => void): void };
      readonly onDisconnect: { addListener(listener: () => void): void };
      disconnect(): void;
    };
  };
};

/** Reports that have not changed for so long are taken as final. */
const STABLE_MS = 400;
/** A page without a term may only be one that is not read yet. */
const STABLE_EMPTY_MS = 1500;
/** How long a page may be silent until it counts as one that the extension does not read. */
const SILENCE_MS = 5000;
/** A page that never stops changing is taken as it is after this. */
const LONGEST_MS = 20_000;

/**
 * Waits until the page has been read.
 * @returns the reports of all its frames, the tab's own first; empty where the extension cannot read
 */
export async function reportsOf(page: Page, worker: Background): Promise<readonly PageReport[]> {
  await page.bringToFront();
  return worker.evaluate(
    async ({ stableMs, stableEmptyMs, silenceMs, longestMs }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) return [];
      const reports = new Map<string, PageReport>();
      const started = Date.now();
      let changed = started;
      let connected = false;
      const connect = (id: number) => {
        connected = true;
        const port = chrome.tabs.connect(id, { name: 'page-report' });
        port.onMessage.addListener((report) => {
          reports.set(report.frame, report);
          changed = Date.now();
        });
        port.onDisconnect.addListener(() => {
          // Reading it tells Chrome that the failure is known.
          void chrome.runtime.lastError;
          connected = false;
        });
        return port;
      };
      let port = connect(tab.id);
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const now = Date.now();
        const found = [...reports.values()].some(({ terms }) => terms.length > 0);
        const stable = now - changed >= (found ? stableMs : stableEmptyMs);
        const silent = reports.size === 0;
        if (silent ? now - started >= silenceMs : stable || now - started >= longestMs) break;
        if (!connected && silent) port = connect(tab.id);
      }
      port.disconnect();
      return [...reports.values()].sort((a, b) => Number(b.top) - Number(a.top));
    },
    {
      stableMs: STABLE_MS,
      stableEmptyMs: STABLE_EMPTY_MS,
      silenceMs: SILENCE_MS,
      longestMs: LONGEST_MS,
    },
  );
}

/** The terms of all frames together, most frequent first, equally frequent ones in reading order. */
export function termsOf(reports: readonly PageReport[]): readonly Term[] {
  const counts = new Map<string, number>();
  for (const { entry, count } of reports.flatMap(({ terms }) => terms))
    counts.set(entry, (counts.get(entry) ?? 0) + count);
  return Array.from(counts, ([entry, count]) => ({ entry, count })).sort((a, b) => b.count - a.count);
}

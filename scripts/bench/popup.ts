/** How long the toolbar popup takes from being opened to rows that can be used. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildManyEntries, MANY_ENTRIES_BUILD, ROOT } from '../build-extension.ts';
import { type ExtensionBrowser, launchWithExtension } from '../launch.ts';
import { reportsOf } from '../page-terms.ts';
import type { Group } from './groups.ts';
import { figure, median, quantile, ratio } from './rows.ts';
import { startServer } from './server.ts';
import { taskMs } from './sides.ts';

/** How often each popup is opened; the first time of each browser is not counted. */
const OPENINGS = 15;
/** What a reader takes for at once (design, numbers to reach), in milliseconds. */
const REACH = { atMost: 100 };
/** Twice as many mentions, or a hundred times as many entries, are meant to be hardly felt. */
const HARDLY_FELT = { atMost: 1.5 };
const MENTIONS = 5_000;

export const popupGroup: Group = async (bench) => {
  await bench.buildExtension();
  await buildManyEntries();
  const server = await startServer();
  try {
    const sample = server.serve(
      'sample',
      await readFile(join(ROOT, 'tests', 'pages', 'sample.html'), 'utf8'),
    );
    const lines = Array.from({ length: MENTIONS }, (_, line) => `<p>Line ${line} on OpenAI.</p>`).join('');
    const many = server.serve('many', `<!doctype html><html lang="en"><title>Many</title>${lines}`);
    const [usual, large] = [
      await launchWithExtension({ headless: true }),
      await launchWithExtension({ headless: true, build: MANY_ENTRIES_BUILD }),
    ];
    try {
      const sides = [
        { browser: usual, address: sample, openings: [] as Opening[] },
        { browser: usual, address: many, openings: [] as Opening[] },
        { browser: large, address: sample, openings: [] as Opening[] },
      ] as const;
      for (let opening = 0; opening <= OPENINGS; opening++) {
        for (const { browser, address, openings } of sides) {
          const measured = await openPopup(browser, address);
          if (opening > 0) openings.push(measured);
        }
      }
      const [plain, mentions, entries] = sides.map(({ openings }) => ({
        ms: openings.map(({ ms }) => ms),
        work: openings.map(({ work }) => work),
      }));
      if (!plain || !mentions || !entries) throw new Error('nothing was opened');
      return {
        rows: [
          figure('popup opened: rows can be used, half of the times', median(plain.ms), 'ms', REACH),
          figure('  95% of the times', quantile(plain.ms, 0.95), 'ms', REACH),
          figure(`  with a page of ${MENTIONS} mentions`, median(mentions.ms), 'ms', REACH),
          figure('  with 10,000 entries', median(entries.ms), 'ms', REACH),
          figure('  what the popup’s main thread does until then', median(plain.work), 'ms'),
          ratio(`a page of ${MENTIONS} mentions : the sample page`, mentions.work, plain.work, HARDLY_FELT),
          ratio('10,000 entries : those there are', entries.work, plain.work, HARDLY_FELT),
        ],
        notes: [`the popup was opened ${OPENINGS} times on each page, as a page of its own in a tab behind`],
      };
    } finally {
      await usual.close();
      await large.close();
    }
  } finally {
    await server.close();
  }
};

interface Opening {
  /** From the navigation to the popup's page to the first row, with the focus in the search, in milliseconds. */
  readonly ms: number;
  /** How long of it the popup's main thread ran: what else the machine does counts little. */
  readonly work: number;
}

async function openPopup(
  { context, worker, extensionId }: ExtensionBrowser,
  address: string,
): Promise<Opening> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await reportsOf(page, worker);
    const opened = context.waitForEvent('page');
    await watchRows(context);
    await worker.evaluate(
      (url) => chrome.tabs.create({ url, active: false }),
      `chrome-extension://${extensionId}/popup.html`,
    );
    const popup = await opened;
    try {
      // A tab may be on its way before it can be watched, so it is opened again.
      const session = await context.newCDPSession(popup);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const before = await taskMs(session);
      await popup.reload();
      await popup.locator('.row').first().waitFor({ state: 'attached' });
      const work = (await taskMs(session)) - before;
      const ms = await popup.evaluate(() => {
        if (document.activeElement?.className !== 'search') throw new Error('the search has no focus');
        const time = Number(document.documentElement.dataset.rowsAt);
        if (!time) throw new Error('it was not seen when the popup had rows');
        return time;
      });
      return { ms, work };
    } finally {
      await popup.close();
    }
  } finally {
    await page.close();
  }
}

const watched = new WeakSet<BrowserContext>();

/** Has each page of a browser note when its first row came. */
async function watchRows(context: BrowserContext): Promise<void> {
  if (watched.has(context)) return;
  watched.add(context);
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.row')) return;
      observer.disconnect();
      document.documentElement.dataset.rowsAt = String(performance.now());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: { create(tab: { readonly url: string; readonly active: boolean }): Promise<unknown> };
};

/** Two browsers, one with the extension and one without, and pages to open in both. */

import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Background, launchPlain, launchWithExtension } from '../launch.ts';
import { type PageServer, startServer } from './server.ts';
import { mainThreadOf, type Task, TRACE_CATEGORIES, type TraceEvent } from './trace.ts';
import type { Workbench } from './workbench.ts';

export interface Sides {
  readonly with: BrowserContext;
  readonly without: BrowserContext;
  /** The background of the extension. */
  readonly worker: Background;
  readonly server: PageServer;
}

export type Side = 'with' | 'without';

export const SIDES: readonly Side[] = ['with', 'without'];

/** The ends of the addresses of the content script, and of the cards that follow it. */
const SCRIPT = '/annotator.js';
export const CARDS_SCRIPT = '/cards.js';

/** Opens both browsers for a time; the extension is that of a production build. */
export async function withSides<T>(bench: Workbench, use: (sides: Sides) => Promise<T>): Promise<T> {
  await bench.buildExtension();
  const server = await startServer();
  try {
    const extended = await launchWithExtension({ headless: true });
    try {
      const plain = await launchPlain({ headless: true });
      try {
        return await use({
          with: extended.context,
          without: plain.context,
          worker: extended.worker,
          server,
        });
      } finally {
        await plain.close();
      }
    } finally {
      await extended.close();
    }
  } finally {
    await server.close();
  }
}

/** Opens a page of its own and closes it after use. */
export async function inTab<T>(
  context: BrowserContext,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    return await use(page, await context.newCDPSession(page));
  } finally {
    await page.close();
  }
}

/**
 * Loads a page that has no script of its own, and waits until nothing more happens in it.
 * @param slowdown how many times slower than this machine the processor is to be
 * @returns the tasks of its main thread
 */
export function loadTraced(context: BrowserContext, address: string, slowdown = 1): Promise<readonly Task[]> {
  return inTab(context, async (page, session) => {
    if (slowdown !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const events = await traced(session, async () => {
      await page.goto(address);
      await untilQuiet(session);
    });
    return mainThreadOf(events, address, SCRIPT);
  });
}

/** @returns what a page's browser traced while something was done */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol gives the events as records of unknown values.
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...TRACE_CATEGORIES], excludedCategories: ['*'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** A page is quiet when its main thread has run for less than a share of so long a time, several times on end. */
const LOOK_MS = 200;
const QUIET_SHARE = 0.05;
const QUIET_LOOKS = 4;

/** Waits until the page's main thread has nothing to do. */
export async function untilQuiet(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = await taskMs(session);
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = await taskMs(session);
    quiet = now - before < LOOK_MS * QUIET_SHARE ? quiet + 1 : 0;
    before = now;
  }
}

/** How long the page's main thread has run so far, in milliseconds of its own time. */
export async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const task = metrics.find(({ name }) => name === 'TaskDuration');
  if (!task) throw new Error('the browser does not tell how long its tasks took');
  return task.value * 1000;
}

/** Times kinds of work in turn, so that whatever slows the machine for a while slows all of them. */

import type { CDPSession, Page } from 'playwright-core';
import { median } from './rows.ts';

/** Milliseconds that a call takes. */
export type Times<Name extends string> = Readonly<Record<Name, number>>;

/** How long each kind of work is warmed up, in milliseconds. */
const WARM_UP_MS = 800;

/** A round repeats short work for so long, in milliseconds: what it takes to ask for it is nothing beside. */
const ROUND_MS = 25;

/**
 * Times each kind of work that a page was given, once a round, in an order that turns from round to round.
 * Times are those in which the page's main thread ran: what else the machine does counts little.
 * @returns the medians
 */
export async function interleave<Name extends string>(
  page: Page,
  names: readonly Name[],
  rounds: number,
): Promise<Times<Name>> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    const calls = new Map<Name, number>();
    for (const name of names) {
      const shortest = await page.evaluate(([work, ms]) => newsglossBench.warmUp(work, ms), [
        name,
        WARM_UP_MS,
      ] as const);
      calls.set(name, Math.ceil(ROUND_MS / Math.max(shortest, 0.01)));
    }
    // Every name has its list.
    const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(round + turn) % names.length];
        if (name === undefined) continue;
        const repeats = calls.get(name) ?? 1;
        const before = await threadMs(session);
        await page.evaluate(([work, times]) => newsglossBench.runWork(work, times), [name, repeats] as const);
        times[name].push(((await threadMs(session)) - before) / repeats);
      }
    }
    return mapTimes(names, (name) => median(times[name]));
  } finally {
    await session.detach();
  }
}

/** What a tab holds, and how long things took in it. */
export interface MeasuredTab<Name extends string, Holds> {
  readonly holds: Holds;
  readonly times: Times<Name>;
}

/**
 * The least time that each kind of work took in any of several tabs. An engine does not always arrive at its
 * best code: the same loop may stay three times slower in one tab than in the next.
 * @param tabs at least one
 */
export async function inTabs<Name extends string, Holds>(
  tabs: number,
  names: readonly Name[],
  measure: () => Promise<MeasuredTab<Name, Holds>>,
): Promise<MeasuredTab<Name, Holds>> {
  let least = await measure();
  for (let tab = 1; tab < tabs; tab++) {
    const { holds, times } = await measure();
    const before = least.times;
    least = { holds, times: mapTimes(names, (name) => Math.min(before[name], times[name])) };
  }
  return least;
}

const mapTimes = <Name extends string>(names: readonly Name[], read: (name: Name) => number) =>
  // Every name has its time.
  Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, number>;

async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const thread = metrics.find(({ name }) => name === 'ThreadTime');
  if (!thread) throw new Error('the browser does not tell how long the thread ran');
  return thread.value * 1000;
}

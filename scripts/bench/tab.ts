/** What the built extension costs a tab: the same pages in a browser with it and in one without. */

import type { BrowserContext } from 'playwright-core';
import { storeSettings } from '../store-settings.ts';
import type { Group } from './groups.ts';
import { type Heap, heapOf, totalOf } from './heap.ts';
import { withLeastExtension } from './least-extension.ts';
import { type Figure, figure, median, quantile } from './rows.ts';
import { inTab, loadTraced, SIDES, type Side, type Sides, untilQuiet, withSides } from './sides.ts';
import { type Run, sumsOf, type TaskSums } from './trace.ts';
import type { PageName, Workbench } from './workbench.ts';

const TINY =
  '<!doctype html><html lang="en"><title>Tiny</title><h1>Example</h1><p>This page is for use in examples. <a href="#">More</a></p></html>';

const TINY_LOADS = 7;
const HEAP_LOADS = 3;
/** The same processor, so many times slower. */
const SLOWDOWN = 4;
/** How often a page is loaded: the larger ones take long and vary less. */
const SLOW_LOADS: readonly (readonly [page: PageName, loads: number])[] = [
  ['100 KB English', 5],
  ['1 MB Chinese', 2],
  ['5 MB English', 1],
];
/** Shorter callbacks of ours are no slices of reading. */
const SLICE_LEAST_MS = 1;

export const tabGroup: Group = (bench) =>
  withSides(bench, async (sides) => {
    const small = await withLeastExtension(async (least) => ({
      tiny: await tinyPage(sides, least),
      held: await heap(bench, sides, least),
    }));
    const rows: Figure[] = [...small.tiny, ...small.held.rows];
    const notes = [small.held.note];
    const slices: number[] = [];
    for (const [page, loads] of SLOW_LOADS) {
      const address = sides.server.serve(encodeURIComponent(page), bench.htmlOf(page));
      const slow = await slowLoads(sides, address, page, loads);
      rows.push(...slow.rows);
      notes.push(slow.note);
      const runs = (await loadTraced(sides.with, address)).flatMap(({ ours }) => ours);
      slices.push(...runs.filter(isSlice).map(({ ms }) => ms));
    }
    rows.push(figure('99% of slices are at most', quantile(slices, 0.99), 'ms', { atMost: 8 }));
    notes.push(`${slices.length} slices, half of them at most ${median(slices).toFixed(1)} ms`);
    return { rows, notes };
  });

const isSlice = ({ kind, ms }: Run) => kind === 'callback' && ms >= SLICE_LEAST_MS;

async function tinyPage(sides: Sides, least: BrowserContext): Promise<readonly Figure[]> {
  const address = sides.server.serve('tiny', TINY);
  const loads: Record<'without' | 'on' | 'off' | 'least', TaskSums[]> = {
    without: [],
    on: [],
    off: [],
    least: [],
  };
  const load = async (context: BrowserContext) => sumsOf(await loadTraced(context, address));
  for (let round = 0; round < TINY_LOADS; round++) {
    loads.without.push(await load(sides.without));
    loads.least.push(await load(least));
    loads.on.push(await load(sides.with));
    await storeSettings(sides, { offSites: [sides.server.host] });
    loads.off.push(await load(sides.with));
    await storeSettings(sides, { offSites: [] });
  }
  const ours = (sums: readonly TaskSums[]) => middle(sums, ({ ours }) => ours);
  const more = (sums: readonly TaskSums[]) =>
    middle(sums, ({ ms }) => ms) - middle(loads.without, ({ ms }) => ms);
  return [
    figure('tiny page: main thread, with - without', more(loads.on), 'ms', { atMost: 10 }),
    figure('  in our script', ours(loads.on), 'ms'),
    figure('tiny page of an excluded site: in our script', ours(loads.off), 'ms', { atMost: 2 }),
    figure('  main thread, with - without', more(loads.off), 'ms'),
    figure('tiny page, the least extension: in its script', ours(loads.least), 'ms'),
    figure('  main thread, with - without', more(loads.least), 'ms'),
  ];
}

async function heap(bench: Workbench, sides: Sides, least: BrowserContext) {
  const page: PageName = '100 KB English';
  const address = sides.server.serve(encodeURIComponent(page), bench.htmlOf(page));
  const contexts = { with: sides.with, without: sides.without, least };
  const heaps: Record<keyof typeof contexts, Heap[]> = { with: [], without: [], least: [] };
  const held = (context: BrowserContext) =>
    inTab(context, async (tab, session) => {
      await tab.goto(address);
      await untilQuiet(session);
      return heapOf(tab);
    });
  for (let load = 0; load < HEAP_LOADS; load++) {
    for (const side of ['with', 'without', 'least'] as const) heaps[side].push(await held(contexts[side]));
  }
  const more = (of: 'with' | 'least', read: (heap: Heap) => number) =>
    (median(heaps[of].map(read)) - median(heaps.without.map(read))) / 1e6;
  const shown = (read: (heap: Heap) => number) => `${more('with', read).toFixed(2)} MB`;
  return {
    rows: [
      figure(`heap of a tab, with - without, ${page}`, more('with', totalOf), 'MB', { atMost: 1.5 }),
      figure('  with the least extension', more('least', totalOf), 'MB'),
    ],
    note:
      `of the heap ${shown(({ objects }) => objects)} are objects, ${shown(({ buffers }) => buffers)} ` +
      `array buffers and strings, ${shown(({ browser }) => browser)} what the browser keeps for them`,
  };
}

async function slowLoads(sides: Sides, address: string, page: PageName, loads: number) {
  const sums: Record<Side, TaskSums[]> = { with: [], without: [] };
  for (let load = 0; load < loads; load++) {
    for (const side of SIDES) sums[side].push(sumsOf(await loadTraced(sides[side], address, SLOWDOWN)));
  }
  const ours = (read: (sum: TaskSums) => number) => middle(sums.with, read);
  const more = (read: (sum: TaskSums) => number) => ours(read) - middle(sums.without, read);
  const shown = (ms: number) => `${ms.toFixed(0)} ms`;
  return {
    rows: [
      figure(
        `${SLOWDOWN}x slower, ${page}: longest task of ours`,
        ours(({ longest }) => longest),
        'ms',
        {
          atMost: 50,
        },
      ),
      figure(
        '  long tasks, with - without',
        more(({ longTasks }) => longTasks),
        'tasks',
      ),
      figure(
        '  total blocking time, with - without',
        more(({ blocking }) => blocking),
        'ms',
      ),
    ],
    note:
      `${SLOWDOWN}x slower, ${page}: main thread ${shown(more(({ ms }) => ms))} more than ` +
      `${shown(middle(sums.without, ({ ms }) => ms))} without us; our longest runs: ` +
      `start ${shown(ours(({ longestRun }) => longestRun.start))}, ` +
      `callback ${shown(ours(({ longestRun }) => longestRun.callback))}, ` +
      `microtasks ${shown(ours(({ longestRun }) => longestRun.microtasks))}`,
  };
}

const middle = (sums: readonly TaskSums[], read: (sum: TaskSums) => number) => median(sums.map(read));

/** What a reader's own glossaries cost, from a few names to very many: in the built extension, beside none. */

import { type ExtensionBrowser, launchWithExtension } from '../launch.ts';
import { draftOf, openPacks, type Packs } from '../store-packs.ts';
import type { Group } from './groups.ts';
import { heapOf, totalOf } from './heap.ts';
import { type Language, namesInTexts, otherNames } from './names.ts';
import { type Figure, figure, median, ratio } from './rows.ts';
import { type PageServer, startServer } from './server.ts';
import { inTab, loadTraced, traced, untilQuiet } from './sides.ts';
import { sumsOf, timeOf } from './trace.ts';
import type { PageName, Workbench } from './workbench.ts';

/** How many names the glossary has. */
const SIZES = [0, 100, 1_000, 10_000, 100_000, 300_000] as const;

type Size = (typeof SIZES)[number];

const LARGEST = 300_000;
const NAMES_AN_ENTRY = 3;
const FOUND_IN: PageName = '1 MB English';
const LOADED: PageName = '100 KB English';
const FINDS = 5;
const LOADS = 5;
const HEAPS = 3;
const SLOW_LOADS = 2;
const SLOWDOWN = 4;

interface Measured {
  /** What the background takes from the stored glossary to what pages read, in milliseconds. */
  readonly compiled: number;
  /** What our script runs for reading a page again, in milliseconds. */
  readonly finds: readonly number[];
  /** In bytes. */
  readonly heap: number;
  /** From the navigation, in milliseconds. */
  readonly firstMark: number;
  /** Of our script in one task, in milliseconds, with a slower processor. */
  readonly longest: number;
}

export const packsGroup: Group = async (bench) => {
  await bench.buildExtension();
  const names = namesFor(bench);
  const server = await startServer();
  try {
    const browser = await launchWithExtension({ headless: true });
    try {
      const packs = await openPacks(browser);
      const measured = new Map<Size, Measured>();
      for (const size of SIZES)
        measured.set(size, await measure(bench, browser, server, packs, names.slice(0, size)));
      return rowsOf(measured);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
};

/** Half of each size English, half Chinese; those in the texts are the first. */
function namesFor(bench: Workbench): readonly string[] {
  const of = (language: Language, page: PageName) => {
    const known = namesInTexts(language);
    return [...known, ...otherNames(language, LARGEST / 2 - known.length, bench.textOf(page))];
  };
  const [english, chinese] = [of('en', FOUND_IN), of('zh-Hans', '1 MB Chinese')];
  return english.flatMap((name, index) => [name, chinese[index] ?? '']);
}

async function measure(
  bench: Workbench,
  browser: ExtensionBrowser,
  server: PageServer,
  packs: Packs,
  names: readonly string[],
): Promise<Measured> {
  const drafts = Array.from({ length: Math.ceil(names.length / NAMES_AN_ENTRY) }, (_, index) =>
    draftOf(...names.slice(index * NAMES_AN_ENTRY, (index + 1) * NAMES_AN_ENTRY)),
  );
  const id = drafts.length > 0 ? await packs.make('Names', drafts) : undefined;
  const compiled = id === undefined ? 0 : await packs.settled();
  const addressOf = (page: PageName) => server.serve(encodeURIComponent(page), bench.htmlOf(page));
  const address = addressOf(LOADED);
  const times = {
    finds: await findTimes(browser, addressOf(FOUND_IN)),
    heaps: [] as number[],
    firstMarks: [] as number[],
    longest: [] as number[],
  };
  for (let load = 0; load < HEAPS; load++) {
    const held = await inTab(browser.context, async (tab, session) => {
      await tab.goto(address);
      await untilQuiet(session);
      return totalOf(await heapOf(tab));
    });
    times.heaps.push(held);
  }
  for (let load = 0; load < LOADS; load++) times.firstMarks.push(await firstMark(browser, address));
  for (let load = 0; load < SLOW_LOADS; load++)
    times.longest.push(sumsOf(await loadTraced(browser.context, address, SLOWDOWN)).longest);
  if (id !== undefined) {
    await packs.removePack(id);
    await packs.settled();
  }
  return {
    compiled,
    finds: times.finds,
    heap: median(times.heaps),
    firstMark: median(times.firstMarks),
    longest: median(times.longest),
  };
}

/** What our script runs whenever all of a page comes anew, once its lexicon is here. */
function findTimes({ context }: ExtensionBrowser, address: string): Promise<readonly number[]> {
  return inTab(context, async (tab, session) => {
    await tab.goto(address);
    await untilQuiet(session);
    const times: number[] = [];
    for (let round = 0; round <= FINDS; round++) {
      const events = await traced(session, async () => {
        await tab.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
        await untilQuiet(session);
      });
      times.push(timeOf(events, '/annotator.js'));
    }
    // The first has code compiled.
    return times.slice(1);
  });
}

/** When a page first has a mark, in milliseconds after the navigation began. */
function firstMark({ context }: ExtensionBrowser, address: string): Promise<number> {
  return inTab(context, async (tab) => {
    await tab.goto(address, { waitUntil: 'commit' });
    return tab.evaluate(async () => {
      while (CSS.highlights.size === 0) await new Promise((resolve) => setTimeout(resolve));
      return performance.now();
    });
  });
}

function rowsOf(measured: ReadonlyMap<Size, Measured>) {
  const of = (size: Size): Measured => {
    const known = measured.get(size);
    if (!known) throw new Error(`nothing was measured of ${size} names`);
    return known;
  };
  const none = of(0);
  const told = (size: Size) => size.toLocaleString('en');
  const rows: Figure[] = SIZES.slice(1).flatMap((size) => {
    const { compiled, finds, heap, firstMark: first, longest } = of(size);
    const isReach = size === 100_000;
    return [
      ratio(`read a page, ${told(size)} own names : none`, finds, none.finds),
      figure(
        '  heap of a tab, more than without',
        (heap - none.heap) / 1e6,
        'MB',
        isReach ? { atMost: 4 } : undefined,
      ),
      figure('  first mark after the navigation, later than without', first - none.firstMark, 'ms'),
      figure(`  ${SLOWDOWN}x slower: longest task of ours`, longest, 'ms', { atMost: 50 }),
      figure('  from the stored glossary to what pages read', compiled, 'ms'),
    ];
  });
  return {
    rows: [
      ...rows,
      ratio('read a page, 100,000 own names : 100', of(100_000).finds, of(100).finds, { atMost: 2.5 }),
    ],
    notes: [
      `without own names a page of ${LOADED} has its first mark ${none.firstMark.toFixed(0)} ms after the ` +
        `navigation, and our longest task takes ${none.longest.toFixed(0)} ms, ${SLOWDOWN}x slower`,
    ],
  };
}

/** What the built extension costs a page that keeps changing, and whether its marks are right afterwards. */

import type { CDPSession, Page } from 'playwright-core';
import { marksOf } from '../page-marks.ts';
import { reportsOf, termsOf } from '../page-terms.ts';
import type { Group } from './groups.ts';
import { type Figure, figure, median } from './rows.ts';
import { inTab, SIDES, type Side, type Sides, taskMs, untilQuiet, withSides } from './sides.ts';
import type { PageName, Workbench } from './workbench.ts';

/** The pages on which an attribute changes each frame, and how much longer our marks may make the frame. */
const FRAMES_ON: readonly (readonly [page: PageName, reachMs: number])[] = [
  ['100 KB English', 3],
  ['5 MB English', 6],
];
const FRAMES = 90;
const FRAME_ROUNDS = 4;

const BUSY_PAGE: PageName = '100 KB English';
const MUTATIONS_A_SECOND = 1_000;
/** The time in all is that of the rounds together. */
const BUSY_ROUNDS = 3;
const BUSY_ROUND_MS = 10_000;

export const mutationsGroup: Group = (bench) =>
  withSides(bench, async (sides) => {
    const rows: Figure[] = [];
    for (const [page, atMost] of FRAMES_ON) {
      const more = await dirtyFrames(bench, sides, page);
      rows.push(
        figure(`a frame with one attribute changed, with - without, ${page}`, more, 'ms', { atMost }),
      );
    }
    const { share, mutations, mentions } = await busyPage(bench, sides);
    rows.push(
      figure(`${MUTATIONS_A_SECOND} mutations a second: main thread, with - without`, share, '%', {
        atMost: 5,
      }),
    );
    const seconds = (BUSY_ROUNDS * BUSY_ROUND_MS) / 1000;
    return {
      rows,
      notes: [
        `after ${mutations} mutations in ${seconds} s all ${mentions} mentions were those of a fresh page, and the marks at its top and end`,
      ],
    };
  });

/** @returns how much longer the main thread runs for a frame with us, in milliseconds */
function dirtyFrames(bench: Workbench, sides: Sides, page: PageName): Promise<number> {
  return inBoth(bench, sides, page, async (tabs) => {
    const times: Record<Side, number[]> = { with: [], without: [] };
    for (let round = 0; round < FRAME_ROUNDS; round++) {
      for (const side of SIDES) {
        const { page: tab, session } = tabs[side];
        const before = await taskMs(session);
        await tab.evaluate(changeEachFrame, FRAMES);
        times[side].push(((await taskMs(session)) - before) / FRAMES);
      }
    }
    return median(times.with) - median(times.without);
  });
}

/** Runs in the page. The attribute has a rule in the page's style sheet, so that each change is seen. */
function changeEachFrame(frames: number): Promise<void> {
  const style = document.createElement('style');
  style.textContent = 'h2[data-tick="odd"] { color: #123 }';
  document.head.append(style);
  const heading = document.querySelector('h2');
  return new Promise((resolve) => {
    const change = (frame: number) => {
      heading?.setAttribute('data-tick', frame % 2 ? 'odd' : 'even');
      if (frame < frames) requestAnimationFrame(() => change(frame + 1));
      else resolve();
    };
    requestAnimationFrame(() => change(1));
  });
}

/** @throws when what we show is not what we show of a page that never was any different */
function busyPage(bench: Workbench, sides: Sides) {
  return inBoth(bench, sides, BUSY_PAGE, async (tabs) => {
    const texts = bench.textOf(BUSY_PAGE);
    const shares: Record<Side, number[]> = { with: [], without: [] };
    let mutations = 0;
    for (let round = 0; round < BUSY_ROUNDS; round++) {
      for (const side of SIDES) {
        const { page, session } = tabs[side];
        const before = await taskMs(session);
        const made = await page.evaluate(mutate, {
          texts,
          seed: round,
          perSecond: MUTATIONS_A_SECOND,
          forMs: BUSY_ROUND_MS,
        });
        shares[side].push((((await taskMs(session)) - before) / BUSY_ROUND_MS) * 100);
        if (side === 'with') mutations += made;
      }
    }
    const found = await foundIn(sides, tabs.with);
    const address = sides.server.serve('after', await tabs.with.page.content());
    const fresh = await inTab(sides.with, async (page, session) => {
      await page.goto(address);
      return foundIn(sides, { page, session });
    });
    compareFound(found, fresh);
    return {
      share: median(shares.with) - median(shares.without),
      mutations,
      mentions: found.mentions.length,
    };
  });
}

/** What the extension shows of a page: the counts of terms of all of it, and the marks at its top and its end. */
interface Found {
  readonly mentions: readonly string[];
  readonly 'marks at the top': readonly string[];
  readonly 'marks at the end': readonly string[];
}

async function foundIn({ worker }: Sides, { page, session }: Tab): Promise<Found> {
  await untilQuiet(session);
  const mentions = termsOf(await reportsOf(page, worker)).flatMap(({ entry, count }) =>
    Array.from({ length: count }, () => entry),
  );
  const marksAt = async (top: number) => {
    await page.evaluate((y) => scrollTo(0, y), top);
    await untilQuiet(session);
    return (await marksOf(page)).map(({ text, highlight }) => `"${text}" (${highlight})`);
  };
  return {
    mentions: mentions.sort(),
    'marks at the top': await marksAt(0),
    'marks at the end': await marksAt(Number.MAX_SAFE_INTEGER),
  };
}

/** @throws when they are not the same, or empty */
function compareFound(found: Found, fresh: Found): void {
  for (const what of ['mentions', 'marks at the top', 'marks at the end'] as const) {
    const [mine, other] = [found[what], fresh[what]];
    const index = mine.findIndex((mark, at) => mark !== other[at]);
    if (index >= 0 || mine.length !== other.length)
      throw new Error(
        `after the mutations the page has ${mine.length} ${what}, the same page fresh ${other.length}; ` +
          `the first that differs is ${mine[index]}, fresh ${other[index]}`,
      );
    if (mine.length === 0) throw new Error(`after the mutations the page has no ${what} at all`);
  }
}

interface Mutating {
  /** What elements are filled with. */
  readonly texts: readonly string[];
  readonly seed: number;
  readonly perSecond: number;
  readonly forMs: number;
}

/** Runs in the page, and answers how many mutations it made. Elements come and go, texts change, some hide. */
function mutate({ texts, seed, perSecond, forMs }: Mutating): Promise<number> {
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no <main>');
  let state = seed * 7919 + 1;
  // Park and Miller's generator, since nothing of this file is there in the page.
  const below = (limit: number) => {
    state = (state * 48271) % 0x7fffffff;
    return state % limit;
  };
  const paragraphs = [...main.querySelectorAll('p')];
  const added: HTMLElement[] = [];
  const text = () => texts[below(texts.length)] ?? '';
  const mutations = [
    (paragraph: HTMLElement) => {
      const node = paragraph.firstChild;
      if (node instanceof Text) node.data = text().slice(0, 80);
    },
    (paragraph: HTMLElement) => {
      paragraph.textContent = text();
    },
    (paragraph: HTMLElement) => {
      const item = document.createElement('p');
      item.textContent = text();
      paragraph.before(item);
      added.push(item);
    },
    () => added.shift()?.remove(),
    (paragraph: HTMLElement) => paragraph.classList.toggle('seen'),
    (paragraph: HTMLElement) => paragraph.append(text().slice(0, 40)),
    (paragraph: HTMLElement) => paragraph.toggleAttribute('hidden'),
  ];
  return new Promise((resolve) => {
    const started = performance.now();
    let made = 0;
    const timer = setInterval(() => {
      const passed = Math.min(performance.now() - started, forMs);
      for (; made < (passed * perSecond) / 1000; made++) {
        const paragraph = paragraphs[below(paragraphs.length)];
        if (paragraph) mutations[below(mutations.length)]?.(paragraph);
      }
      if (passed < forMs) return;
      clearInterval(timer);
      resolve(made);
    }, 10);
  });
}

interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

/** Opens a page on both sides and waits until it has been read. */
function inBoth<T>(
  bench: Workbench,
  sides: Sides,
  name: PageName,
  use: (tabs: Readonly<Record<Side, Tab>>) => Promise<T>,
): Promise<T> {
  const address = sides.server.serve(encodeURIComponent(name), bench.htmlOf(name));
  const opened = <R>(side: Side, next: (tab: Tab) => Promise<R>) =>
    inTab(sides[side], async (page, session) => {
      await page.goto(address);
      await untilQuiet(session);
      return next({ page, session });
    });
  return opened('with', (extended) => opened('without', (plain) => use({ with: extended, without: plain })));
}

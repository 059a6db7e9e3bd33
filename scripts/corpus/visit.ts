/** One visit of a page in one browser, as a reader makes it: open, scroll to the end, point at some names. */

import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { heapOf, totalOf } from '../bench/heap.ts';
import { taskMs, traced } from '../bench/sides.ts';
import { scriptTasksOf, sumsOf, type TaskSums } from '../bench/trace.ts';
import { CARD_HOST } from '../card-root.ts';
import { guard, type PageRecord, recordOf } from '../page-guard.ts';

export interface Point {
  /** How far the page is scrolled. */
  readonly scroll: number;
  readonly x: number;
  readonly y: number;
}

export interface Visit {
  readonly errors: readonly string[];
  readonly record: PageRecord;
  readonly tasks: TaskSums;
  /** In bytes. */
  readonly heap: number;
  readonly marks: number;
  /** Where marks were pointed at. */
  readonly points: readonly Point[];
  readonly cards: number;
  /** What was painted at some places of the page once it was still; undefined where it never is. */
  readonly shots: readonly (Buffer | undefined)[];
}

export interface VisitOptions {
  readonly context: BrowserContext;
  readonly address: string;
  /** How many times slower than this machine the processor is to be. */
  readonly slowdown: number;
  /** Where to point; undefined to point at marks. */
  readonly points: readonly Point[] | undefined;
  /** Called before anything is compared by its look. */
  readonly hideMarks: () => Promise<void>;
}

/** A page that never comes to rest is taken as it is after so many milliseconds. */
const RESTLESS = 4_000;
const LOOK = 150;
const QUIET_SHARE = 0.05;
const MOST_SCREENS = 12;
const MOST_POINTS = 3;
const CARD_WAIT = 2_500;
const SHOTS = [0, 0.5, 1];
const SHOT_TRIES = 4;
const SCRIPTS = ['/annotator.js', '/cards.js'];

/** @throws when the page crashes, or cannot be opened */
export async function visit(options: VisitOptions): Promise<Visit> {
  const { context, address, slowdown, hideMarks } = options;
  const page = await context.newPage();
  const errors: string[] = [];
  const crashed = new Promise<never>((_, reject) => page.on('crash', () => reject(new Crash())));
  crashed.catch(() => {});
  try {
    page.on('pageerror', ({ message }) => errors.push(`page error: ${message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await page.addInitScript(steady);
    await guard(page);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slowdown !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const read = async (): Promise<Visit> => {
      let pointed: Pointed = { marks: 0, points: [], cards: 0 };
      const events = await traced(session, async () => {
        await page.goto(address, { waitUntil: 'load' });
        await rested(session);
        await scrollThrough(page);
        await rested(session);
        pointed = await pointAround(page, options.points);
      });
      const tasks = sumsOf(scriptTasksOf(events, address, SCRIPTS));
      const record = await recordOf(page);
      const heap = totalOf(await heapOf(page));
      if (slowdown !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await hideMarks();
      return { errors, record, tasks, heap, ...pointed, shots: await shotsOf(page) };
    };
    return await Promise.race([read(), crashed]);
  } finally {
    await page.close().catch(() => {});
  }
}

export class Crash extends Error {
  constructor() {
    super('the page crashed');
  }
}

/** Runs in the page: chance and the date are the same in every run. */
function steady(): void {
  const now = () => Date.UTC(2026, 0, 1) + Math.round(performance.now());
  const RealDate = Date;
  // A call without `new` tells the date as text.
  window.Date = new Proxy(RealDate, {
    construct: (_, given, target) => Reflect.construct(RealDate, given.length > 0 ? given : [now()], target),
    apply: () => new RealDate(now()).toString(),
    get: (_, key) => (key === 'now' ? now : Reflect.get(RealDate, key)),
  });
  let state = 1;
  Math.random = () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Waits until the main thread has little to do, but not for ever. */
async function rested(session: CDPSession): Promise<void> {
  let before = await taskMs(session);
  const end = Date.now() + RESTLESS;
  for (let quiet = 0; quiet < 3 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const now = await taskMs(session);
    quiet = now - before < LOOK * QUIET_SHARE ? quiet + 1 : 0;
    before = now;
  }
}

function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(async (most) => {
    const frame = () => new Promise((resolve) => setTimeout(resolve, 30));
    for (let screen = 1; screen <= most; screen++) {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.9, behavior: 'instant' });
      await frame();
      if (scrollY === before) break;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  }, MOST_SCREENS);
}

interface Pointed {
  readonly marks: number;
  readonly points: readonly Point[];
  readonly cards: number;
}

async function pointAround(page: Page, wanted: readonly Point[] | undefined): Promise<Pointed> {
  const { marks, points } = wanted ? { marks: 0, points: wanted } : await markPoints(page);
  let cards = 0;
  for (const { scroll, x, y } of points) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
    await page.mouse.move(x + 3, y + 1);
    await page.mouse.move(x, y, { steps: 4 });
    if (wanted) await page.waitForTimeout(600);
    else cards += Number(await cardComes(page));
    await page.mouse.move(1, 1, { steps: 2 });
    await page.mouse.wheel(0, 0);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return { marks, points, cards };
}

const cardComes = (page: Page): Promise<boolean> =>
  page.waitForSelector(CARD_HOST, { state: 'attached', timeout: CARD_WAIT }).then(
    () => true,
    () => false,
  );

/** Some marks that a pointer can reach, spread over the page. */
function markPoints(page: Page): Promise<Omit<Pointed, 'cards'>> {
  return page.evaluate((most) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('newsgloss-'))
      .flatMap(([, highlight]) => [...highlight])
      .filter((range) => range instanceof Range);
    const points: { scroll: number; x: number; y: number }[] = [];
    const step = Math.max(1, Math.floor(ranges.length / (most * 4)));
    for (let at = 0; at < ranges.length && points.length < most; at += step) {
      const range = ranges[at];
      const top = range?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
      const [box] = range?.getClientRects() ?? [];
      if (!range || !box || box.width < 6 || box.height < 6) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      if (hit && hit === range.startContainer.parentElement) points.push({ scroll: scrollY, x, y });
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return { marks: ranges.length, points };
  }, MOST_POINTS);
}

async function shotsOf(page: Page): Promise<readonly (Buffer | undefined)[]> {
  const shots: (Buffer | undefined)[] = [];
  for (const share of SHOTS) {
    await page.evaluate((part) => {
      const { scrollHeight } = document.documentElement;
      scrollTo({ top: Math.round((scrollHeight - innerHeight) * part), behavior: 'instant' });
    }, share);
    shots.push(await stillShot(page));
  }
  return shots;
}

/** Two pictures on end that are the same. */
async function stillShot(page: Page): Promise<Buffer | undefined> {
  let before: Buffer | undefined;
  for (let attempt = 0; attempt < SHOT_TRIES; attempt++) {
    await page.waitForTimeout(LOOK);
    const shot = await page.screenshot({ caret: 'initial', animations: 'allow' });
    if (before?.equals(shot)) return shot;
    before = shot;
  }
  return undefined;
}

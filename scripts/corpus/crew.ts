/** Goes through the files of a corpus with several pairs of browsers, one with the extension and one without. */

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExtensionBrowser, launchPlain, launchWithExtension } from '../launch.ts';
import { storeSettings } from '../store-settings.ts';
import { compareVisits } from './compare.ts';
import type { FolderServer } from './folder-server.ts';
import type { Broken, FileRecord, Visited } from './record.ts';
import { Crash, type Visit, visit } from './visit.ts';

export interface CrewOptions {
  readonly folder: string;
  readonly files: readonly string[];
  readonly server: FolderServer;
  readonly workers: number;
  /** Milliseconds that a file may take. */
  readonly limit: number;
  readonly slowdown: number;
  readonly onRecord: (record: FileRecord) => void;
  /** Where pictures of pages that are painted otherwise with the extension are put. */
  readonly pictures: string;
}

interface Pair {
  readonly extended: ExtensionBrowser;
  readonly plain: Awaited<ReturnType<typeof launchPlain>>;
}

/** Visits all files; each is told once, whatever becomes of it. */
export async function visitAll(options: CrewOptions): Promise<void> {
  const waiting = [...options.files].reverse();
  const work = async () => {
    let pair: Pair | undefined;
    try {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        pair ??= await openPair(options.server);
        const record = await visitFile(file, pair, options);
        options.onRecord(record);
        if (record.outcome === 'visited') continue;
        // What hangs or crashed may drag the next one along.
        await closePair(pair);
        pair = undefined;
      }
    } finally {
      if (pair) await closePair(pair);
    }
  };
  await Promise.all(Array.from({ length: options.workers }, work));
}

async function openPair({ browserArgs }: FolderServer): Promise<Pair> {
  const extended = await launchWithExtension({ headless: true, args: browserArgs });
  try {
    await storeSettings(extended, { density: 'every' });
    return { extended, plain: await launchPlain({ headless: true, args: browserArgs }) };
  } catch (error) {
    await extended.close();
    throw error;
  }
}

/** How long a browser may take to close, in milliseconds; one that hangs is left to the end of this program. */
const CLOSING = 10_000;

const closePair = ({ extended, plain }: Pair) =>
  Promise.race([
    Promise.allSettled([extended.close(), plain.close()]),
    new Promise((resolve) => setTimeout(resolve, CLOSING)),
  ]);

async function visitFile(file: string, pair: Pair, options: CrewOptions): Promise<FileRecord> {
  const started = Date.now();
  const { size } = await stat(join(options.folder, file));
  const took = () => Date.now() - started;
  const at: { side: 'with' | 'without' } = { side: 'with' };
  const broken = (error: unknown, alsoWithout: boolean): Broken => ({
    outcome: error instanceof Crash ? 'crashed' : error instanceof TimeUp ? 'timed out' : 'failed',
    file,
    size,
    alsoWithout,
    reason: `${at.side} the extension: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : error}`,
    took: took(),
  });
  try {
    return await inTime(options.limit, async () => {
      const extended = await visitOn('with', undefined);
      at.side = 'without';
      const first = await visitOn('without', extended.points);
      const second = await visitOn('without', extended.points);
      const record = visited(file, size, extended, [first, second]);
      if (record.painted === 'different') await keepPictures(file, extended, first, options.pictures);
      return { ...record, took: took() };
    });
  } catch (error) {
    if (at.side === 'without') return broken(error, true);
    const alone = await inTime(options.limit, () => visitOn('without', [])).then(
      () => false,
      () => true,
    );
    return broken(error, alone);
  }

  async function visitOn(on: 'with' | 'without', points: Visit['points'] | undefined): Promise<Visit> {
    const address = options.server.addressOf(file);
    const { slowdown } = options;
    if (on === 'without') {
      const { context } = pair.plain;
      return visit({ context, address, slowdown, points, hideMarks: async () => {} });
    }
    await storeSettings(pair.extended, { markStyle: 'dotted' });
    const hideMarks = () => storeSettings(pair.extended, { markStyle: 'hidden' });
    return visit({ context: pair.extended.context, address, slowdown, points, hideMarks });
  }
}

class TimeUp extends Error {
  constructor(limit: number) {
    super(`not done after ${limit / 1000} s`);
  }
}

async function inTime<T>(limit: number, act: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const acting = act();
  // It may fail long after nobody waits for it any more.
  acting.catch(() => {});
  const up = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeUp(limit)), limit);
  });
  try {
    return await Promise.race([acting, up]);
  } finally {
    clearTimeout(timer);
  }
}

/** Those of the places that differ, to be looked at. */
async function keepPictures(file: string, extended: Visit, plain: Visit, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [place, shot] of extended.shots.entries()) {
    const other = plain.shots[place];
    if (!shot || !other || shot.equals(other)) continue;
    const path = join(folder, `${file.replaceAll(/[/\\]/g, '_')}-${place}`);
    await writeFile(`${path}-with.png`, shot);
    await writeFile(`${path}-without.png`, other);
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function visited(
  file: string,
  size: number,
  extended: Visit,
  plain: readonly [Visit, Visit],
): Omit<Visited, 'took'> {
  const least = (read: (visit: Visit) => number) => ({
    with: read(extended),
    without: Math.min(...plain.map(read)),
  });
  return {
    outcome: 'visited',
    file,
    size,
    marks: extended.marks,
    cards: extended.cards,
    pointedAt: extended.points.length,
    ...compareVisits(extended, plain),
    // A shift may come in either visit without us.
    shift: {
      with: sum(extended.record.shifts),
      without: Math.max(...plain.map(({ record }) => sum(record.shifts))),
    },
    longTasks: least(({ tasks }) => tasks.longTasks),
    mainThread: least(({ tasks }) => tasks.ms),
    longestOurs: extended.tasks.longest,
    ours: extended.tasks.ours,
    heap: least(({ heap }) => heap),
  };
}

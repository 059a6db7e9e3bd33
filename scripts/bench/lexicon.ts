/** How long the bundled lexicon takes to be ready, and how large it and the content script are. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROMIUM_BUILD } from '../build-extension.ts';
import { bundleLexicon } from './bundle.ts';
import type { Group } from './groups.ts';
import { type Figure, figure, median } from './rows.ts';
import type { Workbench } from './workbench.ts';

const FRESH_PAGES = 9;
const WARM_CALLS = 100;
const REVIVE = { atMost: 2 };

export const lexiconGroup: Group = async (bench) => {
  const cold: number[] = [];
  for (let page = 0; page < FRESH_PAGES; page++) cold.push(...(await reviveTimes(bench, 1)));
  // The first calls are those of code that is not compiled yet.
  const warm = (await reviveTimes(bench, WARM_CALLS)).slice(WARM_CALLS / 2);
  return {
    rows: [
      figure('make the bundled lexicon ready, warm', median(warm), 'ms', REVIVE),
      figure('make the bundled lexicon ready, first in a fresh page', median(cold), 'ms', REVIVE),
      ...(await sizes(bench)),
    ],
    notes: [],
  };
};

/** The times of calls, the first of them in cold code. */
function reviveTimes(bench: Workbench, calls: number): Promise<readonly number[]> {
  return bench.inPage('100 KB English', (page) =>
    page.evaluate((length) => Array.from({ length }, () => newsglossBench.timeRevive()), calls),
  );
}

/** Sizes in the content script of a production build, which is read by every page. */
async function sizes(bench: Workbench): Promise<readonly Figure[]> {
  await bench.buildExtension();
  const script = await readFile(join(CHROMIUM_BUILD, 'annotator.js'));
  const lexicon = Buffer.from(await bundleLexicon());
  const packed = gzipSync(lexicon).length;
  // Nothing is far enough apart in one and near in the other that packing them together would save much.
  const code = gzipSync(script).length - packed;
  const cards = gzipSync(await readFile(join(CHROMIUM_BUILD, 'cards.js'))).length;
  return [
    figure('size of the lexicon', lexicon.length / 1000, 'kB', { atMost: 64 }),
    figure('size of the lexicon, gzipped', packed / 1000, 'kB', { atMost: 20 }),
    figure('size of the code of the content script, gzipped', code / 1000, 'kB', { atMost: 30 }),
    figure('  size of the cards, which come to pages with marks, gzipped', cards / 1000, 'kB'),
  ];
}

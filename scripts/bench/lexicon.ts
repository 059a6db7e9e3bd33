/** How long the bundled lexicon takes to be ready. */

import type { Group } from './groups.ts';
import { figure, median } from './rows.ts';
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

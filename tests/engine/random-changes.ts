/**
 * The heart of the page layer: after any sequence of changes, once quiet, the marks and terms of a running
 * annotator are those of a fresh one, and the highlights stand on the marks.
 *
 * A longer hunt, which goes on after a failure:
 *
 *   NEWSGLOSS_SEEDS=1000-3000 npx vitest run --project engine tests/engine/chromium.test.ts
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnginePage, Run } from './engine-page.ts';
import { KEPT_SEEDS } from './kept-seeds.ts';
import { CHANGE_GROUPS } from './program/changes.ts';
import type { Failure } from './program/run.ts';
import { shrink } from './shrink.ts';

/** Changes of one run. */
const STEPS = 150;

/** Milliseconds. */
const PATIENCE = { start: 120_000, run: 120_000, shrink: 45_000 } as const;

/**
 * The test of one browser.
 * @param seeds how many runs are made beside the kept ones, unless the environment says which
 */
export function describeRandomChanges(browser: string, open: () => Promise<EnginePage>, seeds: number): void {
  describe(`after any sequence of changes in ${browser}, once quiet`, () => {
    let page: EnginePage | undefined;
    beforeAll(async () => {
      page = await open();
    }, PATIENCE.start);
    afterAll(() => page?.close());

    const hold = async (seed: number) => {
      if (!page) throw new Error('the browser did not start');
      const run: Run = {
        seed,
        steps: Array.from({ length: STEPS }, (_, step) => step),
        groups: CHANGE_GROUPS,
      };
      const { failure, comparisons } = await page.run(run);
      if (failure) throw new Error(await explain(page, run, failure));
      expect(comparisons).toBeGreaterThan(0);
    };
    it.each(KEPT_SEEDS)(
      'the marks are those of a fresh reading (seed $seed: $found)',
      ({ seed }) => hold(seed),
      PATIENCE.run,
    );
    it.each(newSeeds(seeds))('the marks are those of a fresh reading (seed %i)', hold, PATIENCE.run);
  });
}

function newSeeds(count: number): readonly number[] {
  const [, from = '1', to = String(count)] = /^(\d+)-(\d+)$/.exec(process.env.NEWSGLOSS_SEEDS ?? '') ?? [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}

/** What failed, as small as it can be had. */
async function explain(page: EnginePage, run: Run, found: Failure): Promise<string> {
  const { run: small, failure } = await shrink(page, { run, failure: found }, PATIENCE.shrink);
  return [
    `seed ${run.seed} failed at step ${found.step}; these steps are enough: ${small.steps.join(', ')}`,
    ...failure.differences,
    'The changes:',
    ...failure.changes,
    'The page after them:',
    failure.page,
  ].join('\n');
}

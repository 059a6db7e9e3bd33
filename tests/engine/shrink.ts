/** The fewest changes that still fail, so that a failure can be understood. */

import type { EnginePage, Run } from './engine-page.ts';
import type { Failure } from './program/run.ts';

export interface SmallFailure {
  readonly run: Run;
  readonly failure: Failure;
}

/**
 * Leaves out changes as long as the run still fails: halves first, then ever smaller parts.
 * @param found a run and how it failed
 * @param patience milliseconds after which the best so far is good enough
 */
export async function shrink(page: EnginePage, found: SmallFailure, patience: number): Promise<SmallFailure> {
  const end = Date.now() + patience;
  let best = upTo(found);
  for (let size = Math.ceil(best.run.steps.length / 2); size >= 1; ) {
    let shrunk = false;
    for (let at = 0; at < best.run.steps.length && Date.now() < end; ) {
      const steps = best.run.steps.toSpliced(at, size);
      const run = { ...best.run, steps };
      const { failure } = await page.run(run);
      if (failure) {
        best = upTo({ run, failure });
        shrunk = true;
      } else at += size;
    }
    if (Date.now() >= end || (size === 1 && !shrunk)) break;
    if (!shrunk || size > best.run.steps.length) size = Math.max(1, Math.floor(size / 2));
  }
  return best;
}

/** Without the changes that were not come to. */
const upTo = ({ run, failure }: SmallFailure): SmallFailure => ({
  run: { ...run, steps: run.steps.filter((step) => step <= failure.step) },
  failure,
});

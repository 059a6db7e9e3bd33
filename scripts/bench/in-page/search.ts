/** Searching, as the popup does it. */

import readings from 'virtual:newsgloss/pinyin';
import type { Entry } from '../../../data/types.ts';
import type { OwnEntry } from '../../../glossary/packs/types.ts';
import { OwnSearch } from '../../../glossary/search/own-search.ts';
import { createSearch, type Search, searchBase } from '../../../glossary/search.ts';
import { timed } from './timed-works.ts';

/** Rows that the popup makes for a query. */
const ROWS = 100;

let search: Search = () => [];

/**
 * Makes a search ready.
 * @returns how long the first answers take, in milliseconds: that to one letter, with the index of names and the
 * alphabet, and that to three, with the index of texts
 */
export function timeFirstSearches(entries: readonly Entry[]): {
  readonly names: number;
  readonly texts: number;
} {
  const names = timed(() => {
    search = createSearch({ entries }, readings());
    rowsOf('a');
  });
  return { names, texts: timed(() => rowsOf('and')) };
}

/**
 * Makes a search of own entries ready, as pages do: in steps.
 * @returns how long all steps take together, and the longest of them but the first, which reads how Chinese is read,
 * in milliseconds
 */
export function timeOwnEntries(own: readonly OwnEntry[]): {
  readonly total: number;
  readonly longest: number;
} {
  const making = new OwnSearch(searchBase({ entries: [] }, readings()), [{ id: 'mine', size: own.length }]);
  const steps: number[] = [];
  timeSteps(making.add('mine', own), steps);
  search = timeSteps(making.finish('zh-Hans'), steps);
  return { total: steps.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...steps.slice(1)) };
}

/** Takes all steps, and notes how long each takes. */
function timeSteps<Result>(work: Generator<void, Result>, times: number[]): Result {
  for (;;) {
    const start = performance.now();
    const step = work.next();
    times.push(performance.now() - start);
    if (step.done) return step.value;
  }
}

/** Types queries letter by letter. @returns for each letter how long the answer took, and how many were found */
export function timeTyping(
  queries: readonly string[],
): readonly { readonly typed: string; readonly ms: number; readonly found: number }[] {
  return queries.flatMap((query) =>
    [...query].map((_, index, letters) => {
      const typed = letters.slice(0, index + 1).join('');
      let found = 0;
      const ms = timed(() => {
        found = rowsOf(typed);
      });
      return { typed, ms, found };
    }),
  );
}

/** Finds, and tells what is marked in the rows that are made. */
function rowsOf(query: string): number {
  const results = search(query, 'zh-Hans');
  for (const { match } of results.slice(0, ROWS)) match();
  return results.length;
}

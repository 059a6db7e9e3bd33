/** A search over all glossaries for one of the extension's own pages: it follows every change of them. */

import type { Locale } from '../../data/types.ts';
import { BUILT_IN, type Pack } from '../../glossary/packs/types.ts';
import { OwnSearch } from '../../glossary/search/own-search.ts';
import type { Search, SearchBase } from '../../glossary/search.ts';
import { readPackNews, watchPacks } from './news.ts';
import type { PackStore } from './pack-store.ts';

/** How long the page is held up at a time, in milliseconds. */
const SLICE = 8;

/**
 * Shows a search over all glossaries once it is made, and anew after each change, until the signal is aborted. Nothing
 * is shown, and the store not opened, as long as there are no glossaries but the one in the package. A known limit: each
 * page that searches reads all own entries anew, in slices, which with 200,000 of them takes seconds. Until then the page
 * shows the search that it has, over the bundled entries.
 * @param locale the language in whose order entries are
 * @param fail gets what went wrong; what was shown before stays
 */
export function followSearch(
  store: Pick<PackStore, 'packs' | 'batches'>,
  base: SearchBase,
  locale: Locale,
  show: (search: Search) => void,
  fail: (error: unknown) => void,
  signal: AbortSignal,
): void {
  let making: AbortController | undefined;
  const make = () => {
    making?.abort();
    const turn = new AbortController();
    making = turn;
    makeSearch(store, base, locale, turn.signal).then(
      (search) => turn.signal.aborted || show(search),
      // A change that came in between has it made anew.
      (error: unknown) => turn.signal.aborted || fail(error),
    );
  };
  signal.addEventListener('abort', () => making?.abort());
  watchPacks(make, signal);
  readPackNews().then((news) => {
    if (news && !making && !signal.aborted) make();
  }, fail);
}

async function makeSearch(
  store: Pick<PackStore, 'packs' | 'batches'>,
  base: SearchBase,
  locale: Locale,
  signal: AbortSignal,
): Promise<Search> {
  const packs: readonly Pack[] = await store.packs();
  const own = new OwnSearch(base, packs);
  for (const { id } of packs.filter(({ size }) => size > 0)) {
    if (id === BUILT_IN) continue;
    for await (const entries of store.batches(id, signal)) await inSlices(own.add(id, entries), signal);
  }
  return inSlices(own.finish(locale), signal);
}

/** Takes steps while the page has time for them. @throws the signal's reason */
async function inSlices<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  }
}

/** In the background: what imports left behind that were stopped in the middle is deleted at the browser's start. */

import { browser } from 'wxt/browser';
import { readPackNews } from './news.ts';
import type { PackStore } from './pack-store.ts';

/** Opens nothing where there never was anything of a reader's own. */
export function cleanUpPacks(store: () => Pick<PackStore, 'cleanUp'>): void {
  const cleanUp = async () => {
    if (await readPackNews()) await store().cleanUp();
  };
  // Where it fails, the next start tries again.
  browser.runtime.onStartup.addListener(() => void cleanUp().catch(() => {}));
}

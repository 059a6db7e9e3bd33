/** How much memory a tab's scripts hold. */

import type { Page } from 'playwright-core';

/**
 * The heap of a page's scripts and its DOM, after everything that can go has gone: objects, array buffers, and
 * what the browser keeps for them. Content scripts are in the same heap.
 * @returns in bytes
 */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    // What a first collection frees may have held on to something outside the heap.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}

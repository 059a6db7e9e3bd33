/** How much memory a tab's scripts hold. */

import type { Page } from 'playwright-core';

/** In bytes. */
export interface Heap {
  /** What scripts made. */
  readonly objects: number;
  /** What the browser keeps for scripts, such as nodes. */
  readonly browser: number;
  /** Array buffers, and strings that scripts share with the browser. */
  readonly buffers: number;
}

export const totalOf = ({ objects, browser, buffers }: Heap): number => objects + browser + buffers;

/**
 * The heap of a page's scripts and its DOM, after everything that can go has gone. Content scripts are in the same
 * heap.
 */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  try {
    // What a first collection frees may have held on to something outside the heap.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return { objects: usedSize, browser: embedderHeapUsedSize, buffers: backingStorageSize };
  } finally {
    await session.detach();
  }
}

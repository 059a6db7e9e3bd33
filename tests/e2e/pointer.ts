/** The mouse as a hand moves it, over time, and what a page saw of cards meanwhile. */

import type { Page } from 'playwright-core';
import { CARD_HOST } from '../../scripts/card-root.ts';
import type { Point } from './boxes.ts';

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A page of either browser. */
interface Hand {
  readonly mouse: { move(x: number, y: number): Promise<void> };
}

/** Moves the mouse evenly along a line in so many milliseconds, however slow the machine is. */
export async function glide(page: Hand, from: Point, to: Point, milliseconds: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const share = Math.min(1, (performance.now() - begun) / milliseconds);
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    if (share === 1) return;
    await pause(10);
  }
}

export interface CardLog {
  /** How many cards came. */
  readonly opened: number;
  readonly closed: number;
  /** Milliseconds from the last move of the mouse to the last card, by the clock of the page. */
  readonly rest: number;
}

declare global {
  interface Window {
    cardLog: { opened: number; closed: number; rest: number };
  }
}

/** Has a page note, from now on, which cards come and go. */
export async function logCards(page: Page): Promise<() => Promise<CardLog>> {
  await page.evaluate((name) => {
    const log = { opened: 0, closed: 0, rest: 0 };
    let moved = 0;
    window.cardLog = log;
    window.addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        moved = timeStamp;
      },
      true,
    );
    const count = (nodes: NodeList) =>
      [...nodes].filter(({ nodeName }) => nodeName.toLowerCase() === name).length;
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        log.opened += count(addedNodes);
        log.closed += count(removedNodes);
        if (count(addedNodes) > 0) log.rest = performance.now() - moved;
      }
    }).observe(document, { childList: true, subtree: true });
  }, CARD_HOST);
  return () => page.evaluate(() => window.cardLog);
}

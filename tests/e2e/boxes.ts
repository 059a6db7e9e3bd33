/** Where a term and its card are, in CSS pixels of the page. */

import type { Frame, Page } from 'playwright-core';
import { boxOfCard } from './open-card.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function cardBox(page: Page): Promise<Box> {
  const [left = 0, top = 0, , , right = 0, bottom = 0] = await boxOfCard(page);
  return { left, top, right, bottom };
}

/** The box of the term whose card is open. */
export const termBox = (frame: Page | Frame): Promise<Box> =>
  frame.evaluate(() => {
    const [range] = CSS.highlights.get('newsgloss-active') ?? [];
    if (!(range instanceof Range)) throw new Error('no card is open');
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  });

export const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** The middle of a mark that is on the screen, also where no element is under the pointer. In either browser. */
export async function markPoint(
  page: { evaluate(middle: typeof middleOfMark, text: string): Promise<Point | undefined> },
  text: string,
): Promise<Point> {
  const point = await page.evaluate(middleOfMark, text);
  if (!point) throw new Error(`no mark "${text}"`);
  return point;
}

/** Runs in the page. */
function middleOfMark(text: string): Point | undefined {
  for (const [, highlight] of CSS.highlights)
    for (const range of highlight) {
      if (!(range instanceof Range) || range.toString() !== text) continue;
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  return undefined;
}

/** The marks of a page as a reader meets them: their text, their place, and the card over one of them. */

import type { Frame, Page } from 'playwright-core';
import { CARD_HOST, inCard } from './card-root.ts';

export interface ShownMark {
  /** The name of its highlight. */
  readonly highlight: string;
  readonly text: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The marks of a frame, in the order of the document; the one whose card is open counts once. */
export function marksOf(frame: Page | Frame): Promise<readonly ShownMark[]> {
  return frame.evaluate(() => {
    const marks: { highlight: string; text: string; range: Range }[] = [];
    for (const [highlight, ranges] of CSS.highlights) {
      if (!highlight.startsWith('newsgloss-') || highlight === 'newsgloss-active') continue;
      for (const range of ranges)
        if (range instanceof Range) marks.push({ highlight, text: range.toString(), range });
    }
    const order = (a: Range, b: Range) => {
      const place = a.startContainer.compareDocumentPosition(b.startContainer);
      if (place & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
      return a.compareBoundaryPoints(Range.START_TO_START, b);
    };
    return marks.sort((a, b) => order(a.range, b.range)).map(({ highlight, text }) => ({ highlight, text }));
  });
}

export interface WantedMark {
  /** Only a mark with this text; any by default. */
  readonly text?: string;
  /** How many suitable marks to pass over. */
  readonly skip?: number;
}

/** How long a frame may take to show the marks of where it was scrolled to, in milliseconds. */
const SCROLLED_MS = 150;

/**
 * The middle of a mark's first line in the coordinates of the page, scrolled into view if needed;
 * undefined when there is no such mark that a pointer can reach. Of many marks only those near the window are
 * painted: what is not among them is looked for further down.
 */
export async function findMark(frame: Frame, wanted: WantedMark = {}): Promise<Point | undefined> {
  for (;;) {
    const point = await findPainted(frame, wanted);
    if (point) return atRest(point, () => findPainted(frame, wanted));
    const isEnd = await frame.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      return scrollY === before;
    });
    if (isEnd) return undefined;
    await new Promise((resolve) => setTimeout(resolve, SCROLLED_MS));
  }
}

/** How long a page that glides to where it is scrolled takes to move, in milliseconds: some frames of it. */
const GLIDE_MS = 60;

/** A point that is the same twice: a page may glide to where it is scrolled. */
async function atRest(point: Point, again: () => Promise<Point | undefined>): Promise<Point | undefined> {
  for (let before = point; ; ) {
    await new Promise((resolve) => setTimeout(resolve, GLIDE_MS));
    const now = await again();
    if (!now || (now.x === before.x && now.y === before.y)) return now;
    before = now;
  }
}

async function findPainted(frame: Frame, wanted: WantedMark): Promise<Point | undefined> {
  const point = await frame.evaluate(async ({ text, skip = 0 }) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('newsgloss-'))
      .flatMap(([, highlight]) => [...highlight])
      .filter((range) => range instanceof Range)
      .filter((range) => text === undefined || range.toString() === text);
    const middle = (range: Range) => {
      for (const { left, top, width, height } of range.getClientRects()) {
        if (width < 4 || height < 4) continue;
        const x = left + width / 2;
        const y = top + height / 2;
        const root = range.startContainer.getRootNode();
        const hit =
          root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(x, y) : null;
        const holder = range.commonAncestorContainer;
        if (hit && (hit.contains(holder) || holder.contains(hit))) return { x, y };
      }
      return undefined;
    };
    const byPlace = (a: Range, b: Range) => {
      const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      return first.top - second.top || first.left - second.left;
    };
    let passed = 0;
    const sorted = ranges.sort(byPlace);
    for (const range of sorted) if (middle(range) && passed++ === skip) return middle(range);
    for (const range of sorted) {
      if (range.getClientRects().length === 0 || middle(range)) continue;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (middle(range) && passed++ === skip) return middle(range);
    }
    return undefined;
  }, wanted);
  if (!point || frame === frame.page().mainFrame()) return point;
  const box = await (await frame.frameElement()).boundingBox();
  return box ? { x: box.x + point.x, y: box.y + point.y } : undefined;
}

/** Moves the mouse over a mark, as a hand does, and lets it rest there. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  // WebDriver BiDi moves no pointer out of the window.
  await page.mouse.move(Math.max(0, x - 30), y + 6);
  await page.mouse.move(x, y, { steps: 6 });
}

/** Waits until a card shows text in the frame; undefined if none does in time. */
export async function waitForCard(frame: Frame, timeoutMs = 4000): Promise<string | undefined> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if ((await frame.locator(CARD_HOST).count()) > 0) {
      const text = await cardText(frame.page());
      if (text) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/** All text of the open card, a line for each text node; empty without a card. */
export async function cardText(page: Page): Promise<string> {
  const text = await inCard(
    page,
    (root) => {
      const lines: string[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const line = textContent?.trim() ?? '';
        if (line !== '' && parentElement?.localName !== 'style') lines.push(line);
      }
      return lines.join('\n');
    },
    undefined,
  );
  return text ?? '';
}

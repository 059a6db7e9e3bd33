/** Which marks of a page are near the part that is on the screen, found without looking at all of them. */

import { type FoundRun, type Mark, rectsOf } from './found-run.ts';
import { boxOf as elementBox } from './intact.ts';
import { isElement } from './node-kinds.ts';
import { TextBlock } from './text-block.ts';

/** A part of the page in CSS pixels of the layout viewport. */
interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The marks within the viewport or near it. Asks for layout.
 * @param root the text of the page
 * @param review the number of the review that made the marks
 * @param margin how far around the viewport, as a share of its size
 */
export function nearMarks(root: TextBlock, review: number, margin: number): readonly Mark[] {
  const { innerWidth: width, innerHeight: height } = window;
  const zone = {
    left: -margin * width,
    top: -margin * height,
    right: (1 + margin) * width,
    bottom: (1 + margin) * height,
  };
  const marks: Mark[] = [];
  const isMarked = (item: FoundRun | TextBlock) =>
    item instanceof TextBlock ? item.markedBy === review : item.marks.length > 0;
  // No recursion: blocks may be nested deeper than calls can be.
  const waiting: (FoundRun | TextBlock)[] = [root];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (!(item instanceof TextBlock)) marks.push(...marksNear(item.marks, zone));
    else if (item === root || isRendered(elementOf(item)))
      for (const inner of itemsNear(item.items.filter(isMarked), zone).toReversed()) waiting.push(inner);
  }
  return marks;
}

const elementOf = ({ container }: TextBlock) => (isElement(container) ? container : container.host);

const marksNear = (marks: readonly Mark[], zone: Zone) =>
  inOrder(marks, zone, (mark) => unionOf(rectsOf(mark)));

const itemsNear = (items: readonly (FoundRun | TextBlock)[], zone: Zone) =>
  inOrder(items, zone, (item) => (item instanceof TextBlock ? boxOf(elementOf(item)) : boxOfRun(item)));

/** So many are looked at one by one. */
const FEW = 32;
/** When many are looked for by halves, what lies beyond the zone ends the search after so many. */
const STRAY = 8;

/**
 * Those items that touch a zone. Many are searched by halves, if they go down the page as text does.
 * @param boxOf undefined for what has no box, "unknown" for what must be taken in any case
 */
function inOrder<T>(
  items: readonly T[],
  zone: Zone,
  boxOf: (item: T) => Zone | 'unknown' | undefined,
): readonly T[] {
  const isNear = (box: Zone | 'unknown' | undefined) =>
    box === 'unknown' ||
    (box !== undefined &&
      box.top <= zone.bottom &&
      box.bottom >= zone.top &&
      box.left <= zone.right &&
      box.right >= zone.left);
  const known = (item: T | undefined) => {
    const box = item === undefined ? undefined : boxOf(item);
    return box === 'unknown' ? undefined : box;
  };
  if (items.length <= FEW || !goesDown(items.length, (index) => known(items[index])?.top)) {
    return items.filter((item) => isNear(boxOf(item)));
  }
  let low = 0;
  let high = items.length;
  while (low < high) {
    let middle = (low + high) >> 1;
    let box = known(items[middle]);
    while (!box && middle + 1 < high) box = known(items[++middle]);
    if (box && box.bottom < zone.top) low = middle + 1;
    else high = (low + high) >> 1;
  }
  const near: T[] = [];
  // One before: boxes in a row may be of different heights.
  let beyond = 0;
  for (const item of items.slice(Math.max(0, low - STRAY))) {
    const box = boxOf(item);
    if (isNear(box)) near.push(item);
    else if (box && box !== 'unknown' && box.top > zone.bottom && ++beyond > STRAY) break;
  }
  return near;
}

/** Whether samples of the tops never go up. */
function goesDown(count: number, topOf: (index: number) => number | undefined): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (let sample = 0; sample <= STRAY; sample++) {
    const top = topOf(Math.floor((sample * (count - 1)) / STRAY));
    if (top === undefined) continue;
    if (top < before) return false;
    before = top;
  }
  return true;
}

/** An element without a box of its own may have children that have some. */
function boxOf(element: Element): Zone | 'unknown' | undefined {
  const box = elementBox(element);
  if (box.width > 0 || box.height > 0 || Element.prototype.getClientRects.call(element).length > 0)
    return box;
  return getComputedStyle(element).display === 'contents' ? 'unknown' : undefined;
}

/** From the first mark of a run to the last. */
const boxOfRun = ({ marks }: FoundRun) =>
  unionOf([marks[0], marks.at(-1)].flatMap((mark) => (mark ? rectsOf(mark) : [])));

function unionOf(rects: readonly DOMRect[]): Zone | undefined {
  if (rects.length === 0) return undefined;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

/** Asking for boxes within what the browser leaves out would have it laid out. */
function isRendered(element: Element): boolean {
  return (
    element.checkVisibility({ contentVisibilityAuto: true }) ||
    getComputedStyle(element).display === 'contents'
  );
}

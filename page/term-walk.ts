/** From term to term by key, in the order of the page. */

import { type Mark, rectsOf } from './found-run.ts';
import { boxOf, holds } from './intact.ts';
import { sameMark } from './mark-at.ts';

/** A term nearer than so much of the window's height to its edge is brought to the middle. */
const EDGE_SHARE = 0.1;

/** Marks in the order of the page. */
export interface Walk {
  readonly all: readonly Mark[];
  /** Those near the viewport: of many, only these are looked at for what is on the screen. */
  readonly near: readonly Mark[];
  readonly current: Mark | undefined;
}

/**
 * The mark after or before the current one, around the ends of the page. Without a current one, the first or
 * last on the screen, or else the page's. What is not laid out is passed over.
 */
export function stepFrom({ all, near, current }: Walk, step: 1 | -1): Mark | undefined {
  const at = current ? all.findIndex((mark) => sameMark(mark, current)) : -1;
  if (at < 0) {
    const [nearby, way] = step === 1 ? [near, all] : [near.toReversed(), all.toReversed()];
    return nearby.find(isOnScreen) ?? way.find(isLaidOut);
  }
  for (let away = 1; away <= all.length; away++) {
    const mark = all[(at + step * away + all.length * away) % all.length];
    if (mark && isLaidOut(mark)) return mark;
  }
  return undefined;
}

/**
 * Of an entry's mentions the one after the current; the first where the current is none of them. Undefined after the
 * last. What is not laid out is passed over.
 */
export function nextMention(mentions: readonly Mark[], current: Mark | undefined): Mark | undefined {
  const at = current ? mentions.findIndex((mark) => sameMark(mark, current)) : -1;
  return mentions.slice(at + 1).find(isLaidOut);
}

/** The current mark where it still stands, or the first on the screen. */
export function markToOpen({ all, near, current }: Walk): Mark | undefined {
  const again = current && all.find((mark) => sameMark(mark, current));
  return again && isLaidOut(again) ? again : near.find(isOnScreen);
}

/**
 * Brings a mark into the middle of the window, unless all of it can be seen.
 * @param glides whether the way there may be shown to a reader who has nothing against motion
 */
export function scrollToMark(mark: Mark, glides: boolean): void {
  if (isInMiddle(mark)) return;
  const holder = mark.start.node.parentElement;
  const box = rectsOf(mark)[0];
  if (!holder || !box) return;
  const still = !glides || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  if (boxOf(holder).height <= window.innerHeight / 2) {
    Element.prototype.scrollIntoView.call(holder, { block: 'center', inline: 'nearest', behavior });
    return;
  }
  // The middle of a long paragraph may be far from its term.
  Element.prototype.scrollIntoView.call(holder, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { top = 0, height = 0 } = rectsOf(mark)[0] ?? {};
  window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior });
}

const isLaidOut = (mark: Mark): boolean => rectsOf(mark).some(({ width, height }) => width > 0 && height > 0);

const isOnScreen = (mark: Mark): boolean => {
  const box = rectsOf(mark).find(({ width, height }) => width > 0 && height > 0);
  return (
    box !== undefined &&
    box.top >= 0 &&
    box.left >= 0 &&
    box.bottom <= window.innerHeight &&
    box.right <= window.innerWidth &&
    isUncovered(mark, box)
  );
};

const isInMiddle = (mark: Mark): boolean => {
  const box = rectsOf(mark)[0];
  const edge = window.innerHeight * EDGE_SHARE;
  return isOnScreen(mark) && box !== undefined && box.top >= edge && box.bottom <= window.innerHeight - edge;
};

/** Whether what stands at the middle of the box holds the term, or is held by what holds it. */
function isUncovered({ start }: Mark, { left, top, width, height }: DOMRect): boolean {
  const root = start.node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const hit = root.elementFromPoint(left + width / 2, top + height / 2);
  const holder = start.node.parentElement;
  return hit !== null && (holds(hit, start.node) || (holder !== null && holds(holder, hit)));
}

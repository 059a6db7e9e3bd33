/** The mark under a point. */

import { type Mark, type MarkedText, rectsOf } from './found-run.ts';
import { childNodesOf } from './intact.ts';
import type { Marks } from './marks.ts';
import { isText } from './node-kinds.ts';

/** Of one element, at most so many marks are tried one by one. */
const TRIED = 64;

/** So many of its texts are asked for theirs. */
const ASKED = 1_000;

/** Of a page that lets the pointer pass, so many are. */
const PASSED_THROUGH = 1_000;

/** A shadow root of an element, closed ones too where the browser lets an extension see them. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/**
 * The mark whose text is painted at a point, or undefined. The caret finds it by binary search; its
 * rectangles decide, since a caret snaps to the nearest text however far away.
 * @param x, y in CSS pixels of the layout viewport
 */
export function markAt(x: number, y: number, marks: Marks, shadowRootOf: ShadowRootOf): Mark | undefined {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element) {
    const root = shadowRootOf(element);
    const inner: Element | null = root?.elementFromPoint(x, y) ?? null;
    if (!root || !inner || inner === element) break;
    roots.push(root);
    element = inner;
  }
  if (isPassedThrough(element)) return marks.all.slice(0, PASSED_THROUGH).find((mark) => covers(mark, x, y));
  if (!element) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
  const node = caret?.offsetNode ?? null;
  if (isText(node) && node.parentElement === element) {
    const found = covering(marks.inText(node, caret?.offset), caret?.offset ?? 0).find(({ mark }) =>
      covers(mark, x, y),
    );
    if (found) return found.mark;
  }
  let asked = 0;
  let tried = 0;
  for (const child of childNodesOf(element)) {
    if (!isText(child)) continue;
    if (++asked > ASKED) return undefined;
    for (const { mark } of marks.inText(child)) {
      if (covers(mark, x, y)) return mark;
      if (++tried >= TRIED) return undefined;
    }
  }
  return undefined;
}

/** Whether a page lets the pointer pass: then there is nothing under it but the root, or not even that. */
function isPassedThrough(element: Element | null): boolean {
  if (element !== null && element !== document.documentElement) return false;
  return document.body !== null && getComputedStyle(document.body).pointerEvents === 'none';
}

/** Whether two marks are the same mention; marks are made anew whenever the page is read again. */
export function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.start.node === b.start.node && a.start.offset === b.start.offset && a.mention.entry === b.mention.entry
  );
}

/** The marks that a caret offset touches: a caret stands before or after a character. */
function covering(list: readonly MarkedText[], offset: number): readonly MarkedText[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + 2).filter(({ start }) => start <= offset);
}

function covers(mark: Mark, x: number, y: number): boolean {
  return rectsOf(mark).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

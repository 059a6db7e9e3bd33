/**
 * Whether the pointer is on its way to the card. Between a term and its card lie other terms and nothing at all;
 * a pointer that crosses them toward the card shall not lose it
 * (https://bjk5.com/post/44698559168/breaking-down-amazons-mega-dropdown).
 */

import type { Box, Point } from './placement.ts';

/** Whether the way from one point to another leads toward a box: it is within the triangle to the near edge. */
export function movesToward(from: Point, to: Point, box: Box): boolean {
  if (from.x === to.x && from.y === to.y) return false;
  const corners: readonly Point[] = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  // Of all pairs of corners, the two outermost as seen from the point span the triangle; it contains the others.
  return corners.some((a, index) => corners.slice(index + 1).some((b) => inTriangle(to, from, a, b)));
}

/** A pointer's way from where it left a term or a card. */
export class SafeWay {
  #from: Point | undefined;

  /** The pointer is on the term or in the card. */
  beginAt(point: Point): void {
    this.#from = point;
  }

  /** Whether a point is between where the way began and the box. */
  isOn(box: Box, point: Point): boolean {
    return this.#from !== undefined && movesToward(this.#from, point, box);
  }

  /**
   * Whether a move leads to the box, seen from where it began or from where the way began: by pixels, a slow move
   * is one to the side and then one down.
   */
  leadsTo(box: Box, before: Point, now: Point): boolean {
    if (movesToward(before, now, box)) return true;
    const from = this.#from;
    return from !== undefined && movesToward(from, now, box) && distance(now, box) < distance(before, box);
  }
}

function distance({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (q: Point, r: Point) => (r.x - q.x) * (p.y - q.y) - (r.y - q.y) * (p.x - q.x);
  const [ab, bc, ca] = [side(a, b), side(b, c), side(c, a)];
  // Three points on one line hold nothing, not even what is on it.
  if (ab === 0 && bc === 0 && ca === 0) return false;
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

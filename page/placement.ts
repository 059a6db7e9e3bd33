/** Where the card stands. Pure geometry in CSS pixels of the layout viewport. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** On which side of the term the card is. */
  readonly side: 'below' | 'above';
}

/** Between the term's line and the card: near enough to reach, far enough not to touch the underline. */
export const GAP = 6;
/** Between the card and the edge of the window. */
export const EDGE = 8;
/** The card begins a little left of the pointer, so that the way to it leads down, not across the text. */
const LEAD = 24;

/**
 * Below the line that the pointer is on, or above where there is more room; never over the line, and
 * within the window where it fits.
 * @param line the rectangle of the term on the pointer's line
 * @param x where the pointer, or the term's start, is
 */
export function placeCard(line: Box, x: number, card: Size, window: Box): Placement {
  const roomBelow = window.bottom - EDGE - (line.bottom + GAP);
  const roomAbove = line.top - GAP - (window.top + EDGE);
  const side = card.height <= roomBelow || roomBelow >= roomAbove ? 'below' : 'above';
  const most = window.right - EDGE - card.width;
  const left = Math.max(window.left + EDGE, Math.min(x - LEAD, most));
  const top = side === 'below' ? line.bottom + GAP : line.top - GAP - card.height;
  return { left, top, side };
}

/** The room that a card has on the better side of a line, for its greatest height. */
export function roomBeside(line: Box, window: Box): number {
  return Math.max(window.bottom - line.bottom, line.top - window.top) - GAP - EDGE;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether the pointer moves toward a box: it is inside the triangle from where it was to the box's near
 * edge (https://bjk5.com/post/44698559168/breaking-down-amazons-mega-dropdown).
 */
export function movesToward(from: Point, to: Point, box: Box): boolean {
  const y = from.y < box.top ? box.top : Math.min(from.y, box.bottom);
  const [a, b]: [Point, Point] =
    y === from.y
      ? from.x < box.left
        ? [
            { x: box.left, y: box.top },
            { x: box.left, y: box.bottom },
          ]
        : [
            { x: box.right, y: box.top },
            { x: box.right, y: box.bottom },
          ]
      : [
          { x: box.left, y },
          { x: box.right, y },
        ];
  return inTriangle(to, from, a, b);
}

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const side = (q: Point, r: Point) => (r.x - q.x) * (p.y - q.y) - (r.y - q.y) * (p.x - q.x);
  const [ab, bc, ca] = [side(a, b), side(b, c), side(c, a)];
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

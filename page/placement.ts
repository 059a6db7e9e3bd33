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

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Whether a finger or a pen pointed there, not a mouse. */
  readonly byTouch?: boolean;
}

/** How lines follow each other in a text: down the page, or as columns to the left or to the right. */
export type Flow = 'down' | 'left' | 'right';

type Side = 'below' | 'above' | 'left' | 'right';

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** On which side of the term the card is; over it in a window that has no room beside it. */
  readonly side: Side | 'over';
}

/** Between the term's line and the card: near enough to reach, far enough not to touch the underline. */
export const GAP = 6;
/** Between the card and the edge of the window. */
export const EDGE = 8;
/** The card begins a little before the pointer, so that the way to it leads down, not across the text. */
const LEAD = 24;
/** In less room than this a card cannot be read: its head, its foot and two lines; a few words beside each other. */
export const LEAST: Size = { width: 200, height: 120 };
/** Narrower windows, in CSS pixels, have the card of a touched term at their bottom edge. */
export const NARROW = 480;
/** How much of a narrow window's height the card takes at most. */
const SHEET_SHARE = 0.6;

/** The sides on which the card may stand, the preferred one first. */
const SIDES: Readonly<Record<Flow, readonly (readonly [Side, Side])[]>> = {
  down: [
    ['below', 'above'],
    ['right', 'left'],
  ],
  left: [
    ['left', 'right'],
    ['below', 'above'],
  ],
  right: [
    ['right', 'left'],
    ['below', 'above'],
  ],
};

/** The room on one side of a line. */
function roomOn(side: Side, line: Box, window: Box): Size {
  const width = window.right - window.left - 2 * EDGE;
  const height = window.bottom - window.top - 2 * EDGE;
  switch (side) {
    case 'below':
      return { width, height: window.bottom - EDGE - (line.bottom + GAP) };
    case 'above':
      return { width, height: line.top - GAP - (window.top + EDGE) };
    case 'left':
      return { width: line.left - GAP - (window.left + EDGE), height };
    case 'right':
      return { width: window.right - EDGE - (line.right + GAP), height };
  }
}

const area = ({ width, height }: Size): number => Math.max(0, width) * Math.max(0, height);

/** The two opposite sides that have room for a card; none in a window that is too small. */
function pairFor(line: Box, window: Box, flow: Flow): readonly [Side, Side] | undefined {
  return SIDES[flow].find((pair) =>
    pair.some((side) => {
      const room = roomOn(side, line, window);
      return room.width >= LEAST.width && room.height >= LEAST.height;
    }),
  );
}

/**
 * The room that a card has on the better side of a line, for its greatest size; the window's, where there is
 * none beside the line.
 */
export function roomBeside(line: Box, window: Box, flow: Flow = 'down'): Size {
  const pair = pairFor(line, window, flow);
  if (!pair)
    return {
      width: window.right - window.left - 2 * EDGE,
      height: window.bottom - window.top - 2 * EDGE,
    };
  const [first, second] = [roomOn(pair[0], line, window), roomOn(pair[1], line, window)];
  return area(first) >= area(second) ? first : second;
}

/**
 * After the line that the pointer is on, or before it where there is more room; never over the line, and within
 * the window where it fits. In a window without room beside the line it is over it.
 * @param line the rectangle of the term on the pointer's line
 * @param point where the pointer, or the term's start, is
 * @param card its size within the room that it has
 */
export function placeCard(line: Box, point: Point, card: Size, window: Box, flow: Flow = 'down'): Placement {
  const pair = pairFor(line, window, flow);
  const left = within(point.x - LEAD, window.left + EDGE, window.right - EDGE - card.width);
  const top = within(point.y - LEAD, window.top + EDGE, window.bottom - EDGE - card.height);
  if (!pair) return { left, top, side: 'over' };
  const [first, second] = pair;
  const [room, other] = [roomOn(first, line, window), roomOn(second, line, window)];
  const fits = card.width <= room.width && card.height <= room.height;
  const side = fits || area(room) >= area(other) ? first : second;
  switch (side) {
    case 'below':
      return { left, top: line.bottom + GAP, side };
    case 'above':
      return { left, top: line.top - GAP - card.height, side };
    case 'left':
      return { left: line.left - GAP - card.width, top, side };
    case 'right':
      return { left: line.right + GAP, top, side };
  }
}

/** The greatest size of a card at the bottom edge of a narrow window. */
export function sheetRoom(window: Box): Size {
  return { width: window.right - window.left, height: (window.bottom - window.top) * SHEET_SHARE };
}

/** The part of a box that is within another one; undefined when they do not meet. */
export function overlap(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

export const sameBox = (a: Box, b: Box): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

export const isInBox = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A number within two others; the lower one where they are the wrong way round. */
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

import { describe, expect, it } from 'vitest';
import {
  EDGE,
  type Flow,
  GAP,
  LEAST,
  overlap,
  placeCard,
  roomBeside,
  sheetRoom,
} from '../../page/placement.ts';

const WINDOW = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 340, height: 300 };
const line = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });
const column = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 60 });
const boxOf = ({ left, top }: { readonly left: number; readonly top: number }, { width, height } = CARD) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where the card stands', () => {
  it('below the line, a little left of the pointer', () => {
    expect(placeCard(line(200, 100), { x: 230, y: 110 }, CARD, WINDOW)).toEqual({
      left: 206,
      top: 120 + GAP,
      side: 'below',
    });
  });

  it('above the line where there is no room below', () => {
    expect(placeCard(line(200, 700), { x: 230, y: 710 }, CARD, WINDOW)).toEqual({
      left: 206,
      top: 700 - GAP - 300,
      side: 'above',
    });
  });

  it('on the roomier side where it fits on neither', () => {
    const low = { ...WINDOW, bottom: 320 };
    expect(placeCard(line(200, 100), { x: 230, y: 110 }, CARD, low).side).toBe('below');
    expect(placeCard(line(200, 220), { x: 230, y: 230 }, CARD, low).side).toBe('above');
  });

  it.each([
    ['left', 5, EDGE],
    ['right', 990, 1000 - EDGE - CARD.width],
  ])('within the window at its %s edge', (_, x, left) => {
    expect(placeCard(line(x, 100), { x, y: 110 }, CARD, WINDOW).left).toBe(left);
  });

  it('at the left edge of a window narrower than the card', () => {
    const narrow = { ...WINDOW, right: 300 };
    expect(placeCard(line(50, 100), { x: 60, y: 110 }, CARD, narrow).left).toBe(EDGE);
  });

  it.each([
    ['left', 500, 480, 'left', 500 - GAP - CARD.width],
    ['left', 100, 110, 'right', 120 + GAP],
    ['right', 500, 510, 'right', 520 + GAP],
    ['right', 900, 910, 'left', 900 - GAP - CARD.width],
  ] as const)('in columns that follow to the %s, at %i: beside the column', (flow, at, x, side, left) => {
    expect(placeCard(column(at, 300), { x, y: 320 }, CARD, WINDOW, flow)).toEqual({ left, top: 296, side });
  });

  it('beside the term in a window too low for it above or below', () => {
    const low = { ...WINDOW, bottom: 100 };
    const card = { width: 340, height: LEAST.height };
    expect(placeCard(line(100, 40), { x: 110, y: 50 }, card, { ...low, bottom: 140 }).side).toBe('right');
    expect(placeCard(line(800, 40), { x: 810, y: 50 }, card, { ...low, bottom: 140 }).side).toBe('left');
  });

  it('over the term in a window that has no room beside it', () => {
    const small = { left: 0, top: 0, right: 260, bottom: 160 };
    const room = roomBeside(line(100, 70), small);
    expect(room).toEqual({ width: 260 - 2 * EDGE, height: 160 - 2 * EDGE });
    expect(placeCard(line(100, 70), { x: 110, y: 80 }, room, small)).toEqual({
      left: EDGE,
      top: EDGE,
      side: 'over',
    });
  });

  it('within what a pinch zoom leaves of the window', () => {
    const zoomed = { left: 300, top: 200, right: 800, bottom: 600 };
    for (let top = 200; top < 580; top += 20) {
      const term = line(310, top);
      const card = { width: 340, height: Math.min(300, roomBeside(term, zoomed).height) };
      const box = boxOf(placeCard(term, { x: 320, y: top + 10 }, card, zoomed), card);
      expect(overlap(box, zoomed)).toEqual(box);
      expect(overlap(box, term)).toBeUndefined();
    }
  });

  it.each(['down', 'left', 'right'] as const)('never over the term: lines that follow %s', (flow: Flow) => {
    for (let top = 0; top < 780; top += 13)
      for (let left = 0; left < 980; left += 31) {
        const term = flow === 'down' ? line(left, top) : column(left, top);
        const room = roomBeside(term, WINDOW, flow);
        const card = {
          width: Math.min(CARD.width, room.width),
          height: Math.min(CARD.height, room.height),
        };
        const placed = placeCard(term, { x: left + 5, y: top + 5 }, card, WINDOW, flow);
        const box = boxOf(placed, card);
        expect(overlap(box, term)).toBeUndefined();
        expect(overlap(box, WINDOW)).toEqual(box);
      }
  });

  it('at the bottom of a narrow window, over at most 60% of it', () => {
    expect(sheetRoom({ left: 10, top: 100, right: 400, bottom: 800 })).toEqual({ width: 390, height: 420 });
  });
});

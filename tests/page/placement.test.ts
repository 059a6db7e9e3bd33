import { describe, expect, it } from 'vitest';
import { EDGE, GAP, movesToward, placeCard } from '../../page/placement.ts';

const WINDOW = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 340, height: 300 };
const line = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('where the card stands', () => {
  it('below the line, a little left of the pointer', () => {
    expect(placeCard(line(200, 100), 230, CARD, WINDOW)).toEqual({
      left: 206,
      top: 120 + GAP,
      side: 'below',
    });
  });

  it('above the line where there is no room below', () => {
    expect(placeCard(line(200, 700), 230, CARD, WINDOW)).toEqual({
      left: 206,
      top: 700 - GAP - 300,
      side: 'above',
    });
  });

  it('on the roomier side where it fits on neither', () => {
    const low = { ...WINDOW, bottom: 320 };
    expect(placeCard(line(200, 100), 230, CARD, low).side).toBe('below');
    expect(placeCard(line(200, 220), 230, CARD, low).side).toBe('above');
  });

  it.each([
    ['left', 5, EDGE],
    ['right', 990, 1000 - EDGE - CARD.width],
  ])('within the window at its %s edge', (_, x, left) => {
    expect(placeCard(line(x, 100), x, CARD, WINDOW).left).toBe(left);
  });

  it('at the left edge of a window narrower than the card', () => {
    expect(placeCard(line(50, 100), 60, CARD, { ...WINDOW, right: 300 }).left).toBe(EDGE);
  });

  it('never over the line', () => {
    for (let top = 0; top < 780; top += 13) {
      const term = line(100, top);
      const placed = placeCard(term, 130, CARD, WINDOW);
      expect(placed.top >= term.bottom || placed.top + CARD.height <= term.top).toBe(true);
    }
  });
});

describe('whether the pointer moves toward the card', () => {
  const box = { left: 200, top: 200, right: 540, bottom: 500 };

  it.each([
    ['straight down to it', { x: 300, y: 150 }, { x: 300, y: 160 }, true],
    ['aslant to its far corner', { x: 210, y: 150 }, { x: 260, y: 160 }, true],
    ['past its side', { x: 210, y: 150 }, { x: 180, y: 155 }, false],
    ['away from it', { x: 300, y: 150 }, { x: 300, y: 140 }, false],
    ['up to it from below', { x: 300, y: 560 }, { x: 310, y: 540 }, true],
    ['along the line above it', { x: 300, y: 150 }, { x: 360, y: 150 }, false],
    ['to it from its left', { x: 150, y: 300 }, { x: 160, y: 305 }, true],
  ])('%s', (_, from, to, expected) => {
    expect(movesToward(from, to, box)).toBe(expected);
  });
});

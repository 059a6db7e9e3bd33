import { describe, expect, it } from 'vitest';
import type { Point } from '../../page/placement.ts';
import { movesToward, SafeWay } from '../../page/safe-triangle.ts';

const BOX = { left: 200, top: 200, right: 540, bottom: 500 };

describe('whether the pointer moves toward the card', () => {
  it.each([
    ['straight down to it', { x: 300, y: 150 }, { x: 300, y: 160 }, true],
    ['aslant to its far corner', { x: 210, y: 150 }, { x: 260, y: 160 }, true],
    ['past its side', { x: 210, y: 150 }, { x: 180, y: 155 }, false],
    ['away from it', { x: 300, y: 150 }, { x: 300, y: 140 }, false],
    ['up to it from below', { x: 300, y: 560 }, { x: 310, y: 540 }, true],
    ['along the line above it', { x: 300, y: 150 }, { x: 360, y: 150 }, false],
    ['to it from its left', { x: 150, y: 300 }, { x: 160, y: 305 }, true],
    ['to it past its near corner', { x: 150, y: 150 }, { x: 160, y: 190 }, true],
    ['past it from beyond its corner', { x: 150, y: 150 }, { x: 152, y: 190 }, false],
    ['not at all', { x: 300, y: 150 }, { x: 300, y: 150 }, false],
    ['along its edge, away from it', { x: 150, y: 200 }, { x: 140, y: 200 }, false],
  ])('%s', (_, from, to, expected) => {
    expect(movesToward(from, to, BOX)).toBe(expected);
  });

  it('by pixels, one to the side and one down', () => {
    const way = new SafeWay();
    way.beginAt({ x: 205, y: 150 });
    let before: Point = { x: 205, y: 150 };
    const leads = Array.from({ length: 40 }, (_, step) => {
      const now = { x: 205 + Math.ceil(step / 2), y: 151 + Math.floor(step / 2) };
      const leadsTo = way.leadsTo(BOX, before, now);
      before = now;
      return leadsTo;
    });
    expect(leads.filter(Boolean).length).toBeGreaterThan(18);
  });
});

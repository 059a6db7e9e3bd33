/** Names beside their marks, with the room they take. */

import { tenth } from './boxes.ts';
import { textWidth } from './text-width.ts';
import type { Label, Weight } from './types.ts';

export const MARK_RADIUS: Readonly<Record<Weight, number>> = { goal: 13, story: 6.5, work: 4.5, quiet: 3 };
const SIZES: Readonly<Record<Weight, number>> = { goal: 21, story: 14, work: 12, quiet: 11.5 };

export const sizeOf = (weight: Weight): number => SIZES[weight];

/** From the baseline to the top and the bottom of a line, in ems: of CJK fonts, which are the taller ones. */
const ASCENT = 0.95;
const DESCENT = 0.25;

export function labelBelow(text: string, size: number, radius: number, x: number, y: number): Label {
  const baseline = y + radius + 3 + size * ASCENT;
  return labelAt(text, size, x, baseline, 'middle');
}

/** A paper's, not in the middle: on its left lines come down to the works of the year before. */
export function labelUnderLine(text: string, size: number, radius: number, x: number, y: number): Label {
  return labelAt(text, size, x - OUTDENT, y + radius + 2 + size * ASCENT, 'start');
}
const OUTDENT = 42;

export const labelLeft = (text: string, size: number, radius: number, x: number, y: number): Label =>
  labelAt(text, size, x - radius - 6, y + size * 0.35, 'end');

export const labelRight = (text: string, size: number, radius: number, x: number, y: number): Label =>
  labelAt(text, size, x + radius + 5, y + size * 0.35, 'start');

function labelAt(text: string, size: number, x: number, y: number, anchor: Label['anchor']): Label {
  const isBold = size >= SIZES.story;
  const width = textWidth(text, size, isBold);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return {
    text,
    x: tenth(x),
    y: tenth(y),
    anchor,
    size,
    isBold,
    box: {
      x: tenth(x - before),
      y: tenth(y - size * ASCENT),
      width,
      height: tenth(size * (ASCENT + DESCENT)),
    },
  };
}

/** Boxes and what keeps them apart. */

import type { Box } from './types.ts';

/** Whether two boxes have a point in common, or come nearer than `gap`. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

export const holds = (box: Box, x: number, y: number): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** No finer than a reader sees: a layout of whole tenths of pixels is a third smaller. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

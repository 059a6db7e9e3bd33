/** Where a mark's card belongs and how it looks there. */

import type { Theme } from '../../extension/settings/types.ts';
import { type Mark, rectsOf } from '../../page/found-run.ts';
import type { Point } from '../../page/placement.ts';

/** Where a pointer would be that rests near a mark's beginning. */
export function startOf(mark: Mark): Point | undefined {
  const line = rectsOf(mark)[0];
  return line && { x: line.left + Math.min(line.width / 2, 24), y: line.top + line.height / 2 };
}

/** The reader's theme, or the page's: light text stands on a dark one. */
export function themeAt({ start }: Mark, theme: Theme): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  const element = start.node.parentElement;
  const color = element ? getComputedStyle(element).color : '';
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128 ? 'dark' : 'light';
}

/** What the watch of the pointer is given, and asks of the cards. */

import type { Mark } from './found-run.ts';
import type { Box, Point } from './placement.ts';

/** What opens a card: the pointer at rest, the same with Alt held or Alt pressed then, or a click, seen elsewhere. */
export type Opener = 'hover' | 'alt-hover' | 'click';

/** The card that is open. */
export interface OpenCard {
  readonly mark: Mark;
  readonly box: Box;
  /** The reader wants it to stay. */
  readonly isPinned?: boolean;
}

export interface HoverOptions {
  readonly markAt: (x: number, y: number) => Mark | undefined;
  readonly card: () => OpenCard | undefined;
  /** Whether an event happened inside the card. */
  readonly isInCard: (event: Event) => boolean;
  /** Whether the card stays wherever the pointer goes, although it is not pinned: as after a tap. */
  readonly isHeld?: () => boolean;
  /** By default, the pointer at rest. */
  readonly opener?: () => Opener;
  /** How long the pointer rests until a card opens, in milliseconds. */
  readonly delay?: () => number;
  /** The pointer came to a mark, or left it for none. */
  readonly pointed?: (mark: Mark | undefined) => void;
  /** The pointer came to a mark and may stay: what its card needs can be made ready. */
  readonly prepare: (mark: Mark) => void;
  readonly open: (mark: Mark, point: Point) => void;
  readonly close: () => void;
  /** Closes what is open within the card; false when nothing is. */
  readonly closeInner: () => boolean;
  readonly signal: AbortSignal;
}

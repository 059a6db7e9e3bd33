/** An open card stays with its term: it moves as the term moves and goes when the term is gone. */

import { type Mark, rectsOf } from './found-run.ts';
import { type Box, isInBox, overlap, type Point, sameBox } from './placement.ts';
import { clipped, clipsOf } from './visible-part.ts';
import { visibleWindow } from './visible-window.ts';

/** Milliseconds after which it is looked whether the term moved without an event: as text comes in above it. */
const LOOK_AGAIN = 100;

export interface FollowOptions {
  readonly mark: Mark;
  /** Where the reader pointed. */
  readonly point: Point;
  /** The line of the term, and the place on it, are elsewhere than before, or the window is another. */
  readonly onMove: (line: Box, point: Point) => void;
  /** Nothing of the term can be seen, until it moves again; or it is gone for good. */
  readonly onUnseen: (isGone: boolean) => void;
  readonly signal: AbortSignal;
}

/** Follows a term until it is gone or the signal is aborted; the first move is told at once. */
export function followTerm({ mark, point, onMove, onUnseen, signal }: FollowOptions): void {
  const words = textOfMark(mark);
  const first = rectsOf(mark);
  const index = Math.max(
    0,
    first.findIndex((line) => isInBox(point, line)),
  );
  const origin = first[index];
  if (!origin || signal.aborted) return;
  let line: Box = origin;
  let view = visibleWindow();
  let isSeen = true;
  let frame = 0;
  let timer = 0;
  const look = () => {
    frame = 0;
    const isThere = mark.start.node.isConnected && textOfMark(mark) === words;
    const lines = isThere ? rectsOf(mark) : [];
    const clips = isThere ? clipsOf(mark) : undefined;
    const viewNow = visibleWindow();
    const now = lines[index] ?? lines.at(-1);
    if (!now || !clips || !lines.some((part) => overlap(part, viewNow) && clipped(part, clips))) {
      isSeen = false;
      onUnseen(!isThere);
      if (isThere) later();
      return;
    }
    if (!isSeen || !sameBox(now, line) || !sameBox(viewNow, view)) {
      isSeen = true;
      line = now;
      view = viewNow;
      onMove(line, alongWith(point, origin, line));
    }
    later();
  };
  const soon = () => {
    clearTimeout(timer);
    if (!signal.aborted) frame ||= requestAnimationFrame(look);
  };
  const later = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(soon, LOOK_AGAIN);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  const passive = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize', 'fullscreenchange'] as const)
    window.addEventListener(type, soon, passive);
  for (const type of ['scroll', 'resize'] as const)
    window.visualViewport?.addEventListener(type, soon, passive);
  onMove(line, point);
  later();
}

/** The same place on a line that is elsewhere. */
function alongWith(point: Point, from: Box, to: Box): Point {
  const x = Math.min(to.right, to.left + point.x - from.left);
  const y = Math.min(to.bottom, to.top + point.y - from.top);
  return { ...point, x, y };
}

/** What stands now where the mark was made. */
function textOfMark({ start, end }: Mark): string {
  return start.node === end.node
    ? start.node.data.slice(start.offset, end.offset)
    : start.node.data.slice(start.offset) + end.node.data.slice(0, end.offset);
}

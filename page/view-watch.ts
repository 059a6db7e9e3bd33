/** Which entries are marked in the part of the page that is on the screen. */

import type { Mark } from './found-run.ts';
import { rectsOf } from './found-run.ts';
import type { Marks } from './marks.ts';
import { type Box, overlap } from './placement.ts';

/** A reader who scrolls is followed by so many looks at most, in milliseconds from one to the next. */
const LEAST_BETWEEN = 250;

/** After so many milliseconds it is looked again: no event tells a frame that its page was scrolled. */
const LOOK_AGAIN = 1_000;

/**
 * Tells the ids of the entries in view, in the order of the page, at once and whenever they change, until the signal
 * is aborted.
 */
export function watchView(
  marks: Marks,
  tell: (entries: readonly string[]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let told: string | undefined;
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    timer = 0;
    onceSeen((part) => {
      const inView = part ? marks.inWindow().filter((mark) => isWithin(mark, part)) : [];
      const entries = [...new Set(inView.map(({ mention }) => mention.entry))];
      const now = entries.join();
      if (now !== told) tell(entries);
      told = now;
    }, signal);
  };
  const soon = () => {
    timer ||= window.setTimeout(look, LEAST_BETWEEN);
  };
  const again = window.setInterval(soon, LOOK_AGAIN);
  // Scrolling within the page does not bubble, but is captured.
  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(again);
  });
  look();
}

/**
 * Calls back once, after layout, with the part of the window that is on the screen: all of it in a tab's own page. A
 * frame is told by its root element, since the window of another site cannot be asked.
 */
function onceSeen(callback: (part: Box | undefined) => void, signal: AbortSignal): void {
  const { documentElement } = document;
  if (!documentElement) return;
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    signal.removeEventListener('abort', done);
    if (signal.aborted) return;
    if (window === window.top) callback({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    else callback(entry?.isIntersecting ? entry.intersectionRect : undefined);
  });
  const done = () => observer.disconnect();
  signal.addEventListener('abort', done);
  observer.observe(documentElement);
}

const isWithin = (mark: Mark, part: Box): boolean =>
  rectsOf(mark).some((rect) => overlap(rect, part) !== undefined);

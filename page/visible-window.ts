/** The part of the page that is on the screen. */

import { type Box, overlap } from './placement.ts';

/** A frame taller than the window is told again for each of so many parts that come into view. */
const PARTS = 100;

/** Less than the window after a pinch zoom, or above a keyboard; in CSS pixels of the layout viewport. */
export function visibleWindow(): Box {
  const view = window.visualViewport;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  // In quirks mode the root element's height is that of the page.
  const height = view?.height ?? (document.compatMode === 'CSS1Compat' ? clientHeight : window.innerHeight);
  // A page zoomed by style has a root of another size than its window.
  const width = view?.width ?? clientWidth;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Follows which part of a frame its page shows: a frame may be higher than the window. No other way tells a frame of
 * another site.
 * @param filling an element that fills the frame
 * @param onChange is told the part, in CSS pixels of the frame
 */
export function watchFrame(filling: Element, onChange: (part: Box) => void, signal: AbortSignal): void {
  if (window === window.top || signal.aborted) return;
  const threshold = Array.from({ length: PARTS + 1 }, (_, index) => index / PARTS);
  const observer = new IntersectionObserver(
    (entries) => {
      const rect = entries.at(-1)?.intersectionRect;
      if (rect && rect.width > 0 && rect.height > 0) onChange(rect);
    },
    { threshold },
  );
  observer.observe(filling);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What is on the screen of a frame of which its page shows a part. */
export function windowWithin(part: Box | undefined): Box {
  const window = visibleWindow();
  return (part && overlap(window, part)) ?? window;
}

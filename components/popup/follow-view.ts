/** A list that keeps the terms on the reader's screen in sight, unless the reader is busy in it. */

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A list that the reader used is left alone for so many milliseconds. */
const IN_USE = 3_000;

interface Followed {
  readonly id: string;
  readonly inView?: boolean;
}

/** @returns handlers that tell when the list is being used, for its element */
export function useFollowing(list: RefObject<HTMLElement | null>, terms: readonly Followed[]) {
  const usedAt = useRef(Number.NEGATIVE_INFINITY);
  const inView = terms.filter((term) => term.inView).map(({ id }) => id);
  useEffect(() => {
    const { current } = list;
    if (!current || inView.length === 0) return;
    if (performance.now() - usedAt.current < IN_USE || current.matches(':hover')) return;
    const rows = current.querySelectorAll<HTMLElement>('[data-in-view="true"]');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'instant' : 'smooth';
    const [first] = rows;
    const last = rows[rows.length - 1];
    if (!first || !last) return;
    const box = current.getBoundingClientRect();
    const above = first.getBoundingClientRect().top - box.top;
    const below = last.getBoundingClientRect().bottom - box.bottom;
    // The first stays in sight where there is no room for all.
    if (above < 0) current.scrollBy({ top: above, behavior });
    else if (below > 0) current.scrollBy({ top: Math.min(below, above), behavior });
  }, [inView.join()]);
  const use = () => {
    usedAt.current = performance.now();
  };
  return { onPointerMove: use, onWheel: use, onTouchMove: use, onKeyDown: use };
}

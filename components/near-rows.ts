/** Rows of a long list, made as they come near: thousands at once would hold up every keystroke. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So many rows are made at a time. */
const BATCH = 100;
/** How far beyond what is in view the next ones are made. */
const AHEAD = '1200px 0px';

export interface NearRows {
  /** The rows to be made now, half-open. */
  readonly from: number;
  readonly to: number;
  /** For an element before the first row and one after the last; more are made as they come near. */
  readonly start: RefObject<HTMLDivElement | null>;
  readonly end: RefObject<HTMLDivElement | null>;
  /** Sees to it that the row at an index is made, and those around it. */
  readonly reach: (index: number) => void;
}

interface Made {
  readonly list: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that come before others move nothing that is in view: the browser anchors the scrolling.
 * @param total how many rows the whole list has
 * @param list changes when it is another list, which begins anew
 * @param needed the index of a row that is made from the start
 */
export function useNearRows(total: number, list: string, needed = 0): NearRows {
  const [made, setMade] = useState(() => around(needed, list));
  const start = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { from, to: limit } = made.list === list ? made : around(needed, list);
  const to = Math.min(limit, total);
  useLayoutEffect(() => {
    // New observers for each batch: one that stays says nothing while its element stays near.
    const observers = [
      from > 0 && whenNear(start.current, () => setMade({ list, from: Math.max(from - BATCH, 0), to })),
      to < total && whenNear(end.current, () => setMade({ list, from, to: to + BATCH })),
    ];
    return () => {
      for (const observer of observers) if (observer) observer.disconnect();
    };
  }, [from, to, total, list]);
  return {
    from,
    to,
    start,
    end,
    reach: (index) => {
      if (index < from || index >= to) setMade(around(index, list));
    },
  };
}

function around(index: number, list: string): Made {
  const from = Math.max(index - BATCH / 2, 0);
  return { list, from, to: from + BATCH };
}

function whenNear(element: Element | null, make: () => void): IntersectionObserver | undefined {
  if (!element) return undefined;
  const observer = new IntersectionObserver(
    (changes) => {
      if (changes.some(({ isIntersecting }) => isIntersecting)) make();
    },
    { rootMargin: AHEAD, scrollMargin: AHEAD },
  );
  observer.observe(element);
  return observer;
}

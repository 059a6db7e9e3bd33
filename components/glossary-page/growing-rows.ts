/** Rows of a long list, made as they come near: thousands at once would hold up every keystroke. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So many rows are made at a time. */
const BATCH = 100;
/** How far beyond what is in view the next ones are made. */
const AHEAD = '1200px 0px';

export interface GrowingRows {
  /** How many rows there are to be now; at most the total. */
  readonly count: number;
  /** For an element after the last row; more are made as it comes near. */
  readonly end: RefObject<HTMLDivElement | null>;
  /** Sees to it that the row at an index is made. */
  readonly reach: (index: number) => void;
}

/**
 * @param total how many rows the whole list has
 * @param list changes when it is another list, which begins anew
 * @param needed the index of a row that is made from the start
 */
export function useGrowingRows(total: number, list: string, needed = 0): GrowingRows {
  const [made, setMade] = useState({ list, rows: BATCH });
  const end = useRef<HTMLDivElement>(null);
  const rows = made.list === list ? made.rows : BATCH;
  const count = Math.min(Math.max(rows, needed + BATCH / 2), total);
  useLayoutEffect(() => {
    if (count >= total || !end.current) return;
    // A new observer for each batch: one that stays says nothing while the end stays near.
    const observer = new IntersectionObserver(
      (changes) => {
        if (changes.some(({ isIntersecting }) => isIntersecting)) setMade({ list, rows: count + BATCH });
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, total, list]);
  return {
    count,
    end,
    reach: (index) => {
      if (index >= count) setMade({ list, rows: index + BATCH / 2 });
    },
  };
}

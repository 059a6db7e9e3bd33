/** The cards of a page, which come once it has marks and is at rest. */

import type { Mark } from '../../page/found-run.ts';
import { type Cards, type CardsOptions, loadCards } from '../cards/slot.ts';

/** They come after so many milliseconds in any case. */
const LONGEST_WAIT = 2_000;

/**
 * @returns is to be told of the marks near the viewport whenever they change; what their cards show is brought
 *   here when the page is at rest
 */
export function cardsWhenIdle(options: CardsOptions): (near: readonly Mark[]) => void {
  const { signal } = options;
  let cards: Cards | undefined;
  let loading = false;
  let near: readonly Mark[] = [];
  let waiting = 0;
  const bring = async () => {
    if (!cards && !loading) {
      loading = true;
      // The background may be starting, or the extension being updated: the next marks ask again.
      const start = await loadCards().catch(() => undefined);
      loading = false;
      if (signal.aborted) return;
      cards = start?.(options);
    }
    cards?.bring(near);
  };
  signal.addEventListener('abort', () => {
    cancelIdleCallback(waiting);
    near = [];
  });
  return (marks) => {
    near = marks;
    cancelIdleCallback(waiting);
    if (marks.length > 0 && !signal.aborted)
      waiting = requestIdleCallback(() => void bring(), { timeout: LONGEST_WAIT });
  };
}

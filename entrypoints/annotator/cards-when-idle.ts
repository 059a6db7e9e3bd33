/** The cards of a page, which come once it has marks and is at rest. */

import type { Command } from '../../extension/commands.ts';
import type { Mark } from '../../page/found-run.ts';
import { type Cards, type CardsOptions, loadCards } from '../cards/slot.ts';

/** They come after so many milliseconds in any case. */
const LONGEST_WAIT = 2_000;

export interface CardsWhenIdle {
  /**
   * Is to be told of the marks near the viewport whenever they change; what their cards show is brought here when
   * the page is at rest.
   */
  readonly bring: (near: readonly Mark[]) => void;
  /** Carries a command out, for which the cards come at once. */
  readonly carryOut: (command: Command) => Promise<void>;
  readonly settingsChanged: () => void;
  /** The same for going to one of an entry's mentions; see {@link Cards.goTo}. */
  readonly goTo: (mentions: readonly Mark[], fromStart: boolean) => Promise<boolean>;
}

export function cardsWhenIdle(options: CardsOptions): CardsWhenIdle {
  const { signal } = options;
  let cards: Cards | undefined;
  let loading: Promise<void> | undefined;
  let near: readonly Mark[] = [];
  let waiting = 0;
  const load = async () => {
    // The background may be starting, or the extension being updated: the next marks ask again.
    const start = await loadCards().catch(() => undefined);
    loading = undefined;
    if (!signal.aborted) cards = start?.(options);
  };
  const bring = async () => {
    if (!cards) {
      loading ??= load();
      await loading;
    }
    if (!signal.aborted) cards?.bring(near);
  };
  signal.addEventListener('abort', () => {
    cancelIdleCallback(waiting);
    near = [];
  });
  return {
    bring: (marks) => {
      near = marks;
      cancelIdleCallback(waiting);
      // What left the page is let go of at once.
      if (marks.length === 0) cards?.bring(marks);
      else if (!signal.aborted) waiting = requestIdleCallback(() => void bring(), { timeout: LONGEST_WAIT });
    },
    settingsChanged: () => cards?.settingsChanged(),
    carryOut: async (command) => {
      await bring();
      if (!signal.aborted) cards?.carryOut(command);
    },
    goTo: async (mentions, fromStart) => {
      await bring();
      return !signal.aborted && cards !== undefined && cards.goTo(mentions, fromStart);
    },
  };
}

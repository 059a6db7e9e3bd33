import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import type { Mark } from '../../page/found-run.ts';
import { watchHover } from '../../page/hover-intent.ts';
import { markAt } from '../../page/mark-at.ts';
import { CardController } from './card-controller.tsx';
import { EntryCache } from './entry-cache.ts';
import { MenuWordsCache } from './menu-words-cache.ts';
import { type Cards, type CardsOptions, provideCards } from './slot.ts';
import { termCommands } from './term-commands.ts';

export default defineUnlistedScript(() => provideCards(startCards));

function startCards({ isGone, ...options }: CardsOptions): Cards {
  const { marks, signal } = options;
  const card = new CardController({ ...options, cache: new EntryCache(), menuWords: new MenuWordsCache() });
  let near: readonly Mark[] = [];
  const carryOut = termCommands({ marks, near: () => near, card, signal });
  /** Esc closes also a card that the pointer cannot close. */
  let escaping = false;
  watchHover({
    markAt: (x, y) => (isGone() ? undefined : markAt(x, y, marks, shadowRootOf)),
    card: () => card.shown,
    isInCard: (event) => card.contains(event),
    prepare: (mark) => card.fetchAhead([mark]),
    open: (mark, point) => {
      if (!card.isHeld) void card.open(mark, point);
    },
    close: () => {
      if (escaping) card.dismiss();
      else if (!card.isHeld) card.close();
      escaping = false;
    },
    closeInner: () => {
      escaping = !card.closeMenu();
      return !escaping;
    },
    signal,
  });
  return {
    bring: (marksNear) => {
      near = marksNear;
      const first = new Map(near.toReversed().map((mark) => [mark.mention.entry, mark]));
      card.fetchAhead([...first.values()]);
    },
    carryOut: (command) => void carryOut(command),
  };
}

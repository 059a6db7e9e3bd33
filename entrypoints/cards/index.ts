import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPacks } from '../../extension/packs/news.ts';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import type { Mark } from '../../page/found-run.ts';
import { watchHover } from '../../page/hover-intent.ts';
import { markAt } from '../../page/mark-at.ts';
import { watchTouch } from '../../page/touch-intent.ts';
import { CardController } from './card-controller.tsx';
import { EntryCache } from './entry-cache.ts';
import { MenuWordsCache } from './menu-words-cache.ts';
import { type Cards, type CardsOptions, provideCards } from './slot.ts';
import { termCommands } from './term-commands.ts';

export default defineUnlistedScript(() => provideCards(startCards));

function startCards({ isGone, ...options }: CardsOptions): Cards {
  const { marks, settings, signal } = options;
  const cache = new EntryCache();
  const card = new CardController({ ...options, cache, menuWords: new MenuWordsCache() });
  watchPacks(() => cache.expire(), signal);
  let near: readonly Mark[] = [];
  const commands = termCommands({ marks, near: () => near, card, signal });
  const pointed = {
    markAt: (x: number, y: number) => (isGone() ? undefined : markAt(x, y, marks, shadowRootOf)),
    card: () => card.shown,
    isInCard: (event: Event) => card.contains(event),
    close: () => card.dismiss(),
    signal,
  };
  const touch = watchTouch({
    ...pointed,
    takesClicks: () => settings().opener === 'click',
    open: (mark, point) => card.open(mark, point),
  });
  watchHover({
    ...pointed,
    opener: () => settings().opener,
    delay: () => settings().hoverDelay,
    // What cannot be seen is shown before its card opens.
    pointed: (mark) => {
      if (settings().hidesMarks && !card.shown) marks.setActive(mark);
    },
    isHeld: () => touch.holds() || card.isHeld,
    prepare: (mark) => card.fetchAhead([mark]),
    open: (mark, point) => {
      touch.letGo();
      void card.open(mark, point);
    },
    closeInner: () => card.closeMenu(),
  });
  return {
    bring: (marksNear) => {
      near = marksNear;
      const first = new Map(near.toReversed().map((mark) => [mark.mention.entry, mark]));
      card.fetchAhead([...first.values()]);
    },
    settingsChanged: () => card.settingsChanged(),
    ...commands,
  };
}

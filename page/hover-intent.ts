/** Whether a reader means to see a card: the pointer rests on a mark, and nothing else is going on. */

import { watchEscape } from './escape-key.ts';
import type { Mark } from './found-run.ts';
import type { HoverOptions, Opener } from './hover-options.ts';
import { closest, matches } from './intact.ts';
import { sameMark } from './mark-at.ts';
import { MouseSource } from './mouse-source.ts';
import { isInBox, type Point } from './placement.ts';
import { SafeWay } from './safe-triangle.ts';

/** How long the pointer rests inside a link, beside elsewhere: readers rest on one to read its address. */
const IN_LINK = 1.75;

/** Milliseconds, tuned as Wikipedia's page previews are: a pointer on its way opens nothing. */
export const DELAY = {
  /** Rest before a card opens, unless the reader set another. */
  open: 400,
  /** The same just after another card closed, at most: the reader is looking things up. */
  openAgain: 100,
  /** How long "just after" is. */
  again: 300,
  /** Before a card closes once the pointer has left it and its term. */
  close: 300,
  /** After a key was pressed, nothing opens. */
  afterKey: 400,
  /** After the page was scrolled, nothing opens. */
  afterScroll: 150,
} as const;

/**
 * A pointer within so many pixels is at rest, as steady as a hand is. One that is faster than 0.5 pixels a millisecond,
 * on its way somewhere, goes farther than that in one frame, and its rest begins anew.
 */
const REST = 5;

/** Out of the window. */
const NOWHERE: Point = { x: -1, y: -1 };

/**
 * Watches the pointer until the signal is aborted. Listeners are passive and stop no event but Esc with a card open.
 * What a script dispatches is no reader: only events of the browser's own count.
 */
export function watchHover(options: HoverOptions): void {
  const { markAt, card, isInCard, signal } = options;
  let last: Point = NOWHERE;
  const way = new SafeWay();
  const source = new MouseSource();
  /** Whose card may open, and where the pointer came to rest on it. */
  let target: Mark | undefined;
  let rest: Point = NOWHERE;
  let opening = 0;
  let closing = 0;
  /** What is done then, by where the pointer was last. */
  let afterClose: (() => void) | undefined;
  let settling = 0;
  let frame = 0;
  let closedAt = Number.NEGATIVE_INFINITY;
  let quietUntil = 0;
  /** The mark that the reader pressed on or whose card was sent away; it opens again once the pointer has left it. */
  let dismissed: Mark | undefined;
  /** Whether the Alt key is held, as far as events told. */
  let isAltHeld = false;

  const opener = (): Opener => options.opener?.() ?? 'hover';
  const mayOpen = (): boolean => opener() === 'hover' || (opener() === 'alt-hover' && isAltHeld);
  const stays = (): boolean => card()?.isPinned === true || options.isHeld?.() === true;
  const cancelOpening = () => {
    clearTimeout(opening);
    opening = 0;
    target = undefined;
  };
  const keepOpen = () => {
    clearTimeout(closing);
    closing = 0;
  };
  const close = () => {
    keepOpen();
    if (!card()) return;
    options.close();
    closedAt = performance.now();
  };
  const closeSoon = (then?: () => void) => {
    if (!card() || stays()) return;
    afterClose = then;
    closing ||= window.setTimeout(() => {
      if (stays()) keepOpen();
      else close();
      afterClose?.();
    }, DELAY.close);
  };
  const openAt = (mark: Mark) => {
    opening = 0;
    target = undefined;
    const { x, y } = last;
    const again = markAt(x, y);
    if (!again || !sameMark(again, mark) || performance.now() < quietUntil || stays() || !mayOpen()) return;
    keepOpen();
    options.open(again, { x, y });
  };
  const wait = (mark: Mark, now: number) => {
    const isSwift = now - closedAt < DELAY.again || card() !== undefined;
    const known = opening !== 0 && target && sameMark(target, mark);
    if (known && Math.hypot(last.x - rest.x, last.y - rest.y) <= REST) return;
    clearTimeout(opening);
    target = mark;
    rest = last;
    if (!known) options.prepare(mark);
    const rested = options.delay?.() ?? DELAY.open;
    const delay = isSwift ? Math.min(DELAY.openAgain, rested) : isInLink(mark) ? rested * IN_LINK : rested;
    opening = window.setTimeout(openAt, delay, mark);
  };
  /** Looks at what is under the pointer; with `opens` false, only whether the open card may stay. */
  const look = (opens = true) => {
    // Asked once: between two looks at the clock the time may come.
    const now = performance.now();
    const open = card();
    const mark = markAt(last.x, last.y);
    options.pointed?.(mark);
    if (dismissed && !(mark && sameMark(mark, dismissed))) dismissed = undefined;
    if (open && mark && sameMark(open.mark, mark)) {
      way.beginAt(last);
      cancelOpening();
      keepOpen();
      return;
    }
    if (opens && open && way.isOn(open.box, last)) {
      // However long the hand takes: what is on the way opens only when the card has closed.
      cancelOpening();
      closeSoon(lookAgain);
      return;
    }
    closeSoon();
    if (!opens) return;
    if (!mark || dismissed || stays() || !mayOpen()) cancelOpening();
    else if (now < quietUntil) {
      cancelOpening();
      // The pointer may come to rest before the page does, and will not move again.
      opening = window.setTimeout(lookAgain, Math.ceil(quietUntil - now));
    } else wait(mark, now);
  };
  const lookAgain = () => {
    opening = 0;
    look();
  };
  /** After the page moved under the pointer: what the reader was at may be elsewhere. */
  const settle = () => {
    const open = card();
    if (!open) return;
    if (isInBox(last, open.box)) keepOpen();
    else look(false);
  };

  const moved = (event: MouseEvent) => {
    if (!event.isTrusted || !source.isOfMouse(event)) return;
    const { clientX: x, clientY: y } = event;
    isAltHeld = event.altKey;
    // The browser also tells when something else moves under the pointer, by whole pixels. That opens nothing.
    const isStill = Math.abs(x - last.x) < 1 && Math.abs(y - last.y) < 1;
    const before = last;
    if (!isStill) last = { x, y };
    if (event.buttons !== 0) {
      cancelOpening();
      return;
    }
    if (isInCard(event)) {
      way.beginAt(last);
      cancelOpening();
      keepOpen();
      return;
    }
    if (isStill) {
      settle();
      return;
    }
    const open = card();
    if (open && closing !== 0 && way.leadsTo(open.box, before, last)) {
      cancelOpening();
      keepOpen();
      // It may come to rest on the way, on another mark.
      closeSoon(lookAgain);
      return;
    }
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) look();
    });
  };
  const left = () => {
    isAltHeld = false;
    options.pointed?.(undefined);
    cancelOpening();
    closeSoon();
  };
  const leftWindow = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (event.relatedTarget !== null && !isFrame(event.relatedTarget)) return;
    last = NOWHERE;
    left();
  };
  const pressed = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const isTouch = event.pointerType === 'touch';
    if (isTouch) source.touched(event);
    if (isInCard(event)) return;
    cancelOpening();
    // A finger may be about to scroll; taps are seen elsewhere.
    if (isTouch) return;
    dismissed = markAt(event.clientX, event.clientY) ?? card()?.mark;
    if (card()?.isPinned !== true) close();
  };
  const released = (event: PointerEvent) => {
    // Where a selection ends, or what was dragged is let go, nothing is asked for. It may have begun in the card.
    if (event.isTrusted && event.pointerType !== 'touch' && !card())
      dismissed = markAt(event.clientX, event.clientY);
  };
  const interrupted = (event: Event) => {
    if (event.isTrusted && !isInCard(event)) cancelOpening();
  };
  const scrolled = ({ target, isTrusted }: Event) => {
    if (!isTrusted) return;
    // What scrolls elsewhere by itself, as tickers do, moves no term away from the pointer.
    if (target instanceof Element && !matches(target, ':hover')) return;
    cancelOpening();
    quietUntil = Math.max(quietUntil, performance.now() + DELAY.afterScroll);
    clearTimeout(settling);
    settling = window.setTimeout(settle, DELAY.afterScroll);
  };
  /** Alt, pressed while the pointer is on a mark, asks for its card at once. */
  const pressedAlt = (event: KeyboardEvent) => {
    isAltHeld = true;
    const mark = event.repeat || last === NOWHERE || stays() ? undefined : markAt(last.x, last.y);
    const open = card();
    if (!mark || (open && sameMark(open.mark, mark)) || event.ctrlKey || event.shiftKey || event.metaKey)
      return;
    // Else it would go on to the browser's menu.
    event.preventDefault();
    dismissed = undefined;
    cancelOpening();
    openAt(mark);
  };
  const releasedKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Alt' || !isAltHeld) return;
    isAltHeld = false;
    if (opener() !== 'alt-hover') return;
    cancelOpening();
    if (card()) event.preventDefault();
  };
  const typed = (event: KeyboardEvent) => {
    if (!event.isTrusted || (event.key === 'Escape' && card())) return;
    if (event.key === 'Alt' && opener() === 'alt-hover') {
      pressedAlt(event);
      return;
    }
    cancelOpening();
    if (!isInCard(event)) quietUntil = performance.now() + DELAY.afterKey;
  };
  watchEscape(() => {
    const mark = card()?.mark;
    if (!mark) return false;
    if (!options.closeInner()) {
      dismissed = mark;
      close();
    }
    return true;
  }, signal);
  const passive = { capture: true, passive: true, signal };
  // A page's listeners may come first and let nothing through; few stop more than the one kind that they use.
  for (const type of ['pointermove', 'mousemove', 'mouseover'] as const)
    window.addEventListener(type, moved, passive);
  window.addEventListener('pointerout', leftWindow, passive);
  window.addEventListener('pointerdown', pressed, passive);
  window.addEventListener('pointerup', released, passive);
  for (const type of ['wheel', 'dragstart', 'dragenter'] as const)
    window.addEventListener(type, interrupted, passive);
  window.addEventListener('scroll', scrolled, passive);
  const keys = { capture: true, signal };
  window.addEventListener('keydown', typed, keys);
  window.addEventListener('keyup', releasedKey, keys);
  window.addEventListener('blur', left, { signal });
  signal.addEventListener('abort', () => {
    cancelOpening();
    keepOpen();
    clearTimeout(settling);
    cancelAnimationFrame(frame);
  });
}

const isFrame = (target: EventTarget): boolean =>
  target instanceof Element && matches(target, 'iframe, frame, object, embed, fencedframe');

function isInLink({ start }: Mark): boolean {
  const { parentElement } = start.node;
  return parentElement !== null && closest(parentElement, 'a[href]') !== null;
}

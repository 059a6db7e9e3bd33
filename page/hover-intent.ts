/** Whether a reader means to see a card: the pointer rests on a mark, and nothing else is going on. */

import type { Mark } from './found-run.ts';
import { type Box, movesToward, type Point } from './placement.ts';

/** Milliseconds, tuned as Wikipedia's page previews are: a pointer on its way opens nothing. */
export const DELAY = {
  /** Rest before a card opens. */
  open: 400,
  /** The same inside a link, which readers rest on to read its address. */
  openInLink: 700,
  /** The same just after another card closed: the reader is looking things up. */
  openAgain: 100,
  /** How long "just after" is. */
  again: 300,
  /** Before a card closes once the pointer has left it and its term. */
  close: 300,
} as const;

/** Faster than so many pixels a millisecond, the pointer is on its way somewhere. */
const FAST = 0.5;

export interface HoverOptions {
  readonly markAt: (x: number, y: number) => Mark | undefined;
  /** The open card: its mark, its box, and whether an event happened inside it. */
  readonly card: () => { readonly mark: Mark; readonly box: Box } | undefined;
  readonly isInCard: (event: Event) => boolean;
  /** The pointer came to a mark and may stay: what its card needs can be made ready. */
  readonly prepare: (mark: Mark) => void;
  readonly open: (mark: Mark, point: Point) => void;
  readonly close: () => void;
  /** Closes what is open within the card; false when nothing is. */
  readonly closeInner: () => boolean;
  readonly signal: AbortSignal;
}

/** Watches the pointer until the signal is aborted. Listeners are passive and stop no event but Esc with a card open. */
export function watchHover(options: HoverOptions): void {
  const { markAt, card, isInCard, signal } = options;
  let last: Point & { readonly time: number } = { x: -1, y: -1, time: 0 };
  let target: Mark | undefined;
  let frame = 0;
  let opening = 0;
  let closing = 0;
  let closedAt = Number.NEGATIVE_INFINITY;
  let quietUntil = 0;
  /** The mark whose card the reader sent away; it opens again once the pointer has left it. */
  let dismissed: Mark | undefined;

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
  const dismiss = () => {
    dismissed = card()?.mark;
    close();
  };
  const closeSoon = () => {
    closing ||= window.setTimeout(close, DELAY.close);
  };
  const openAt = (mark: Mark) => {
    opening = 0;
    const again = markAt(last.x, last.y);
    if (!again || !sameMark(again, mark) || isBusy()) return;
    keepOpen();
    options.open(again, last);
  };
  const wait = (mark: Mark, moved: number) => {
    const known = target && sameMark(target, mark);
    if (known && opening !== 0 && moved <= FAST) return;
    clearTimeout(opening);
    target = mark;
    if (!known) options.prepare(mark);
    const recent = performance.now() - closedAt < DELAY.again || card() !== undefined;
    const inLink = mark.start.node.parentElement?.closest('a[href]') != null;
    const delay = recent ? DELAY.openAgain : inLink ? DELAY.openInLink : DELAY.open;
    opening = window.setTimeout(openAt, delay, mark);
  };
  const look = (speed: number) => {
    const open = card();
    const mark = isBusy() ? undefined : markAt(last.x, last.y);
    if (dismissed && !(mark && sameMark(mark, dismissed))) dismissed = undefined;
    if (!mark || dismissed) {
      cancelOpening();
      if (open) closeSoon();
      // The pointer may come to rest before the page does, and will not move again.
      if (isBusy()) opening = window.setTimeout(lookAgain, quietUntil - performance.now());
      return;
    }
    if (open && sameMark(open.mark, mark)) {
      cancelOpening();
      keepOpen();
      return;
    }
    if (open) closeSoon();
    wait(mark, speed);
  };
  const lookAgain = () => {
    opening = 0;
    look(0);
  };
  const isBusy = () => performance.now() < quietUntil;

  const moved = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' && event.pointerType !== 'pen') return;
    if (event.buttons !== 0) {
      cancelOpening();
      return;
    }
    const before = last;
    last = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    if (isInCard(event)) {
      cancelOpening();
      keepOpen();
      return;
    }
    const open = card();
    if (open && closing !== 0 && movesToward(before, last, open.box)) {
      keepOpen();
      closeSoon();
    }
    const speed = Math.hypot(last.x - before.x, last.y - before.y) / Math.max(1, last.time - before.time);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) look(speed);
    });
  };
  const left = () => {
    cancelOpening();
    if (card()) closeSoon();
  };
  const interrupted = (event: Event) => {
    if (isInCard(event)) return;
    cancelOpening();
    if (event.type === 'pointerdown') dismiss();
  };
  const typed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && card()) {
      // The page must not take the same Esc for a dialog of its own.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!options.closeInner()) dismiss();
      return;
    }
    cancelOpening();
    if (!isInCard(event)) quietUntil = performance.now() + DELAY.open;
  };
  const scrolled = ({ target }: Event) => {
    // What scrolls elsewhere by itself, as tickers do, moves no term away from the pointer.
    if (target instanceof Element && !target.matches(':hover')) return;
    cancelOpening();
    quietUntil = performance.now() + DELAY.again / 2;
  };
  const passive = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', moved, passive);
  window.addEventListener('pointerdown', interrupted, passive);
  window.addEventListener('wheel', interrupted, passive);
  window.addEventListener('scroll', scrolled, passive);
  window.addEventListener('keydown', typed, { capture: true, signal });
  window.addEventListener('blur', left, { signal });
  document.documentElement.addEventListener('pointerleave', left, passive);
  signal.addEventListener('abort', () => {
    cancelOpening();
    keepOpen();
    cancelAnimationFrame(frame);
  });
}

/** Whether two marks are the same mention; marks are made anew whenever the page is read again. */
function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.start.node === b.start.node && a.start.offset === b.start.offset && a.mention.entry === b.mention.entry
  );
}

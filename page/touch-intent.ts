/**
 * Taps of a finger or a pen, and clicks where the reader wants them: on a mark in plain text one opens its card,
 * elsewhere it closes the one that is open.
 */

import { flatParent } from './flat-tree.ts';
import type { Mark } from './found-run.ts';
import type { OpenCard } from './hover-options.ts';
import { matches } from './intact.ts';
import { sameMark } from './mark-at.ts';
import type { Point } from './placement.ts';

/** Pixels that a finger moves while it means to stay. */
const SLOP = 12;
/** Milliseconds after which a touch is a long press, by which readers select text. */
const LONG_PRESS = 500;
/** Milliseconds in which a click follows the touch that it is made of; longer where a double tap would zoom. */
const CLICK = 1000;

/** What a page does something with when it is tapped. */
const INTERACTIVE = [
  'a[href], area[href], button, input, select, textarea, label, summary, option, audio, video, iframe, object',
  '[role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="switch"], [role="tab"]',
  '[role^="menuitem"], [role="option"], [role="treeitem"], [role="gridcell"], [role="slider"]',
  '[onclick], [onmousedown], [onpointerdown], [ontouchstart], [onpointerup], [ontouchend]',
  '[draggable="true"]',
].join(', ');

export interface TouchOptions {
  /** Whether clicks of the mouse count as taps, and one with Alt held opens a card in a link too. */
  readonly takesClicks?: () => boolean;
  readonly markAt: (x: number, y: number) => Mark | undefined;
  readonly card: () => OpenCard | undefined;
  /** Whether an event happened inside the card. */
  readonly isInCard: (event: Event) => boolean;
  readonly open: (mark: Mark, point: Point) => void;
  readonly close: () => void;
  readonly signal: AbortSignal;
}

export interface Touch {
  /** Whether the card that is open was opened by a tap: then no pointer has to stay for it. */
  readonly holds: () => boolean;
  /** A card is opened by other means. */
  readonly letGo: () => void;
}

interface Press extends Point {
  readonly id: number;
  /** Milliseconds, as an event's timeStamp. */
  readonly time: number;
  /** Whose card was open then. */
  readonly open: Mark | undefined;
  /** Whether text was selected then; the tap takes the selection away. */
  readonly isSelecting: boolean;
  readonly byTouch: boolean;
}

/** Watches taps until the signal is aborted. It never keeps one from the page. */
export function watchTouch(options: TouchOptions): Touch {
  const { markAt, card, isInCard, signal } = options;
  const takesClicks = () => options.takesClicks?.() === true;
  const isTaken = (event: PointerEvent) => isTouch(event) || (takesClicks() && isClick(event));
  let press: Press | undefined;
  /** The last tap, which its click may follow. */
  let tap: Press | undefined;
  /** Weakly: the page may have let go of it, and would be kept as it was. */
  let held: WeakRef<Mark> | undefined;
  let clicked = 0;

  const down = (event: PointerEvent) => {
    tap = undefined;
    press = undefined;
    if (!isTaken(event) || !event.isPrimary) return;
    const { clientX: x, clientY: y, timeStamp: time, pointerId: id } = event;
    press = {
      x,
      y,
      time,
      id,
      open: card()?.mark,
      isSelecting: isSelecting(),
      byTouch: event.pointerType !== 'mouse',
    };
  };
  const up = (event: PointerEvent) => {
    const from = press;
    press = undefined;
    if (!from || from.id !== event.pointerId) return;
    if (from.byTouch && event.timeStamp - from.time > LONG_PRESS) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLOP) return;
    if (isInCard(event)) return;
    tap = from;
    if (card() && card()?.isPinned !== true) options.close();
  };
  // The browser took the touch, to scroll, to zoom or to select.
  const cancelled = () => {
    press = undefined;
  };
  const click = (event: MouseEvent) => {
    const from = tap;
    tap = undefined;
    if (!event.isTrusted || !from || event.timeStamp - from.time > CLICK) return;
    if (isInCard(event)) return;
    const { x, y, byTouch } = from;
    clearTimeout(clicked);
    if (event.altKey && !byTouch) {
      const mark = markAt(x, y);
      if (!mark) return;
      // Chrome would save what the link leads to; a page's own listeners would follow it.
      event.preventDefault();
      event.stopImmediatePropagation();
      open(mark, { x, y });
      return;
    }
    // Once the page had the click: one that it acts upon is its own.
    clicked = window.setTimeout(() => {
      if (event.defaultPrevented || from.isSelecting || isSelecting() || card()?.isPinned) return;
      const mark = markAt(x, y);
      // A tap on the term of the open card sends it away.
      if (!mark || isInteractive(mark) || (from.open && sameMark(from.open, mark))) return;
      open(mark, byTouch ? { x, y, byTouch } : { x, y });
    });
  };
  const open = (mark: Mark, point: Point) => {
    held = new WeakRef(mark);
    options.open(mark, point);
  };
  const passive = { capture: true, passive: true, signal };
  window.addEventListener('pointerdown', down, passive);
  window.addEventListener('pointerup', up, passive);
  window.addEventListener('pointercancel', cancelled, passive);
  window.addEventListener('contextmenu', cancelled, passive);
  window.addEventListener('click', click, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(clicked));
  return {
    holds: () => {
      const [open, mark] = [card(), held?.deref()];
      return open !== undefined && mark !== undefined && sameMark(open.mark, mark);
    },
    letGo: () => {
      held = undefined;
    },
  };
}

const isTouch = ({ isTrusted, pointerType }: PointerEvent): boolean =>
  isTrusted && (pointerType === 'touch' || pointerType === 'pen');

/** Of the mouse, by which nothing else is asked for; with Alt held, a card is. */
const isClick = ({ isTrusted, pointerType, button, ctrlKey, metaKey, shiftKey }: PointerEvent): boolean =>
  isTrusted && pointerType === 'mouse' && button === 0 && !ctrlKey && !metaKey && !shiftKey;

/** Whether a mark stands in something that is there to be tapped; a hand for a pointer is all that some pages tell. */
function isInteractive({ start }: Mark): boolean {
  for (let element = flatParent(start.node); element; element = flatParent(element)) {
    // Old pages have empty handlers there, to be told of touches at all.
    if (element === document.body || element === document.documentElement) break;
    if (matches(element, INTERACTIVE)) return true;
  }
  const { parentElement } = start.node;
  if (!(parentElement instanceof HTMLElement)) return parentElement !== null;
  return isEditable(parentElement) || getComputedStyle(parentElement).cursor === 'pointer';
}

const isEditable = (element: HTMLElement): boolean =>
  Reflect.get(HTMLElement.prototype, 'isContentEditable', element);

const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;

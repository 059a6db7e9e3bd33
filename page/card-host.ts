/** The one element of ours in a page, there only while a card is shown: a closed shadow tree in the top layer. */

import { flatParent } from './flat-tree.ts';
import { followTerm } from './follow-term.ts';
import type { Mark } from './found-run.ts';
import { matches } from './intact.ts';
import { isElement, isText } from './node-kinds.ts';
import {
  type Box,
  type Flow,
  isInBox,
  NARROW,
  type Point,
  placeCard,
  roomBeside,
  sheetRoom,
} from './placement.ts';
import { addRules } from './shadow-rules.ts';
import { keepOnTop } from './top-layer.ts';
import { watchFrame, windowWithin } from './visible-window.ts';

export const HOST_NAME = 'newsgloss-card';

/**
 * Guards the host against the page's own rules, also important ones: of those the ones in a shadow tree win. The
 * card inside is placed and takes the pointer.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: transparent !important;
  pointer-events: none !important;
  display: block !important;
  color-scheme: normal !important;
  z-index: 2147483647 !important;
}
:host::backdrop { display: none !important; }
.place { position: absolute; width: max-content; pointer-events: auto; }
.place > * { max-width: 100%; }
/* Where head and foot would leave the text no room, all of it scrolls. */
.place.low > * { display: block; overflow: auto; overscroll-behavior: contain; }
.place.sheet > * {
  box-sizing: border-box;
  width: 100%;
  border-radius: 14px 14px 0 0;
  border-width: 1px 0 0;
  padding-bottom: env(safe-area-inset-bottom, 0);
}
@media print { :host { display: none !important; } }
`;

/** Pixels of height in which a card's head and foot do not stay in place. */
const LOW = 260;

export class CardHost {
  readonly #rules: string;
  readonly #onUnseen: (isGone: boolean) => void;
  #host: HTMLElement | undefined;
  #place: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  /** Where the host belongs. */
  #parent: Element | undefined;
  #shown = new AbortController();
  #followed = new AbortController();
  /** What a frame's page shows of it; undefined until it is known, and in a page of its own. */
  #part: Box | undefined;
  #placeAgain: (() => void) | undefined;

  /**
   * @param rules the style sheet of what is shown in the card
   * @param onUnseen the term of the card cannot be seen, and the card with it, until it can be again; or it is gone
   *   for good, or the page keeps the card out
   */
  constructor(rules: string, onUnseen: (isGone: boolean) => void) {
    this.#rules = rules;
    this.#onUnseen = onUnseen;
  }

  /** Whether the card is in the page; a page may have taken it out. */
  get isShown(): boolean {
    return this.#host?.isConnected ?? false;
  }

  /** Whether an event happened in the card. From outside a closed tree, all of it is the host. */
  contains(event: Event): boolean {
    const host = this.#host;
    if (!host) return false;
    if (event.target === host) return true;
    if (host.getRootNode() === document) return false;
    // A dialog in a shadow tree holds the host; of a closed one an event tells no more than where it was.
    const { box } = this;
    const isOver =
      event instanceof MouseEvent &&
      box !== undefined &&
      isInBox({ x: event.clientX, y: event.clientY }, box);
    return isOver || event.composedPath().includes(host);
  }

  /** The card's box; undefined while none is shown. */
  get box(): Box | undefined {
    return this.#place?.getBoundingClientRect();
  }

  /** Whether something in the card has the focus. */
  get hasFocus(): boolean {
    return this.#root?.activeElement != null;
  }

  /** Gives the focus to the first element of the card that a selector matches. */
  focus(selector: string): void {
    this.#place?.querySelector<HTMLElement>(selector)?.focus();
  }

  /**
   * Puts the host into the page and gives the element to render into.
   * @param near a node of the term: the card goes where the term's dialog, popover or full screen is, since a modal
   *   dialog makes all else inert, and a popover closes when all else is pressed
   */
  show(near: Node): HTMLElement {
    const parent = parentFor(near);
    if (this.#host?.isConnected && this.#place && this.#parent === parent) {
      // What comes next may want to be no lower, so as not to leave the pointer.
      this.#place.style.setProperty('--least', `${this.#place.offsetHeight}px`);
      return this.#place;
    }
    this.hide();
    const host = document.createElement(HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    addRules(root, HOST_RULES + this.#rules);
    const place = document.createElement('div');
    place.className = 'place';
    // Custom properties are inherited, the page's own too.
    place.style.setProperty('--least', '0px');
    root.append(place);
    this.#host = host;
    this.#place = place;
    this.#root = root;
    this.#parent = parent;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    // Some pages keep their root element to themselves, but not their body.
    const parents = parent === document.documentElement ? [parent, document.body ?? parent] : [parent];
    keepOnTop({ host, parents, onLost: () => this.#onUnseen(true), signal });
    const setPart = (part: Box) => {
      this.#part = part;
      this.#placeAgain?.();
    };
    watchFrame(host, setPart, signal);
    return place;
  }

  /**
   * Moves the card beside its term, and again whenever the term moves.
   * @param point where the reader pointed
   */
  moveTo(mark: Mark, point: Point): void {
    this.#followed.abort();
    this.#followed = new AbortController();
    const flow = flowOf(mark);
    const onMove = (line: Box, at: Point) => {
      this.#placeAgain = () => this.#placeBeside(line, at, flow);
      this.#placeAgain();
    };
    const onUnseen = (isGone: boolean) => {
      if (this.#place) this.#place.style.visibility = 'hidden';
      this.#onUnseen(isGone);
    };
    followTerm({ mark, point, onMove, onUnseen, signal: this.#followed.signal });
  }

  #placeBeside(line: Box, point: Point, flow: Flow): void {
    const [host, place] = [this.#host, this.#place];
    if (!host?.isConnected || !place) return;
    const window = windowWithin(this.#part);
    const isSheet = point.byTouch === true && window.right - window.left < NARROW;
    const room = isSheet ? sheetRoom(window) : roomBeside(line, window, flow);
    // A zoom by style is inherited by all in the page, and would be applied to what is measured once more.
    const zoom = host.currentCSSZoom;
    if (zoom !== 1) place.style.zoom = String(1 / zoom);
    place.style.visibility = '';
    place.classList.toggle('sheet', isSheet);
    place.classList.toggle('low', room.height < LOW);
    place.style.setProperty('--room', `${Math.floor(room.height)}px`);
    place.style.maxWidth = `${Math.floor(room.width)}px`;
    place.style.width = isSheet ? `${room.width}px` : '';
    const size = place.getBoundingClientRect();
    const { left, top } = isSheet
      ? { left: window.left, top: window.bottom - size.height }
      : placeCard(line, point, size, window, flow);
    place.style.left = `${Math.round(left)}px`;
    place.style.top = `${Math.round(top)}px`;
  }

  /** Takes the host out of the page. */
  hide(): void {
    this.#shown.abort();
    this.#followed.abort();
    // Those that are aborted hold their listeners, and with them the card and its term.
    this.#shown = new AbortController();
    this.#followed = new AbortController();
    this.#host?.remove();
    this.#host = undefined;
    this.#place = undefined;
    this.#root = undefined;
    this.#parent = undefined;
    this.#part = undefined;
    this.#placeAgain = undefined;
  }
}

function parentFor(near: Node): Element {
  const full = document.fullscreenElement;
  let element = isElement(near) || isText(near) ? flatParent(near) : null;
  for (; element; element = flatParent(element)) {
    if (element === full || matches(element, ':modal, :popover-open')) return element;
  }
  return document.documentElement;
}

/** How the lines of a term's text follow each other. */
function flowOf({ start }: Mark): Flow {
  const element = start.node.parentElement;
  const mode = element ? getComputedStyle(element).writingMode : 'horizontal-tb';
  if (mode === 'vertical-lr' || mode === 'sideways-lr') return 'right';
  return mode === 'horizontal-tb' ? 'down' : 'left';
}

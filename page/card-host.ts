/** The one element of ours in a page, there only while a card is shown: a closed shadow tree in the top layer. */

import { isElement } from './node-kinds.ts';
import { type Box, type Point, placeCard, roomBeside } from './placement.ts';
import { addRules } from './shadow-rules.ts';

export const HOST_NAME = 'newsgloss-card';

/** Guards the host against the page's own rules; the card inside is placed and takes the pointer. */
const HOST_RULES = `
:host {
  all: initial !important;
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
.place { position: absolute; pointer-events: auto; }
@media print { :host { display: none !important; } }
`;

export class CardHost {
  readonly #rules: string;
  #host: HTMLElement | undefined;
  #place: HTMLElement | undefined;
  #root: ShadowRoot | undefined;

  /** @param rules the style sheet of what is shown in the card */
  constructor(rules: string) {
    this.#rules = rules;
  }

  /** Whether the card is in the page; a page may have taken it out. */
  get isShown(): boolean {
    return this.#host?.isConnected ?? false;
  }

  /** Whether an event happened in the card. From outside a closed tree, all of it is the host. */
  contains(event: Event): boolean {
    return this.#host !== undefined && event.target === this.#host;
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
   * @param near a node of the term: the card goes where the term's dialog or full screen is, since a modal
   *   dialog makes all else inert
   */
  show(near: Node): HTMLElement {
    if (this.#host?.isConnected && this.#place) {
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
    root.append(place);
    host.setAttribute('popover', 'manual');
    parentFor(near).append(host);
    host.showPopover();
    this.#host = host;
    this.#place = place;
    this.#root = root;
    return place;
  }

  /**
   * Moves the card beside its term.
   * @param line the rectangle of the term on the pointer's line
   */
  moveTo(line: Box, point: Point): void {
    const place = this.#place;
    if (!place) return;
    const window = visibleWindow();
    place.style.setProperty('--room', `${Math.floor(roomBeside(line, window))}px`);
    const { left, top } = placeCard(line, point.x, place.getBoundingClientRect(), window);
    place.style.left = `${Math.round(left)}px`;
    place.style.top = `${Math.round(top)}px`;
  }

  /** Takes the host out of the page. */
  hide(): void {
    this.#host?.remove();
    this.#host = undefined;
    this.#place = undefined;
    this.#root = undefined;
  }
}

/** The part of the page that is on the screen: less than the window after a pinch zoom. */
function visibleWindow(): Box {
  const view = window.visualViewport;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  // In quirks mode the root element's height is that of the page.
  const height = view?.height ?? (document.compatMode === 'CSS1Compat' ? clientHeight : window.innerHeight);
  return { left, top, right: left + Math.min(view?.width ?? clientWidth, clientWidth), bottom: top + height };
}

function parentFor(near: Node): Element {
  const element = isElement(near) ? near : near.parentElement;
  const modal = element?.closest(':modal');
  if (modal) return modal;
  const full = document.fullscreenElement;
  return full && full !== document.documentElement && full.contains(near) ? full : document.documentElement;
}

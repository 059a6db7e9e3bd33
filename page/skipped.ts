/** Parts of a page that are read and not marked, where a reader wants no marks in links or headings. */

import type { Mark } from './found-run.ts';
import { closest, treeOf } from './intact.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';

/** Selectors of what is left without marks. */
export const LINKS = 'a[href], area[href]';
export const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * Whether a mark begins or ends in an element that a selector matches, through the shadow trees that it is in. Slots
 * are not followed: no event tells of all that changes there.
 */
export const isWithin = ({ start, end }: Pick<Mark, 'start' | 'end'>, selector: string): boolean =>
  hasAround(start.node, selector) || (end.node !== start.node && hasAround(end.node, selector));

function hasAround(text: Node, selector: string): boolean {
  for (let at: Node | null = text.parentNode; at; ) {
    if (isElement(at)) {
      if (closest(at, selector)) return true;
      at = treeOf(at);
    }
    at = isShadowRoot(at) ? at.host : null;
  }
  return false;
}

/** Tells when elements become links or stop being some; nobody else needs to know, so that it is not always watched. */
export class LinkChanges {
  readonly #observer: MutationObserver;

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#observer = new MutationObserver(onChange);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { subtree: true, attributeFilter: ['href'] });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

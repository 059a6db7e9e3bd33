/** What changed in a page, kept until there is time for it; an observer's callback does no work of its own. */

import { READING_ATTRIBUTES } from './flow.ts';
import { isElement } from './node-kinds.ts';

/** More changed nodes than this are answered by reading the whole page again. */
const FLOOD = 4_000;

export interface ChangeSink {
  /** An element came into the page, or came back. */
  added(element: Element): void;
  /** An attribute of an element changed that tells whether and how it is read. */
  attributesChanged(element: Element): void;
  /** The text or the children of a node changed. */
  contentChanged(node: Node): void;
}

export class Changes {
  /** Nodes whose text or children changed. */
  readonly #content = new Set<Node>();
  /** Elements whose attributes changed. */
  readonly #attributes = new Set<Element>();
  /** Elements that came, or came back. */
  readonly #added = new Set<Element>();
  #flooded = false;

  /** Watches a document or a shadow root until the signal is aborted. */
  watch(root: Document | ShadowRoot, onChange: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (type !== 'attributes') this.#content.add(target);
        else if (isElement(target) && attributeName !== 'lang') this.#attributes.add(target);
        for (const node of addedNodes) if (isElement(node)) this.#added.add(node);
      }
      if (this.#content.size + this.#attributes.size + this.#added.size > FLOOD) {
        this.clear();
        this.#flooded = true;
      }
      onChange();
    });
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      // The language of the page is asked for at each review; it only has to come to one.
      attributeFilter: [...READING_ATTRIBUTES, 'lang'],
    });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Whether something changed that was not handed on. */
  get pending(): boolean {
    const { size } = this.#content;
    return this.#flooded || size > 0 || this.#added.size > 0 || this.#attributes.size > 0;
  }

  /** Whether so much changed that nothing known of the page holds. */
  get isFlooded(): boolean {
    return this.#flooded;
  }

  clear(): void {
    this.#added.clear();
    this.#attributes.clear();
    this.#content.clear();
    this.#flooded = false;
  }

  /**
   * Hands changes on until `enough` says so; what came before what changed.
   * @returns whether none is left
   */
  handOn(sink: ChangeSink, enough: () => boolean): boolean {
    return (
      drain(this.#added, (element) => sink.added(element), enough) &&
      drain(this.#attributes, (element) => sink.attributesChanged(element), enough) &&
      drain(this.#content, (node) => sink.contentChanged(node), enough)
    );
  }
}

function drain<T>(set: Set<T>, handOn: (item: T) => void, enough: () => boolean): boolean {
  for (const item of set) {
    set.delete(item);
    handOn(item);
    if (enough()) break;
  }
  return set.size === 0;
}

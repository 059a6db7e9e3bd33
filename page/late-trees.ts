/**
 * Shadow trees that come after their element was read. No event tells of `attachShadow`, and the page's own
 * functions are not ours to change, so elements that are likely to get one are looked at again.
 */

/** Milliseconds between two looks; they grow while nothing happens. */
const FIRST_LOOK = 100;
const LAST_LOOK = 5_000;

/** More elements than this are not kept. */
const MOST_KEPT = 5_000;

export interface LateTreeOptions {
  readonly shadowTreeOf: (element: Element) => ShadowRoot | null;
  /** An element has a shadow tree that it did not have before. */
  readonly onTree: (host: Element) => void;
  readonly signal: AbortSignal;
}

export class LateTrees {
  readonly #options: LateTreeOptions;
  readonly #without = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_LOOK;

  constructor(options: LateTreeOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#without.clear();
    });
  }

  /** An element without a shadow tree was read. Custom elements and empty ones are likely to get one. */
  seen(element: Element): void {
    if (!element.localName.includes('-') && element.firstChild) return;
    if (this.#without.size < MOST_KEPT) this.#without.add(element);
  }

  /** Something happened in the page: it is looked again soon. */
  soon(): void {
    if (this.#without.size === 0) return;
    clearTimeout(this.#timer);
    this.#pause = FIRST_LOOK;
    this.#later();
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.#look();
      this.#pause = Math.min(LAST_LOOK, this.#pause * 2);
      if (this.#without.size > 0) this.#later();
    }, this.#pause);
  }

  #look(): void {
    if (document.visibilityState !== 'visible') return;
    for (const element of this.#without) {
      const hasTree = element.isConnected && this.#options.shadowTreeOf(element) !== null;
      if (hasTree || !element.isConnected) this.#without.delete(element);
      if (hasTree) this.#options.onTree(element);
    }
  }
}

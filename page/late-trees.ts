/**
 * Shadow trees that come after their element was read. No event tells of `attachShadow`, and the page's own
 * functions are not ours to change, so elements that are likely to get one are looked at again.
 */

/** Milliseconds between two looks; they grow while nothing happens. */
const FIRST_LOOK = 100;
const LAST_LOOK = 5_000;

/** A look takes this share of the time at most. */
const SHARE = 0.02;

/** More elements than this are not kept: custom elements, and empty ones of any name. */
const MOST_CUSTOM = 5_000;
const MOST_EMPTY = 1_000;

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
  /** When it is looked next. */
  #due = Number.POSITIVE_INFINITY;
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
    const isCustom = element.localName.includes('-');
    if (!isCustom && element.firstChild) return;
    if (this.#without.size < (isCustom ? MOST_CUSTOM : MOST_EMPTY)) this.#without.add(element);
  }

  /** Something happened in the page: it is looked again soon. */
  soon(): void {
    if (this.#without.size === 0) return;
    this.#pause = FIRST_LOOK;
    // A page that never stops changing must not put the look off for ever.
    if (this.#due > performance.now() + FIRST_LOOK) this.#later(FIRST_LOOK);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#due = performance.now() + pause;
    this.#timer = setTimeout(() => {
      this.#due = Number.POSITIVE_INFINITY;
      const start = performance.now();
      this.#look();
      const took = performance.now() - start;
      this.#pause = Math.min(LAST_LOOK, this.#pause * 2);
      if (this.#without.size > 0) this.#later(Math.max(this.#pause, took / SHARE));
    }, pause);
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

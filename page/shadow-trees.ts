/** The shadow trees that are read, each for as long as it is. */

export class ShadowTrees {
  readonly #known = new Map<ShadowRoot, AbortController>();
  readonly #entered: (tree: ShadowRoot, inPage: AbortSignal) => void;
  readonly #signal: AbortSignal;

  /** @param entered is told of each new one, with a signal that is aborted once it is not read any more */
  constructor(entered: (tree: ShadowRoot, inPage: AbortSignal) => void, signal: AbortSignal) {
    this.#entered = entered;
    this.#signal = signal;
  }

  get all(): readonly ShadowRoot[] {
    return [...this.#known.keys()];
  }

  enter(tree: ShadowRoot): void {
    if (this.#known.has(tree)) return;
    const controller = new AbortController();
    this.#known.set(tree, controller);
    this.#entered(tree, AbortSignal.any([this.#signal, controller.signal]));
  }

  /** Lets go of one, which may come back. */
  leave(tree: ShadowRoot): void {
    this.#known.get(tree)?.abort();
    this.#known.delete(tree);
  }
}

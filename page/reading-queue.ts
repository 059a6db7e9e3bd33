/** The containers that are to be read, in which order: what the reader sees first, else as the page has them. */

import { parentOf } from './intact.ts';
import { isShadowRoot } from './node-kinds.ts';
import type { TextBlock } from './text-block.ts';

const NOWHERE: ReadonlySet<Node> = new Set();

export class ReadingQueue {
  /** The next one last; one that is not `queued` any more is passed over. */
  #blocks: TextBlock[] = [];
  /** A node that the reader sees, and all that it is in. */
  #preferred: ReadonlySet<Node> = NOWHERE;

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** @param block comes next, unless it waits already or is of no use any more */
  add(block: TextBlock | undefined): void {
    if (!block || block.queued || block.stale) return;
    block.queued = true;
    this.#blocks.push(block);
  }

  /** @param blocks in the order of the page, which come next in that order, but for those before what the reader sees */
  addAll(blocks: readonly TextBlock[]): void {
    const preferred = this.#preferred;
    const seen = preferred.size === 0 ? 0 : blocks.findIndex(({ container }) => preferred.has(container));
    const first = Math.max(0, seen);
    for (let index = first - 1; index >= 0; index--) this.add(blocks[index]);
    for (let index = blocks.length - 1; index >= first; index--) this.add(blocks[index]);
  }

  /** Has what a node is in come before the rest. */
  prefer(node: Node): void {
    const path = new Set<Node>();
    for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : parentOf(at)) path.add(at);
    this.#preferred = path;
    const next = this.#blocks.findLastIndex(({ container, queued }) => queued && path.has(container));
    // The stack holds the page backwards: what comes after the preferred goes on top with it.
    if (next >= 0) this.#blocks = [...this.#blocks.slice(next + 1), ...this.#blocks.slice(0, next + 1)];
  }

  /** Takes the next one out; undefined when there is none. */
  next(): TextBlock | undefined {
    for (let block = this.#blocks.pop(); block; block = this.#blocks.pop()) {
      if (!block.queued || block.stale) continue;
      block.queued = false;
      return block;
    }
    return undefined;
  }

  clear(): void {
    this.#blocks = [];
  }

  /** What the reader saw would keep what leaves the page from being freed. */
  forgetPreferred(): void {
    this.#preferred = NOWHERE;
  }
}

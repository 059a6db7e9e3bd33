/** The page that is changed: where a change may happen, chosen by chance, and what was taken out of it. */

import { isElement, isText } from '../../../page/node-kinds.ts';
import type { Random } from '../../../scripts/random.ts';
import { nameOf, type RootOf } from './outline.ts';

export interface SceneOptions {
  readonly random: Random;
  readonly rootOf: RootOf;
  /** The document of the page and those of its frames, the page's first. */
  readonly documents: () => readonly Document[];
}

export class Scene {
  readonly random: Random;
  readonly rootOf: RootOf;
  /** What was taken out of the page and may come back. */
  readonly drawer: Node[];
  /** What was chosen, for the record. */
  readonly chosen: string[] = [];
  /** Whether elements of the page got a shadow tree, of which no event tells. */
  hasLateTrees = false;
  readonly #documents: () => readonly Document[];

  constructor({ random, rootOf, documents }: SceneOptions, drawer: Node[]) {
    this.random = random;
    this.rootOf = rootOf;
    this.#documents = documents;
    this.drawer = drawer;
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.random.next() < probability;
  }

  /** A document: mostly the page's own. */
  document(): Document {
    const all = this.#documents();
    return this.chance(0.7) ? (all[0] ?? document) : this.random.pick(all);
  }

  /** All trees that can be seen: bodies and shadow roots. */
  trees(): readonly ParentNode[] {
    return this.#documents().flatMap((doc) => {
      const body = doc.body ?? doc.documentElement ?? doc;
      return [body, ...this.#rootsIn(body)];
    });
  }

  #rootsIn(tree: ParentNode): readonly ShadowRoot[] {
    return [...tree.querySelectorAll('*')].flatMap((element) => {
      const root = this.rootOf(element);
      return root ? [root, ...this.#rootsIn(root)] : [];
    });
  }

  /** The root of a tree: mostly one that can be seen. */
  tree(): ParentNode {
    const taken = this.drawer.filter(isElement);
    if (taken.length > 0 && this.chance(0.12)) return this.random.pick(taken);
    const trees = this.trees();
    const [body] = trees;
    return body && this.chance(0.5) ? body : this.random.pick(trees);
  }

  /** A node that others can be put into. */
  parent(): ParentNode {
    const tree = this.tree();
    return this.#choose(this.random.pick([tree, ...tree.querySelectorAll('*')]));
  }

  /** An element with a parent, not a body or html; undefined where there is none. */
  element(): Element | undefined {
    const tree = this.tree();
    const elements = [...tree.querySelectorAll(':not(html, head, body)')];
    return elements.length > 0 ? this.#choose(this.random.pick(elements)) : undefined;
  }

  /** A text node; undefined where there is none. */
  text(): Text | undefined {
    const texts: Text[] = [];
    const tree = this.tree();
    const walker = (tree.ownerDocument ?? document).createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isText(node)) texts.push(node);
    return texts.length > 0 ? this.#choose(this.random.pick(texts)) : undefined;
  }

  /** Where in a parent something is put: before a child, or at the end. */
  placeIn(parent: Node): Node | null {
    return this.random.pick([...parent.childNodes, null]);
  }

  /** An offset into something of a length. */
  offset(length: number): number {
    return Math.floor(this.random.next() * (length + 1));
  }

  /** Puts away what was taken out of the page. */
  putAway(node: Node): void {
    this.drawer.push(node);
    if (this.drawer.length > 12) this.drawer.shift();
  }

  #choose<T extends Node>(node: T): T {
    this.chosen.push(nameOf(node));
    return node;
  }
}

/** The document that a node belongs to. */
export const documentOf = (node: Node): Document => node.ownerDocument ?? document;

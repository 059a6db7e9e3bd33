/** The text of one container, as runs: stretches that a reader sees as one line of thought. */

import { cutAt, LONGEST_RUN } from './cut.ts';
import { type Container, flowOf, isClosed } from './flow.ts';
import { isElement, isText } from './node-kinds.ts';

/** A run of text across inline elements. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`, in UTF-16 code units; negative where it began in a run before. */
  readonly starts: readonly number[];
}

export interface RunSink {
  run(run: Run): void;
  /** A block within the container, with runs of its own. */
  block(element: Element): void;
  /** An element that may have a shadow tree. */
  host(element: Element): void;
}

/** Stands in the text for something seen and not read, so that words around it do not join. */
export const OBJECT = '\ufffc';

/** Anything to read. */
const SEEN = /[^\s\ufffc]/;

/** Whether an element may have a shadow root (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const MAY_HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

const hosts = new Map<string, boolean>();

function mayHost({ localName }: Element): boolean {
  let may = hosts.get(localName);
  if (may === undefined) {
    may = MAY_HOST.test(localName);
    hosts.set(localName, may);
  }
  return may;
}

/** The clock is looked at after so many nodes. */
const NODES_BETWEEN_LOOKS = 256;

/**
 * Reads a container's own text; blocks within it are handed on, not read. Reads `.data` once a node and
 * asks for no style or layout.
 */
export class ContainerReader {
  readonly #container: Container;
  readonly #sink: RunSink;
  /** The node to go on from; null at the end. */
  #node: Node | null;
  #text = '';
  #nodes: Text[] = [];
  #starts: number[] = [];

  constructor(container: Container, sink: RunSink) {
    this.#container = container;
    this.#sink = sink;
    this.#node = container.firstChild;
    if (isElement(container) && mayHost(container)) sink.host(container);
  }

  /**
   * Reads on until `enough` says so, which is asked now and then.
   * @returns whether the end is reached. A page that changed the container meanwhile may end it early; what
   *   changed is to be read anew in any case.
   */
  read(enough: () => boolean): boolean {
    const container = this.#container;
    const sink = this.#sink;
    let node = this.#node;
    if (node && !container.contains(node)) node = null;
    for (let seen = 1; node; seen++) {
      let inner: Node | null = null;
      if (isText(node)) this.#add(node);
      else if (isElement(node)) {
        const flow = flowOf(node);
        if (flow === 'inline' && !isClosed(node)) {
          if (mayHost(node)) sink.host(node);
          inner = node.firstChild;
        } else if (flow === 'break') this.#text += '\n';
        else if (flow !== 'nothing') {
          if (flow === 'object' || isClosed(node)) this.#text += OBJECT;
          else {
            this.#flush();
            sink.block(node);
          }
        }
      }
      node = inner ?? following(node, container);
      if (seen % NODES_BETWEEN_LOOKS === 0 && node && enough()) {
        this.#node = node;
        return false;
      }
    }
    this.#flush();
    return true;
  }

  #add(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text = this.#text === '' ? data : this.#text + data;
    while (this.#text.length > LONGEST_RUN) this.#cut();
  }

  /** Hands the first part of a very long run on. */
  #cut(): void {
    const text = this.#text;
    const nodes = this.#nodes;
    const starts = this.#starts;
    const at = cutAt(text);
    const first = starts.findLastIndex((start) => start < at);
    // The node that the cut goes through belongs to both parts.
    const kept = first >= 0 && (starts[first + 1] ?? text.length) > at ? first : first + 1;
    this.#text = text.slice(0, at);
    this.#nodes = nodes.slice(0, first + 1);
    this.#starts = starts.slice(0, first + 1);
    this.#flush();
    this.#text = text.slice(at);
    this.#nodes = nodes.slice(kept);
    this.#starts = starts.slice(kept).map((start) => start - at);
  }

  #flush(): void {
    if (this.#nodes.length > 0) {
      if (SEEN.test(this.#text)) {
        this.#sink.run({ text: this.#text, nodes: this.#nodes, starts: this.#starts });
      }
      this.#nodes = [];
      this.#starts = [];
    }
    this.#text = '';
  }
}

/** The node after another and all in it, within a container. */
function following(node: Node, container: Container): Node | null {
  let at: Node | null = node;
  while (at && !at.nextSibling) {
    at = at.parentNode;
    if (at === container) return null;
  }
  return at?.nextSibling ?? null;
}

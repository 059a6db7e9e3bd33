/** The text of one container, as runs: stretches that a reader sees as one line of thought. */

import { type Container, flowOf, isClosed } from './flow.ts';
import { isElement } from './node-kinds.ts';

/** A run of text across inline elements. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`, in UTF-16 code units. */
  readonly starts: readonly number[];
}

export interface RunSink {
  run(run: Run): void;
  /** A block within the container, with runs of its own. */
  block(element: Element): void;
  /** An element whose shadow tree has not been looked at. */
  host(element: Element): void;
}

/** Stands in the text for something seen and not read, so that words around it do not join. */
const OBJECT = '\ufffc';

/** Whether an element may have a shadow root (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const MAY_HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

const hosts = new Map<string, boolean>();

function mayHost(element: Element): boolean {
  const { localName } = element;
  let may = hosts.get(localName);
  if (may === undefined) {
    may = MAY_HOST.test(localName);
    hosts.set(localName, may);
  }
  return may;
}

/**
 * Reads a container's own text; blocks within it are handed on, not read. Reads `.data` once a node and
 * asks for no style or layout.
 */
export function readContainer(container: Container, sink: RunSink): void {
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let blank = true;
  const flush = () => {
    if (!blank) sink.run({ text, nodes, starts });
    text = '';
    nodes = [];
    starts = [];
    blank = true;
  };
  if (isElement(container) && mayHost(container)) sink.host(container);
  let node: Node | null = container.firstChild;
  while (node) {
    let inner: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (data !== '') {
        nodes.push(node as Text);
        starts.push(text.length);
        text = text === '' ? data : text + data;
        blank &&= !/\S/.test(data);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const flow = flowOf(element);
      if (flow === 'break') text += '\n';
      else if (flow !== 'nothing') {
        if (isClosed(element) || flow === 'object') text += OBJECT;
        else if (flow === 'block') {
          flush();
          sink.block(element);
        } else {
          if (mayHost(element)) sink.host(element);
          inner = element.firstChild;
        }
      }
    }
    if (inner) node = inner;
    else {
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (node === container) node = null;
      }
      node = node?.nextSibling ?? null;
    }
  }
  flush();
}

/** The text of one container, as runs: stretches that a reader sees as one line of thought. */

import { BREAK, CLASS, IGNORED, SPACE } from '../matching/units.ts';
import { cutAt, LONGEST_RUN } from './cut.ts';
import { type Container, isClosed, traitsOf } from './flow.ts';
import { firstChildOf, holds, localNameOf, nextOf, parentOf } from './intact.ts';
import { isElement } from './node-kinds.ts';

/** A run of text across inline elements. */
export interface Run {
  readonly nodes: readonly Text[];
  /** Where each node's data begins in the run, in UTF-16 code units; negative where it began in a run before. */
  readonly starts: readonly number[];
  /** In UTF-16 code units. */
  readonly length: number;
}

/** A run while it is read: lists are used again for the next one, and may be longer than they count. */
export interface RunView extends Run {
  /** How many nodes there are. */
  readonly nodeCount: number;
  /** The text: the nodes' data, with what stands for elements between them. */
  readonly pieces: readonly string[];
  readonly pieceCount: number;
}

export interface RunSink {
  run(run: RunView): void;
  /** A block within the container, with runs of its own. */
  block(element: Element): void;
  /** An element that may have a shadow tree. */
  host(element: Element): void;
}

/** Stands in the text for something seen and not read, so that words around it do not join. */
export const OBJECT = '\ufffc';

/** The clock is looked at after so many nodes. */
const NODES_BETWEEN_LOOKS = 256;

/**
 * Reads containers one after the other, of each its own text; blocks within it are handed on, not read. Reads
 * `.data` once a node and asks for no style or layout. As little as can be is allocated: what fills an engine's
 * young space has it forget the page's nodes, which then cost twice.
 */
export class ContainerReader {
  readonly #sink: RunSink;
  #container: Container | undefined;
  /** The node to go on from; null at the end. */
  #node: Node | null = null;
  readonly #run = {
    nodes: [] as Text[],
    starts: [] as number[],
    nodeCount: 0,
    pieces: [] as string[],
    pieceCount: 0,
    length: 0,
  };

  constructor(sink: RunSink) {
    this.#sink = sink;
  }

  /** Turns to another container; what was read of the one before and not handed on is forgotten. */
  begin(container: Container): void {
    this.#container = container;
    this.#node = firstChildOf(container);
    this.#reset();
    if (isElement(container) && traitsOf(localNameOf(container)).mayHost) this.#sink.host(container);
  }

  /** Lets go of the nodes that were read last. */
  forget(): void {
    this.#container = undefined;
    this.#node = null;
    this.#reset();
    this.#run.nodes.length = 0;
    this.#run.pieces.length = 0;
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
    if (!container || (node && !holds(container, node))) node = null;
    for (let seen = 1; ; seen++) {
      while (this.#run.length > LONGEST_RUN) {
        this.#cut();
        if (!enough()) continue;
        this.#node = node;
        return false;
      }
      if (!node) break;
      let inner: Node | null = null;
      let isForm = false;
      const type = node.nodeType;
      // The type tells the class; a node of a frame is no instance of this window's classes in every browser.
      if (type === 3) this.#add(node as Text);
      else if (type === 1 || typeof type !== 'number') {
        const element = node as Element;
        const name = element.localName;
        // A form may tell anything of itself: see intact.ts.
        isForm = name === 'form' || typeof name !== 'string';
        const { flow, mayHost } = traitsOf(isForm ? 'form' : name);
        if (flow === 'inline' && !isClosed(element)) {
          if (mayHost) sink.host(element);
          inner = element.firstChild;
        } else if (flow === 'break') this.#addPiece('\n');
        else if (flow !== 'nothing') {
          if (flow === 'object' || isClosed(element)) this.#addPiece(OBJECT);
          else {
            this.#flush();
            sink.block(element);
          }
        }
      }
      if (inner) node = inner;
      else {
        let next = isForm ? nextOf(node) : node.nextSibling;
        while (!next) {
          node = isForm ? parentOf(node) : node.parentNode;
          isForm = false;
          if (!node || node === container) break;
          next = node.nextSibling;
        }
        node = next;
      }
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
    const run = this.#run;
    run.nodes[run.nodeCount] = node;
    run.starts[run.nodeCount++] = run.length;
    this.#addPiece(data);
  }

  #addPiece(piece: string): void {
    const run = this.#run;
    run.pieces[run.pieceCount++] = piece;
    run.length += piece.length;
  }

  /** Hands the first part of a very long run on. */
  #cut(): void {
    const run = this.#run;
    const text = run.pieces.slice(0, run.pieceCount).join('');
    const nodes = run.nodes.slice(0, run.nodeCount);
    const starts = run.starts.slice(0, run.nodeCount);
    const at = cutAt(text);
    const first = starts.findLastIndex((start) => start < at);
    // The node that the cut goes through belongs to both parts.
    const kept = first >= 0 && (starts[first + 1] ?? text.length) > at ? first : first + 1;
    this.#setText(text.slice(0, at));
    run.nodeCount = first + 1;
    this.#flush();
    this.#setText(text.slice(at));
    for (const node of nodes.slice(kept)) run.nodes[run.nodeCount++] = node;
    starts.slice(kept).forEach((start, index) => {
      run.starts[index] = start - at;
    });
  }

  #setText(text: string): void {
    const run = this.#run;
    run.pieceCount = 0;
    run.length = 0;
    this.#addPiece(text);
  }

  #flush(): void {
    const run = this.#run;
    if (run.nodeCount > 0 && hasText(run)) this.#sink.run(run);
    this.#reset();
  }

  #reset(): void {
    const run = this.#run;
    run.nodeCount = 0;
    run.pieceCount = 0;
    run.length = 0;
  }
}

/** Whether there is anything to read. */
function hasText({ pieces, pieceCount }: RunView): boolean {
  for (let index = 0; index < pieceCount; index++) {
    const piece = pieces[index] ?? '';
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at);
      const cls = CLASS[unit];
      if (cls !== SPACE && cls !== BREAK && cls !== IGNORED && unit !== 0xfffc) return true;
    }
  }
  return false;
}

/**
 * The text of a page, container by container, with what was found in each. It is told what changed and
 * reads no more than that again; after any sequence of changes it equals a fresh reading.
 */

import type { Lexicon } from '../matching/lexicon.ts';
import { PageEvidence } from '../matching/page-evidence.ts';
import { type BlockReading, newScratch, readPieces, type Scratch } from '../matching/reading.ts';
import { type Container, containerOf, flowOf } from './flow.ts';
import type { FoundRun } from './found-run.ts';
import { holds } from './intact.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { PageTitle } from './page-title.ts';
import { ContainerReader, type RunView } from './read-container.ts';
import { ReadingQueue } from './reading-queue.ts';
import { TextBlock } from './text-block.ts';

export interface PageTextOptions {
  readonly lexicon: Lexicon;
  /** The page's title, which tells its subject; it is read, not marked. */
  readonly title: () => string;
  /** The language that the page says it is in, as a BCP 47 tag; empty where it says nothing. */
  readonly language: () => string;
  /** The shadow tree of an element, if it has one. */
  readonly shadowTreeOf: (element: Element) => ShadowRoot | null;
  /** A shadow tree is going to be read. */
  readonly onTree: (tree: ShadowRoot) => void;
  /** A shadow tree is not read any more; it may come back. */
  readonly onTreeGone: (tree: ShadowRoot) => void;
  /** An element was read that has no shadow tree and may get one. */
  readonly onTreeless: (element: Element) => void;
}

/** A container that is being read. */
interface Reading {
  readonly block: TextBlock;
  readonly items: (FoundRun | TextBlock)[];
  /** Those of the items that are new; of these, the ones whose container was known as another block. */
  readonly fresh: TextBlock[];
  readonly displacing: TextBlock[];
  /** The shadow trees among the new ones. */
  readonly trees: ShadowRoot[];
  readonly readings: BlockReading[];
  plainLength: number;
}

export class PageText {
  readonly #options: PageTextOptions;
  #lexicon: Lexicon;
  /** What the page says as a whole. */
  evidence: PageEvidence;
  readonly #scratch: Scratch = newScratch();
  readonly #blocks = new WeakMap<Container, TextBlock>();
  #root: TextBlock | undefined;
  readonly #queue = new ReadingQueue();
  #reading: Reading | undefined;
  readonly #reader = new ContainerReader({
    run: (run) => this.#foundRun(run),
    block: (element) => this.#foundWithin(element),
    host: (element) => {
      const tree = this.#options.shadowTreeOf(element);
      if (tree) this.#foundWithin(tree);
      else this.#options.onTreeless(element);
    },
  });
  #title = new PageTitle();
  /** Containers with ambiguous names that wait for the clues. */
  readonly #clueless = new Set<TextBlock>();
  /** Whether something was read that may change what is marked. */
  changed = false;

  constructor(options: PageTextOptions) {
    this.#options = options;
    this.#lexicon = options.lexicon;
    this.evidence = new PageEvidence(options.lexicon);
  }

  /** Whether ambiguous names were met that cannot be told apart without clues. */
  get lacksClues(): boolean {
    return this.#clueless.size > 0 || this.#title.lacksClues;
  }

  /** Goes on with the same lexicon and its clues, or with another, by which all is to be read again. */
  setLexicon(lexicon: Lexicon): void {
    const isOther = lexicon.names !== this.#lexicon.names;
    this.#lexicon = lexicon;
    if (isOther) {
      if (this.#root) this.#begin(this.#root.container);
      // Its entries are numbered otherwise.
      this.evidence = new PageEvidence(lexicon);
      this.#title = new PageTitle();
      return;
    }
    for (const block of this.#clueless) this.#queue.add(block);
    this.#clueless.clear();
    this.#title.takeOut(this.evidence);
  }

  /** The text of the whole page; undefined before any was read. */
  get root(): TextBlock | undefined {
    return this.#root;
  }

  /** All that is known is forgotten, and everything in an element is to be read. */
  readWhole(element: Element): void {
    this.#begin(element);
  }

  #begin(container: Container): void {
    if (this.#root) this.#drop(this.#root);
    this.#reading = undefined;
    this.#queue.clear();
    this.#root = new TextBlock(container, undefined);
    this.#blocks.set(container, this.#root);
    this.#queue.add(this.#root);
  }

  /** An element came into the page, or came back: what is known of what it holds may be out of date. */
  added(element: Element): void {
    const known = this.#blocks.get(element);
    if (known) known.stale = true;
    else if (
      flowOf(element) !== 'block' &&
      (element.firstElementChild || this.#options.shadowTreeOf(element))
    ) {
      for (const inner of this.#around(element)?.blocks ?? []) {
        const { container } = inner;
        if (holds(element, isShadowRoot(container) ? container.host : container)) inner.stale = true;
      }
    }
  }

  /** The text or the children of a node changed. */
  contentChanged(node: Node): void {
    const isContainer = isShadowRoot(node) || (isElement(node) && flowOf(node) === 'block');
    this.#queue.add(isContainer ? this.#blocks.get(node) : this.#around(node));
  }

  /** An element may be read now, or may not be any more; or it became a heading, or none. */
  attributesChanged(element: Element): void {
    const known = this.#blocks.get(element);
    // It is made anew, with all that its attributes say.
    if (known?.parent) known.stale = true;
    this.#queue.add(this.#around(element));
  }

  #around(node: Node): TextBlock | undefined {
    const container = containerOf(node);
    return container && this.#blocks.get(container);
  }

  /** Has what a node is in read before the rest. */
  prefer(node: Node): void {
    this.#queue.prefer(node);
  }

  /** Whether something waits to be read. */
  get pending(): boolean {
    return this.#reading !== undefined || !this.#queue.isEmpty;
  }

  /** Reads what waits until `enough` says so. */
  read(enough: () => boolean): void {
    do {
      if (!this.#reading && !this.#beginNext()) break;
      if (this.#readOn(enough)) this.#finish();
    } while (!enough());
    if (this.pending) return;
    // They would keep what leaves the page from being freed.
    this.#queue.forgetPreferred();
    this.#reader.forget();
  }

  /** @returns whether the container is read to its end */
  #readOn(enough: () => boolean): boolean {
    try {
      return this.#reader.read(enough);
    } catch (error) {
      // It is not tried again.
      this.#reading = undefined;
      throw error;
    }
  }

  /** @returns whether there is a container to read */
  #beginNext(): boolean {
    const block = this.#queue.next();
    if (!block) return false;
    this.#clueless.delete(block);
    this.#reading = {
      block,
      items: [],
      fresh: [],
      displacing: [],
      trees: [],
      readings: [],
      plainLength: 0,
    };
    this.#reader.begin(block.container);
    return true;
  }

  #foundRun({ pieces, pieceCount, nodes, nodeCount, starts, length }: RunView): void {
    const reading = this.#reading;
    if (!reading) return;
    const found = readPieces(pieces, pieceCount, this.#lexicon, this.#scratch);
    if (found?.lacksClues) this.#clueless.add(reading.block);
    if (found && found.candidates.length > 0)
      reading.items.push({
        nodes: nodes.slice(0, nodeCount),
        starts: starts.slice(0, nodeCount),
        reading: found,
        mentions: [],
        judgedBy: 0,
        marks: [],
      });
    if (found && (found.candidates.length > 0 || found.topicWords.length > 0)) reading.readings.push(found);
    else reading.plainLength += length;
  }

  #foundWithin(container: Container): void {
    const reading = this.#reading;
    if (!reading) return;
    const { block, items, fresh, displacing, trees } = reading;
    const known = this.#blocks.get(container);
    const isKept = known !== undefined && known.parent === block && !known.stale;
    const inner = isKept ? known : new TextBlock(container, block);
    items.push(inner);
    if (isKept) return;
    fresh.push(inner);
    if (isShadowRoot(container)) trees.push(container);
    // What was known of it stands until this reading is finished.
    if (known) displacing.push(inner);
    else this.#blocks.set(container, inner);
  }

  /** Puts what was read in the place of what was known. */
  #finish(): void {
    const reading = this.#reading;
    this.#reading = undefined;
    if (!reading) return;
    const { block, items, fresh, displacing, trees, readings, plainLength } = reading;
    if (block.stale) {
      for (const inner of fresh) this.#drop(inner);
      return;
    }
    const before = block.blocks;
    this.changed ||= items.length > 0 || block.items.length > 0;
    block.unmark();
    this.#count(block, -1);
    block.items = items;
    block.readings = readings;
    block.plainLength = plainLength;
    this.#count(block, 1);
    if (before.length > 0) {
      const kept = new Set(block.blocks);
      for (const inner of before) if (!kept.has(inner)) this.#drop(inner);
    }
    for (const inner of displacing) {
      const elsewhere = this.#blocks.get(inner.container);
      this.#blocks.set(inner.container, inner);
      if (elsewhere && elsewhere !== inner) this.#drop(elsewhere);
    }
    for (const tree of trees) this.#options.onTree(tree);
    this.#queue.addAll(fresh);
  }

  #count({ readings, plainLength, prominent }: TextBlock, by: 1 | -1): void {
    for (const reading of readings) {
      if (by === 1) this.evidence.add(reading, prominent);
      else this.evidence.remove(reading, prominent);
    }
    this.evidence.addLength(by * plainLength);
  }

  /** Forgets a container and all within, but for what another has taken over. */
  #drop(block: TextBlock): void {
    const dropped = [block];
    for (let one = dropped.pop(); one; one = dropped.pop()) {
      if (this.#blocks.get(one.container) === one) {
        this.#blocks.delete(one.container);
        if (isShadowRoot(one.container)) this.#options.onTreeGone(one.container);
      }
      this.#count(one, -1);
      this.#clueless.delete(one);
      one.stale = true;
      one.readings = [];
      one.plainLength = 0;
      for (const inner of one.blocks) if (inner.parent === one) dropped.push(inner);
      one.unmark();
      one.items = [];
    }
    this.changed = true;
  }

  /** Reads the title again if it changed, and the page's language. */
  readTitle(): void {
    this.evidence.isOtherLanguage = !/^(?:en|zh|yue|cmn)?(?:[-_]|$)/i.test(this.#options.language());
    this.#title.read(this.#options.title(), this.#lexicon, this.evidence, this.#scratch);
  }
}

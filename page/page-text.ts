/**
 * The text of a page, block by block, with what was found in each. It is told what changed and reads no
 * more than that again; after any sequence of changes it equals a fresh reading.
 */

import { judge, type Mention } from '../matching/judge.ts';
import type { Lexicon } from '../matching/lexicon.ts';
import { PageEvidence } from '../matching/page-evidence.ts';
import { type BlockReading, newScratch, readBlock, type Scratch } from '../matching/reading.ts';
import { type Reasons, reasonsFor } from '../matching/reasons.ts';
import type { Level } from '../matching/weights.ts';
import { type Container, containerOf, flowOf, isOpen } from './flow.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { readContainer } from './read-container.ts';
import { compareInPage } from './tree-order.ts';

/** A run in which something was found. */
export interface FoundRun {
  readonly container: Container;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly text: string;
  readonly reading: BlockReading;
  /** What stands after the last judgement. */
  mentions: readonly Mention[];
  /** Whether its container was read again, or left the page. */
  gone: boolean;
}

interface ContainerText {
  /** Whether it is a heading. */
  readonly prominent: boolean;
  /** What each run says about the page, runs without a candidate included. */
  readonly readings: readonly BlockReading[];
  readonly runs: readonly FoundRun[];
}

export interface PageTextOptions {
  readonly lexicon: Lexicon;
  readonly level: Level;
  /** The page's title, which tells its subject; it is read, not marked. */
  readonly title: () => string;
  /** The language that the page says it is in, as a BCP 47 tag; empty where it says nothing. */
  readonly language: () => string;
  /**
   * Called with an element that may have a shadow root, once for each reading of what it stands in.
   * @returns the shadow root, of which changes are told from then on
   */
  readonly onHost: (element: Element) => ShadowRoot | undefined;
}

export class PageText {
  readonly #options: PageTextOptions;
  readonly #texts = new Map<Container, ContainerText>();
  readonly #evidence: PageEvidence;
  readonly #scratch: Scratch = newScratch();
  /** Containers to read, the next one last. */
  readonly #queue: Container[] = [];
  readonly #queued = new Set<Container>();
  /** Those to read whose inner blocks are known and need no reading. */
  readonly #shallow = new Set<Container>();
  /** The shadow roots of elements that have one, as far as they were seen. */
  readonly #roots = new WeakMap<Element, ShadowRoot>();
  #ordered: FoundRun[] = [];
  #fresh: FoundRun[] = [];
  #judgedWith = '';
  #title: { readonly text: string; readonly reading: BlockReading } | undefined;

  constructor(options: PageTextOptions) {
    this.#options = options;
    this.#evidence = new PageEvidence(options.lexicon);
  }

  /** So much changed in a tree that nothing known of it holds: all of it is to be read. */
  readTree(tree: Document | ShadowRoot): void {
    for (const container of [...this.#texts.keys(), ...this.#queued]) {
      if (!this.#isBeside(tree, container)) this.#drop(container);
    }
    const whole = isShadowRoot(tree) ? tree : tree.documentElement;
    // A document that is being written anew has no element for a while.
    if (whole && this.#isOpen(whole)) this.#enqueue(whole);
  }

  /**
   * A node was added, or may be read now, or not any more: its own container and the blocks in it are to be
   * read. What was known of it is of its former place, and may have changed on the way.
   */
  readAdded(node: Node): void {
    if (isElement(node)) {
      this.#forgetWithin(node);
      if (flowOf(node) === 'block' && this.#isOpen(node)) this.#enqueue(node);
    }
    this.readAround(node);
  }

  /** A node was taken out of its parent; it may be elsewhere in the page. */
  readRemoved(node: Node, parent: Node): void {
    if (node.isConnected) this.readAdded(node);
    else if (isElement(node)) this.#forgetWithin(node);
    // Something of the text around it may join now.
    if (isShadowRoot(parent) || (isElement(parent) && flowOf(parent) === 'block')) this.readOwn(parent);
    else this.readAround(parent);
  }

  /** Text or inline elements changed beside or in a node: its container is to be read again. */
  readAround(node: Node): void {
    const container = containerOf(node);
    if (container) this.readOwn(container);
  }

  /** A container's own text is to be read again; the blocks within it stand. */
  readOwn(container: Container): void {
    if (this.#queued.has(container) || !this.#isOpen(container)) return;
    this.#shallow.add(container);
    this.#enqueueLast(container);
  }

  /** Whether a container is read: changes of a shadow tree that was not seen yet are not told. */
  #isOpen(container: Container): boolean {
    return isOpen(container, (root) => this.#roots.get(root.host) === root);
  }

  #enqueue(container: Container): void {
    this.#shallow.delete(container);
    this.#enqueueLast(container);
  }

  #enqueueLast(container: Container): void {
    if (this.#queued.has(container)) return;
    this.#queued.add(container);
    this.#queue.push(container);
  }

  /** Whether something waits to be read. */
  get pending(): boolean {
    return this.#queued.size > 0;
  }

  /** Reads what waits until `enough` says so. */
  read(enough: () => boolean): void {
    do {
      const container = this.#queue.pop();
      if (!container) return;
      // What was forgotten meanwhile need not be read.
      if (!this.#queued.delete(container)) continue;
      this.#readOne(container, this.#shallow.delete(container));
    } while (!enough());
  }

  #readOne(container: Container, shallow: boolean): void {
    this.#forget(container);
    if (!container.isConnected) return;
    const prominent = isElement(container) && /^h[1-6]$/.test(container.localName);
    const readings: BlockReading[] = [];
    const runs: FoundRun[] = [];
    const blocks: Element[] = [];
    readContainer(container, {
      run: ({ text, nodes, starts }) => {
        const reading = readBlock(text, this.#options.lexicon, this.#scratch);
        this.#evidence.add(reading, prominent);
        readings.push(reading);
        if (reading.candidates.length === 0) return;
        runs.push({ container, nodes, starts, text, reading, mentions: [], gone: false });
      },
      block: (element) => {
        if (!shallow || !this.#texts.has(element)) blocks.push(element);
      },
      host: (element) => {
        const root = this.#options.onHost(element);
        if (!root) return;
        this.#roots.set(element, root);
        if (!this.#texts.has(root)) this.#enqueue(root);
      },
    });
    this.#texts.set(container, { prominent, readings, runs });
    this.#fresh.push(...runs);
    for (const block of blocks.reverse()) this.#enqueue(block);
  }

  /** Nothing that is known of a node and of all within it holds; none of it waits to be read. */
  #forgetWithin(node: Node): void {
    if (this.#texts.size === 0 && this.#queued.size === 0) return;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      if (!isElement(at) && !isShadowRoot(at)) continue;
      this.#drop(at);
      const root = isElement(at) && this.#roots.get(at);
      if (root) this.#forgetWithin(root);
    }
  }

  /** Whether a container is in the page, in no way within a tree. */
  #isBeside(tree: Document | ShadowRoot, container: Container): boolean {
    let root = container.getRootNode();
    while (root !== tree && isShadowRoot(root) && this.#roots.get(root.host) === root) {
      root = root.host.getRootNode();
    }
    return root !== tree && root === document;
  }

  #drop(container: Container): void {
    this.#forget(container);
    this.#queued.delete(container);
    this.#shallow.delete(container);
  }

  #forget(container: Container): void {
    const known = this.#texts.get(container);
    if (!known) return;
    this.#texts.delete(container);
    for (const run of known.runs) run.gone = true;
    for (const reading of known.readings) this.#evidence.remove(reading, known.prominent);
  }

  /**
   * Judges the page, if anything that matters changed since the last time.
   * @returns the runs with candidates, in the order of the page
   */
  judge(): readonly FoundRun[] {
    this.#readTitle();
    this.#evidence.isOtherLanguage = !/^(?:en|zh|yue|cmn)?(?:[-_]|$)/i.test(this.#options.language());
    const fresh = this.#fresh.filter((run) => !run.gone);
    this.#fresh = [];
    // Nearly sorted already, which the sort of every engine makes use of.
    this.#ordered = [...this.#ordered.filter((run) => !run.gone), ...fresh].sort(compareRuns);
    const { lexicon, level } = this.#options;
    const { signature } = this.#evidence;
    const again = signature !== this.#judgedWith;
    this.#judgedWith = signature;
    const judging = { lexicon, level, page: this.#evidence, named: new Set<string>() };
    const unjudged = new Set(fresh);
    for (const run of this.#ordered) {
      // A short form depends on what stands before it, anything else on its block and the page's evidence.
      const { candidates } = run.reading;
      if (again || unjudged.has(run) || candidates.some(({ kind }) => kind === 'short')) {
        run.mentions = judge(candidates, judging);
      } else for (const { entry } of run.mentions) judging.named.add(entry);
    }
    return this.#ordered;
  }

  #readTitle(): void {
    const text = this.#options.title();
    if (this.#title?.text === text) return;
    if (this.#title) this.#evidence.remove(this.#title.reading, true);
    this.#title = { text, reading: readBlock(text, this.#options.lexicon, this.#scratch) };
    this.#evidence.add(this.#title.reading, true);
  }

  /** Why a mention of a run stands, by what the page holds now. */
  reasonsFor({ text, reading }: FoundRun, mention: Mention): Reasons | undefined {
    const judging = { lexicon: this.#options.lexicon, page: this.#evidence };
    return reasonsFor(mention, text, reading.candidates, judging);
  }
}

function compareRuns(a: FoundRun, b: FoundRun): number {
  const [nodeA, nodeB] = [a.nodes[0], b.nodes[0]];
  return nodeA && nodeB ? compareInPage(nodeA, nodeB) : 0;
}

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
  /** Called with an element that may have a shadow root, once for each reading. */
  readonly onHost: (element: Element) => void;
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
  #ordered: FoundRun[] = [];
  #fresh: FoundRun[] = [];
  #judgedWith = '';
  #title: { readonly text: string; readonly reading: BlockReading } | undefined;

  constructor(options: PageTextOptions) {
    this.#options = options;
    this.#evidence = new PageEvidence(options.lexicon);
  }

  /** Everything in a container is to be read, blocks within it too. */
  readAll(container: Container): void {
    if (isOpen(container)) this.#enqueue(container);
  }

  /** Whether a container has been read. */
  knows(container: Container): boolean {
    return this.#texts.has(container);
  }

  /** A node was added, or may now be read: its own container and the blocks in it are to be read. */
  readAdded(node: Node): void {
    this.readAround(node);
    if (node instanceof Element && flowOf(node) === 'block') this.readAll(node);
  }

  /** Text or inline elements changed beside or in a node: its container is to be read again. */
  readAround(node: Node): void {
    const container = containerOf(node);
    if (container) this.readOwn(container);
  }

  /** Children of a node went or came: the text they stood in is to be read again. */
  readChildren(parent: Node): void {
    if (parent instanceof ShadowRoot || (parent instanceof Element && flowOf(parent) === 'block'))
      this.readOwn(parent);
    else this.readAround(parent);
  }

  /** A container's own text is to be read again; the blocks within it stand. */
  readOwn(container: Container): void {
    if (this.#queued.has(container) || !isOpen(container)) return;
    this.#shallow.add(container);
    this.#enqueueLast(container);
  }

  /** An element may be read now, or may not be any more. */
  readChanged(element: Element): void {
    for (const container of this.#texts.keys()) {
      if (element.contains(container)) this.#forget(container);
    }
    this.readAdded(element);
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
    return this.#queue.length > 0;
  }

  /** Reads what waits until `enough` says so. */
  read(enough: () => boolean): void {
    do {
      const container = this.#queue.pop();
      if (!container) return;
      this.#queued.delete(container);
      this.#readOne(container, this.#shallow.delete(container));
    } while (!enough());
  }

  #readOne(container: Container, shallow: boolean): void {
    this.#forget(container);
    if (!container.isConnected) return;
    const prominent = container instanceof Element && /^h[1-6]$/.test(container.localName);
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
      host: this.#options.onHost,
    });
    this.#texts.set(container, { prominent, readings, runs });
    this.#fresh.push(...runs);
    for (const block of blocks.reverse()) this.#enqueue(block);
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
    for (const container of [...this.#texts.keys()]) if (!container.isConnected) this.#forget(container);
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

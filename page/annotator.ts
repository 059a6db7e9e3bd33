/** Reads a page, marks it, and keeps both up with what changes. Stops with its signal and leaves no trace. */

import type { Lexicon, LexiconEntry } from '../matching/lexicon.ts';
import { type Reasons, reasonsFor } from '../matching/reasons.ts';
import { Changes } from './changes.ts';
import { DocumentElement } from './document-element.ts';
import { type Mark, textOf } from './found-run.ts';
import { LateTrees } from './late-trees.ts';
import type { Look } from './look.ts';
import type { ShadowRootOf } from './mark-at.ts';
import { Marks } from './marks.ts';
import { PageText } from './page-text.ts';
import { type Choice, countedMentions, Review, type Term } from './review.ts';
import { ShadowTrees } from './shadow-trees.ts';
import { LINKS, LinkChanges } from './skipped.ts';
import { createWorker } from './slices.ts';
import { elementInView, onceLaidOut } from './viewport.ts';

/** With what is marked to begin with; after a change of mind, {@link Annotator.review}. */
export interface AnnotatorOptions extends Choice {
  readonly lexicon: Lexicon;
  /** Of the highlight of an entry's marks what its name ends with; by default its kind. */
  readonly highlightOf?: (entry: LexiconEntry) => string;
  /** How marks look to begin with. */
  readonly look?: Look | undefined;
  readonly shadowRootOf: ShadowRootOf;
  /** Gives a shadow tree the rules of the highlights, until the signal is aborted. */
  readonly styleRoot: (root: ShadowRoot, signal: AbortSignal) => void;
  /**
   * The page has ambiguous names and the lexicon no clues; answered by {@link Annotator.setLexicon}, with the
   * same lexicon where there are none to be had. No terms are reported meanwhile.
   */
  readonly onCluesWanted: () => void;
  /** The terms of the page changed: entries in reading order, with how often each is mentioned. */
  readonly onTerms: (terms: readonly Term[]) => void;
  /** Other marks are near the viewport than before. */
  readonly onNear: (marks: readonly Mark[]) => void;
  /** The page was written anew (`document.open`), which takes every listener off it. */
  readonly onRewritten: () => void;
  readonly signal: AbortSignal;
}

/** A page that is being marked. */
export interface Annotator {
  /** They change with the page. */
  readonly marks: Marks;
  /** Goes on with the same lexicon and its clues, or with another, by which all is read again. */
  readonly setLexicon: (lexicon: Lexicon) => void;
  /** Shows and hides marks anew, by another choice if one is given; nothing is read again. */
  readonly review: (choice?: Choice) => void;
  /** Whether something is under way: a change that was observed and has not come into the marks. */
  readonly isBusy: () => boolean;
  /** All mentions of an entry that are counted, marked or not, in the order of the page. */
  readonly mentionsOf: (entry: string) => readonly Mark[];
  /** How many frames stand directly in the page. */
  readonly countFrames: () => number;
  /** Why a mark is there. */
  readonly reasonsFor: (mark: Mark) => Reasons | undefined;
}

/** A page that takes longer to read is marked before it is read to the end, in milliseconds. */
const LONG_READING = 60;

/** Starts marking the document. */
export function annotate(options: AnnotatorOptions): Annotator {
  return new PageAnnotator(options);
}

class PageAnnotator implements Annotator {
  readonly marks: Marks;
  readonly #options: AnnotatorOptions;
  readonly #changes = new Changes();
  readonly #lateTrees: LateTrees;
  readonly #text: PageText;
  readonly #trees: ShadowTrees;
  readonly #worker: ReturnType<typeof createWorker>;
  readonly #links: LinkChanges;
  #choice: Choice;
  #lexicon: Lexicon;
  /** By which the marks were made that are shown. */
  #shownBy: Lexicon;
  /** Came while the page was being reviewed by the other. */
  #newLexicon: Lexicon | undefined;
  readonly #element = new DocumentElement();
  #review: Review | undefined;
  /** What the page said, and how it was looked at, when it was last reviewed. */
  #signature = '';
  #version = 1;
  #isReviewWanted = false;
  #reported = '';
  #clues: 'unneeded' | 'wanted' | 'answered' = 'unneeded';
  /** How long the page has been read since it was last reviewed, and after how long it is again, in milliseconds. */
  #readFor = 0;
  #readUntil = LONG_READING;

  constructor(options: AnnotatorOptions) {
    const { lexicon, shadowRootOf, signal } = options;
    this.#options = options;
    this.#lexicon = lexicon;
    this.#shownBy = lexicon;
    this.#choice = options;
    this.#links = new LinkChanges(() => this.review(), signal);
    this.#trees = new ShadowTrees((tree, inPage) => {
      options.styleRoot(tree, inPage);
      this.#watch(tree, inPage);
    }, signal);
    const { highlightOf = ({ kind }: LexiconEntry) => kind } = options;
    this.marks = new Marks({
      highlightOf: (id) => {
        const entry = this.#shownBy.entries.of(id);
        return entry ? highlightOf(entry) : '';
      },
      onNear: options.onNear,
      isInHaste: () => this.#worker.isPressed,
      look: options.look,
      signal,
    });
    this.#lateTrees = new LateTrees({
      shadowTreeOf: shadowRootOf,
      onTree: (host) => {
        this.#text.contentChanged(host);
        this.#worker.request();
      },
      signal,
    });
    this.#text = new PageText({
      lexicon,
      // A title longer than any real one is no title.
      title: () => document.title.slice(0, 1_000),
      // A document that is being written anew has no element for a while.
      language: () => document.documentElement?.lang ?? '',
      shadowTreeOf: shadowRootOf,
      onTree: (tree) => this.#trees.enter(tree),
      onTreeGone: (tree) => this.#trees.leave(tree),
      onTreeless: (element) => this.#lateTrees.seen(element),
    });
    this.#worker = createWorker((enough) => this.#work(enough), signal);
    this.#watch(document, signal);
    this.#worker.request();
  }

  readonly isBusy = (): boolean => this.#worker.isWaiting || this.marks.isResting;

  get #hasWork(): boolean {
    const { pending, root } = this.#text;
    const isAsked = this.#newLexicon !== undefined || this.#isReviewWanted;
    return isAsked || this.#changes.pending || pending || root === undefined;
  }

  readonly setLexicon = (lexicon: Lexicon): void => {
    this.#newLexicon = lexicon;
    this.#worker.request();
  };

  readonly review = (choice = this.#choice): void => {
    const wasAboutLinks = isAboutLinks(this.#choice);
    this.#choice = choice;
    if (wasAboutLinks !== isAboutLinks(choice)) this.#watchLinks();
    this.#isReviewWanted = true;
    this.#worker.request();
  };

  readonly reasonsFor = ({ run, mention }: Mark): Reasons | undefined => {
    const judging = { lexicon: this.#lexicon, page: this.#text.evidence };
    return reasonsFor(mention, textOf(run), judging);
  };

  readonly mentionsOf = (entry: string): readonly Mark[] => {
    const { root } = this.#text;
    return root ? countedMentions(root, this.#choice, entry) : [];
  };

  // A window counts no frames in shadow trees.
  readonly countFrames = (): number =>
    this.#trees.all.reduce((sum, tree) => sum + tree.querySelectorAll('iframe').length, window.length);

  #watchLinks(): void {
    if (!isAboutLinks(this.#choice)) this.#links.stop();
    else for (const root of [document, ...this.#trees.all]) this.#links.watch(root);
  }

  #watch(root: Document | ShadowRoot, signal: AbortSignal): void {
    if (isAboutLinks(this.#choice)) this.#links.watch(root);
    const changed = () => {
      this.#lateTrees.soon();
      this.#worker.request();
    };
    this.#changes.watch(root, changed, signal);
  }

  /** One slice; returns whether there is more to do. */
  #work(enough: () => boolean): boolean {
    // What is being reviewed stays as it is until that is done.
    if (!this.#review && !this.#readOn(enough)) return true;
    return !this.#continueReview(enough) || this.#hasWork;
  }

  /** Reads what changed; returns whether it is time for a review, if one is wanted. */
  #readOn(enough: () => boolean): boolean {
    this.#takeLexicon();
    if (this.#element.wasReplaced()) this.#options.onRewritten();
    if (!this.#takeChanges(enough)) return false;
    const started = performance.now();
    this.#text.read(enough);
    this.#readFor += performance.now() - started;
    const { pending } = this.#text;
    if (pending && this.#readFor < this.#readUntil) return false;
    if (pending) this.#preferVisible();
    this.#readUntil = pending ? this.#readUntil * 2 : LONG_READING;
    this.#readFor = 0;
    this.#startReview();
    return true;
  }

  #takeLexicon(): void {
    if (!this.#newLexicon) return;
    const isOther = this.#newLexicon.names !== this.#lexicon.names;
    this.#lexicon = this.#newLexicon;
    this.#newLexicon = undefined;
    this.#text.setLexicon(this.#lexicon);
    this.#clues = isOther ? 'unneeded' : 'answered';
    this.#isReviewWanted = true;
  }

  /** Hands on what changed; false when there was no time for all of it. */
  #takeChanges(enough: () => boolean): boolean {
    const before = this.#text.root?.container;
    const element = this.#element.toRead;
    if (element === before && !this.#changes.isFlooded) return this.#changes.handOn(this.#text, enough);
    this.#changes.clear();
    this.#text.readWhole(element);
    return true;
  }

  #preferVisible(): void {
    onceLaidOut(() => {
      const element = this.#text.pending ? elementInView() : undefined;
      if (element) this.#text.prefer(element);
    }, this.#options.signal);
  }

  /** Begins a pass over the page if something changed that matters. */
  #startReview(): void {
    const { root, evidence } = this.#text;
    if (!root) return;
    this.#text.readTitle();
    this.#wantClues();
    const signature = `${this.#choice.level}|${evidence.signature}`;
    if (signature === this.#signature && !this.#text.changed && !this.#isReviewWanted) return;
    if (signature !== this.#signature) this.#version++;
    this.#signature = signature;
    this.#text.changed = false;
    this.#isReviewWanted = false;
    this.#review = new Review({
      ...this.#choice,
      root,
      lexicon: this.#lexicon,
      evidence,
      version: this.#version,
      onMarks: (run) => this.marks.prepare(run),
    });
  }

  /** @returns whether the pass is complete */
  #continueReview(enough: () => boolean): boolean {
    const review = this.#review;
    const { root, evidence } = this.#text;
    // Should it fail, it is not tried again.
    this.#review = undefined;
    if (!review || !root) return true;
    if (!review.step(enough)) {
      this.#review = review;
      return false;
    }
    this.#shownBy = this.#lexicon;
    this.marks.set(review, root, evidence.length);
    this.#report(review.terms);
    this.#lateTrees.soon();
    return true;
  }

  #report(terms: readonly Term[]): void {
    // Ambiguous names may be among them once there are clues.
    if (this.#clues === 'wanted') return;
    const report = JSON.stringify(terms);
    if (report === this.#reported) return;
    this.#reported = report;
    this.#options.onTerms(terms);
  }

  #wantClues(): void {
    if (!this.#text.lacksClues || this.#clues !== 'unneeded') return;
    this.#clues = 'wanted';
    this.#options.onCluesWanted();
  }
}

const isAboutLinks = ({ skips }: Choice): boolean => skips?.includes(LINKS) === true;

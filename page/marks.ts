/**
 * Marks as CSS custom highlights: the page's nodes stay as they are. Every live Range costs each later
 * change of the page, so only those near the viewport exist; the rest is plain data.
 */

import { type FoundRun, type Mark, type MarkedText, setRange } from './found-run.ts';
import { DEFAULT_LOOK, HIGHLIGHT_PREFIX, type Look, prefixOf } from './look.ts';
import { nearMarks } from './near.ts';
import type { Review } from './review.ts';
import { RunsOfText } from './runs-of-text.ts';
import type { TextBlock } from './text-block.ts';
import { onceLaidOut } from './viewport.ts';

/** Of the highlight of the mention whose card is open. */
const ACTIVE = `${HIGHLIGHT_PREFIX}active`;

/** Up to so many marks, all are live; of more, those near the viewport, and never more. */
const MOST_LIVE = 300;

/**
 * The same on a page that never rests: in each frame that follows a change Chromium goes through all live ranges,
 * which takes it a millisecond for 250.
 */
export const MOST_LIVE_IN_HASTE = 40;

/** How far around the viewport marks are live, as a share of its size; the second where the first are too many. */
const MARGINS = [1, 0.2] as const;

/** After so many milliseconds it is looked whether the page moved without being scrolled. */
const LOOK_AGAIN = 1_000;

/** A look that takes longer, in milliseconds, is followed by a rest, so that looks take no more than a share of the time. */
const LONG_LOOK = 30;
const LOOK_SHARE = 0.1;

export interface MarksOptions {
  /** Of the highlight of an entry's marks what its name ends with. */
  readonly highlightOf: (entry: string) => string;
  /** Other marks are near the viewport than before. */
  readonly onNear: (marks: readonly Mark[]) => void;
  /** Whether the page never rests. */
  readonly isInHaste: () => boolean;
  readonly look?: Look | undefined;
  readonly signal: AbortSignal;
}

export class Marks {
  readonly #options: MarksOptions;
  /** Runs with marks, in the order of the page. */
  #marked: readonly FoundRun[] = [];
  readonly #runs = new RunsOfText();
  #count = 0;
  /** Of the text of the page, in UTF-16 code units. */
  #length = 0;
  #style: Look;
  /** What the names of the highlights that are set begin with; undefined while marks are hidden. */
  #prefix: string | undefined;
  /** Finds the marks within the window and so far around it, as a share of its size. */
  #find: (margin: number) => readonly Mark[] = () => [];
  /** The same, while not all marks are live. */
  #near: ((margin: number) => readonly Mark[]) | undefined;
  /** Those near the viewport. */
  #wanted: readonly Mark[] = [];
  /** Those painted. */
  #live: readonly Mark[] = [];
  /** Used again and again: a Range that is let go costs the page until it is collected. */
  readonly #ranges: Range[] = [];
  readonly #activeRange = document.createRange();
  /** Names of the highlights that are set. */
  #names = new Set<string>();
  #isLooking = false;
  #restsUntil = 0;
  #resting = 0;
  readonly #print = matchMedia('print');
  #scrolling: AbortController | undefined;

  constructor(options: MarksOptions) {
    const { signal } = options;
    this.#options = options;
    this.#style = options.look ?? DEFAULT_LOOK;
    signal.addEventListener('abort', () => this.#clear());
    this.#print.addEventListener('change', () => this.#paint(), { signal });
  }

  /** All marks, in the order of the page. */
  get all(): readonly Mark[] {
    return this.#marked.flatMap(({ marks }) => marks);
  }

  /** Those in the window, whatever covers them. Asks for layout. */
  inWindow(): readonly Mark[] {
    return this.#find(0);
  }

  /**
   * The marks of a text node, by their start.
   * @param near only those of the parts of a long text that an offset lies in
   */
  inText(node: Text, near?: number): readonly MarkedText[] {
    return this.#runs.marks(node, near);
  }

  /** The marks of a run were made or changed. They are shown by {@link set}. */
  prepare(run: FoundRun): void {
    this.#runs.put(run);
  }

  /**
   * Puts other marks in the place of those before.
   * @param root the text of the page
   * @param length of that text, in UTF-16 code units
   */
  set({ marked, number }: Review, root: TextBlock, length: number): void {
    if (this.#options.signal.aborted) return;
    this.#marked = marked;
    this.#count = marked.reduce((sum, { marks }) => sum + marks.length, 0);
    this.#length = length;
    this.#find = (margin) => nearMarks(root, number, margin);
    this.#near = this.#isAllLive ? undefined : this.#find;
    if (this.#near) {
      this.#followScrolling();
      // What is near is known after layout; until then nothing is painted that is no mark any more.
      this.#paint(this.#wanted.flatMap((mark) => this.#now(mark) ?? []));
      this.#look();
    } else {
      this.#scrolling?.abort();
      this.#paint(this.all);
    }
  }

  /** A mark as it is after the page was read again; undefined if it is none any more. */
  #now(mark: Mark): Mark | undefined {
    if (mark.run.marks.includes(mark)) return mark;
    const { node, offset } = mark.start;
    return this.#runs
      .at(node, offset)
      .flatMap(({ marks }) => marks)
      .find(
        ({ start, mention }) =>
          start.node === node && start.offset === offset && mention.entry === mark.mention.entry,
      );
  }

  /** Has the marks look otherwise, or as usual; the same look again where highlights have other names. */
  setLook(look: Look = DEFAULT_LOOK): void {
    this.#style = look;
    this.#prefix = '';
    this.#paint();
  }

  /** Shows which mention's card is open; undefined for none. */
  setActive(mark: Mark | undefined): void {
    CSS.highlights.delete(ACTIVE);
    if (!mark || this.#options.signal.aborted || !setRange(this.#activeRange, mark)) {
      release(this.#activeRange);
      return;
    }
    const highlight = new Highlight(this.#activeRange);
    highlight.priority = 1;
    CSS.highlights.set(ACTIVE, highlight);
  }

  /** Whether what is near the window is not looked for yet, since the last look took long. */
  get isResting(): boolean {
    return this.#resting !== 0;
  }

  get #isAllLive(): boolean {
    return this.#count <= (this.#options.isInHaste() ? MOST_LIVE_IN_HASTE : MOST_LIVE);
  }

  #followScrolling(): void {
    if (this.#scrolling && !this.#scrolling.signal.aborted) return;
    this.#scrolling = new AbortController();
    const { signal } = this.#scrolling;
    const look = () => this.#look();
    const captured = { capture: true, passive: true, signal };
    // Scrolling within the page does not bubble, but is captured.
    document.addEventListener('scroll', look, captured);
    // What the browser left out is laid out after the frame in which it came near.
    document.addEventListener('contentvisibilityautostatechange', look, captured);
    window.addEventListener('resize', look, { passive: true, signal });
    const timer = window.setInterval(look, LOOK_AGAIN);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      clearTimeout(this.#resting);
      this.#resting = 0;
      this.#isLooking = false;
    });
  }

  /** Paints what is near the viewport, once the page is laid out. */
  #look(): void {
    const signal = this.#scrolling?.signal;
    if (this.#isLooking || !signal) return;
    if (this.#isAllLive) {
      // The page has come to rest.
      this.#near = undefined;
      this.#scrolling?.abort();
      this.#paint(this.all);
      return;
    }
    this.#isLooking = true;
    const find = () => {
      this.#isLooking = false;
      const near = this.#near;
      if (!near) return;
      const started = performance.now();
      const [wide, narrow] = MARGINS;
      const marks = near(wide);
      this.#paint(marks.length <= MOST_LIVE ? marks : near(narrow).slice(0, MOST_LIVE));
      const now = performance.now();
      if (now - started > LONG_LOOK) this.#restsUntil = now + (now - started) / LOOK_SHARE;
    };
    const wait = this.#restsUntil - performance.now();
    if (wait <= 0) onceLaidOut(find, signal);
    else
      this.#resting = window.setTimeout(() => {
        this.#resting = 0;
        onceLaidOut(find, signal);
      }, wait);
  }

  /** Paints marks in the place of those before; by default those again. */
  #paint(marks = this.#wanted): void {
    this.#wanted = marks;
    // Nothing on paper: a highlight has its text painted in pieces, even one without a style.
    const live = this.#print.matches ? [] : marks;
    if (this.#options.signal.aborted || this.#isPainted(live)) return;
    const prefix = this.#wantedPrefix;
    const ranges = new Map<string, Range[]>();
    let used = 0;
    for (const mark of prefix === undefined ? [] : live) {
      const range = this.#ranges[used] ?? document.createRange();
      if (!setRange(range, mark)) continue;
      this.#ranges[used++] = range;
      const name = prefix + this.#options.highlightOf(mark.mention.entry);
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    }
    for (const range of this.#ranges.splice(used)) release(range);
    for (const name of this.#names) if (!ranges.has(name)) CSS.highlights.delete(name);
    for (const [name, list] of ranges) CSS.highlights.set(name, new Highlight(...list));
    this.#names = new Set(ranges.keys());
    this.#prefix = prefix;
    this.#live = live;
    this.#options.onNear(live);
  }

  get #wantedPrefix(): string | undefined {
    return prefixOf(this.#style, this.#length);
  }

  /** Whether these marks are what is painted, where they are, and the page has not cleared the registry. */
  #isPainted(live: readonly Mark[]): boolean {
    return (
      live.length === this.#live.length &&
      // What leaves the page and comes back leaves its ranges behind.
      live.every(
        (mark, index) =>
          mark === this.#live[index] && (this.#prefix === undefined || standsOn(this.#ranges[index], mark)),
      ) &&
      (live.length === 0 || this.#prefix === this.#wantedPrefix) &&
      [...this.#names].every((name) => CSS.highlights.has(name))
    );
  }

  #clear(): void {
    this.#scrolling?.abort();
    this.setActive(undefined);
    for (const name of this.#names) CSS.highlights.delete(name);
    this.#names.clear();
    for (const range of this.#ranges.splice(0)) release(range);
    this.#marked = [];
    this.#live = [];
    this.#find = () => [];
  }
}

/** Takes a range off the page's text, so that it costs changes there nothing. */
function release(range: Range): void {
  range.setStart(document, 0);
  range.collapse(true);
}

const standsOn = (range: Range | undefined, { start, end }: Mark): boolean =>
  range !== undefined &&
  range.startContainer === start.node &&
  range.startOffset === start.offset &&
  range.endContainer === end.node &&
  range.endOffset === end.offset;

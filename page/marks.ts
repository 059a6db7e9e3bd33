/**
 * Marks as CSS custom highlights: the page's nodes stay as they are. Every live Range costs each later
 * change of the page, so only those near the viewport exist; the rest is plain data.
 */

import { isElement } from './node-kinds.ts';
import type { Placed } from './sections.ts';

/** Names of the highlights: one a kind, and one for the mention whose card is open. */
export const HIGHLIGHT_PREFIX = 'newsgloss-';
const ACTIVE = `${HIGHLIGHT_PREFIX}active`;

/** Up to so many marks, all are live. */
const ALL_LIVE = 300;

/** How far around the viewport marks are live, as a share of its height. */
const MARGIN = '100% 0px';

/** A mark in the page. */
export interface Mark extends Placed {
  readonly start: { readonly node: Text; readonly offset: number };
  readonly end: { readonly node: Text; readonly offset: number };
}

/** A mark's place in one of its text nodes, in UTF-16 code units of the node's data. */
export interface MarkedText {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** Where an offset of a run lies in its nodes; an end belongs to the node before it. */
function locate(placed: Placed, offset: number, isEnd: boolean) {
  const { starts, nodes } = placed.run;
  let index = starts.length - 1;
  while (index > 0 && (isEnd ? (starts[index] ?? 0) >= offset : (starts[index] ?? 0) > offset)) index--;
  const node = nodes[index];
  return node ? { index, node, offset: offset - (starts[index] ?? 0) } : undefined;
}

/** A live range over a mark; undefined once its text has changed. */
export function rangeOf({ start, end }: Mark): Range | undefined {
  if (!start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

export interface MarksOptions {
  /** The kind of an entry. */
  readonly kindOf: (entry: string) => string;
  readonly signal: AbortSignal;
}

export class Marks {
  readonly #options: MarksOptions;
  #marks: readonly Mark[] = [];
  /** Marks in each text node, by their start. */
  #byText = new WeakMap<Text, MarkedText[]>();
  /** Containers near the viewport, when not all marks are live. */
  readonly #near = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #watched = new Set<Element>();
  /** Names of the highlights that are set. */
  #names = new Set<string>();
  #frame = 0;

  constructor(options: MarksOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#clear());
  }

  /** All marks, in the order of the page. */
  get all(): readonly Mark[] {
    return this.#marks;
  }

  /** The marks of a text node, by their start. */
  inText(node: Text): readonly MarkedText[] {
    return this.#byText.get(node) ?? [];
  }

  /** Puts these marks in the place of those before. */
  set(placed: readonly Placed[]): void {
    if (this.#options.signal.aborted) return;
    const marks: Mark[] = [];
    this.#byText = new WeakMap();
    for (const place of placed) {
      const start = locate(place, place.mention.start, false);
      const end = locate(place, place.mention.end, true);
      if (!start || !end) continue;
      const mark: Mark = { ...place, start, end };
      marks.push(mark);
      for (let index = start.index; index <= end.index; index++) {
        const node = place.run.nodes[index];
        if (!node) continue;
        const list = this.#byText.get(node) ?? [];
        list.push({
          mark,
          start: index === start.index ? start.offset : 0,
          end: index === end.index ? end.offset : node.length,
        });
        this.#byText.set(node, list);
      }
    }
    this.#marks = marks;
    this.#watch();
    this.#paint();
  }

  /** Shows which mention's card is open; undefined for none. */
  setActive(mark: Mark | undefined): void {
    if (!mark) {
      CSS.highlights.delete(ACTIVE);
      return;
    }
    const range = rangeOf(mark);
    if (!range || this.#options.signal.aborted) return;
    const highlight = new Highlight(range);
    highlight.priority = 1;
    CSS.highlights.set(ACTIVE, highlight);
  }

  #watch(): void {
    if (this.#marks.length <= ALL_LIVE) {
      this.#observer?.disconnect();
      this.#observer = undefined;
      this.#watched.clear();
      this.#near.clear();
      return;
    }
    this.#observer ??= new IntersectionObserver((entries) => this.#moved(entries), {
      rootMargin: MARGIN,
    });
    const wanted = new Set(this.#marks.map(watchedElement));
    for (const element of this.#watched) {
      if (wanted.has(element)) continue;
      this.#observer.unobserve(element);
      this.#near.delete(element);
    }
    for (const element of wanted) if (!this.#watched.has(element)) this.#observer.observe(element);
    this.#watched = wanted;
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    // One repaint a frame, however many elements crossed the margin.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const { kindOf, signal } = this.#options;
    if (signal.aborted) return;
    const live = this.#observer
      ? this.#marks.filter((mark) => this.#near.has(watchedElement(mark))).slice(0, ALL_LIVE)
      : this.#marks;
    const ranges = new Map<string, Range[]>();
    for (const mark of live) {
      const range = rangeOf(mark);
      if (!range) continue;
      const name = `${HIGHLIGHT_PREFIX}${kindOf(mark.mention.entry)}`;
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    }
    for (const name of this.#names) if (!ranges.has(name)) CSS.highlights.delete(name);
    for (const [name, list] of ranges) CSS.highlights.set(name, new Highlight(...list));
    this.#names = new Set(ranges.keys());
  }

  #clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.setActive(undefined);
    for (const name of this.#names) CSS.highlights.delete(name);
    this.#names.clear();
    this.#marks = [];
    this.#byText = new WeakMap();
  }
}

/** The element whose position tells whether a mark is near the viewport. */
function watchedElement({ run: { container } }: Mark): Element {
  return isElement(container) ? container : container.host;
}

/** What a reader selected, or pointed at, with the sentence that it stands in. Read once, when it is asked for. */

import { flowOf, isClosed } from './flow.ts';
import type { ShadowRootOf } from './mark-at.ts';
import { isElement, isShadowRoot, isText } from './node-kinds.ts';
import { sentenceAround } from './sentence-around.ts';

export interface SelectionContext {
  /** What is selected, in one line; empty where nothing is, or in a field. */
  readonly text: string;
  /** Empty where there is none, as for what the reader writes. */
  readonly sentence: string;
  /** Whether the focus is where something secret is written. */
  readonly secret: boolean;
}

const NOTHING: SelectionContext = { text: '', sentence: '', secret: false };

/** What is selected in this document, in shadow trees too. @param longest of a sentence, in UTF-16 code units */
export function selectionContext(shadowRootOf: ShadowRootOf, longest: number): SelectionContext {
  const focused = focusedIn(document, shadowRootOf);
  if (focused instanceof HTMLInputElement && focused.type === 'password') return { ...NOTHING, secret: true };
  if (focused && isField(focused)) return NOTHING;
  const selection = selectionIn(document, shadowRootOf);
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return NOTHING;
  const range = selection.getRangeAt(0);
  if (isField(range.startContainer) || isField(range.endContainer)) return NOTHING;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  return { text, sentence: sentenceOf(range, longest), secret: false };
}

/** The sentence that a range of a page stands in; empty where nothing there is text. */
export function sentenceOf(range: Range, longest: number): string {
  const first = firstTextOf(range);
  const block = first && blockOf(first);
  if (!block || isField(block)) return '';
  const reading = new BlockReading(range, block.localName === 'pre');
  reading.read(block);
  const { text, start, end } = reading;
  return start === undefined ? '' : sentenceAround(text, { start, end: Math.max(start, end) }, longest);
}

/** Where the reader writes, or chooses what was written: none of it is the page's. */
function isField(node: Node): boolean {
  for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : at.parentNode) {
    if (!isElement(at)) continue;
    if (/^(?:input|textarea|select)$/.test(at.localName)) return true;
    if (at instanceof HTMLElement && at.isContentEditable) return true;
    if (/^(?:textbox|searchbox|combobox)$/.test(at.getAttribute('role') ?? '')) return true;
  }
  return false;
}

function focusedIn(root: Document | ShadowRoot, shadowRootOf: ShadowRootOf): Element | undefined {
  const { activeElement } = root;
  const inner = activeElement && shadowRootOf(activeElement);
  return (inner && focusedIn(inner, shadowRootOf)) ?? activeElement ?? undefined;
}

/**
 * In Chromium each shadow tree has a selection of its own, and that of the document only points at its host;
 * elsewhere the document's reaches into them.
 */
function selectionIn(root: Document | ShadowRoot, shadowRootOf: ShadowRootOf): Selection | null {
  if (!('getSelection' in root) || typeof root.getSelection !== 'function') return null;
  const selection: Selection | null = root.getSelection();
  const pointed = selection?.anchorNode?.childNodes[selection.anchorOffset];
  const inner = isElement(pointed) ? shadowRootOf(pointed) : null;
  const within = inner && selectionIn(inner, shadowRootOf);
  return within && !within.isCollapsed ? within : selection;
}

function firstTextOf({ startContainer, startOffset, commonAncestorContainer }: Range): Node {
  if (isText(startContainer)) return startContainer;
  return startContainer.childNodes[startOffset] ?? commonAncestorContainer;
}

/** The element whose text is read as one: preformatted text too, which is not marked. */
function blockOf(node: Node): Element | undefined {
  let outermost: Element | undefined;
  for (let at: Node | null = node; at && !isShadowRoot(at); at = at.parentNode) {
    if (!isElement(at)) continue;
    outermost = at;
    if (flowOf(at) === 'block' || at.localName === 'pre') return at;
  }
  return outermost;
}

/** Seen as objects by the marks, and yet words of the sentence. */
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/** Not seen: soft hyphens and zero-width characters. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text of a block without that of blocks in it, with the place of a range. */
class BlockReading {
  text = '';
  /** Undefined while it did not begin. */
  start: number | undefined;
  end = 0;
  readonly #range: Range;
  readonly #keepsLines: boolean;

  constructor(range: Range, keepsLines: boolean) {
    this.#range = range;
    this.#keepsLines = keepsLines;
  }

  read(parent: Node): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#add(node);
      else if (isElement(node)) this.#enter(node);
    }
  }

  #enter(element: Element): void {
    const flow = flowOf(element);
    if (flow === 'break' || flow === 'block') this.text += '\n';
    else if (flow === 'nothing' || isClosed(element)) return;
    else if (flow === 'inline' || CODE.has(element.localName)) this.read(element);
    else this.#append(' ');
  }

  #add(node: Text): void {
    const { startContainer, startOffset, endContainer, endOffset } = this.#range;
    const { data } = node;
    const from =
      node === startContainer ? startOffset : this.#range.comparePoint(node, 0) >= 0 ? 0 : undefined;
    const to =
      node === endContainer
        ? endOffset
        : this.#range.comparePoint(node, data.length) <= 0
          ? data.length
          : undefined;
    const begins = this.start === undefined && from !== undefined && this.#range.intersectsNode(node);
    const [first, second] = [begins ? from : 0, to ?? 0];
    this.#append(data.slice(0, first));
    if (begins) this.start = this.text.length;
    this.#append(data.slice(first, Math.max(first, second)));
    if (to !== undefined) this.end = this.text.length;
    this.#append(data.slice(Math.max(first, second)));
  }

  #append(written: string): void {
    const shown = written.replace(UNSEEN, '').replace(this.#keepsLines ? /[^\S\n]+/g : /\s+/g, ' ');
    this.text += /(?:^|\s)$/.test(this.text) ? shown.trimStart() : shown;
  }
}

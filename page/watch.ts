/** What changed in a tree, queued and handed on; the observer's callback does no work of its own. */

import { READING_ATTRIBUTES } from './flow.ts';
import { isElement } from './node-kinds.ts';

/** More records than this at once are answered by reading the whole tree again. */
const BURST = 2_000;

export interface ChangeSink {
  added(node: Node): void;
  /** The data of a text node changed. */
  edited(text: Node): void;
  /** A node was taken out of its parent; it may have been put in elsewhere. */
  removed(node: Node, parent: Node): void;
  /** An element may be read now, or may not be any more. */
  opened(element: Element): void;
  /** So much changed that nothing known of the tree holds. */
  everything(): void;
  /** A batch of changes was handed on. */
  done(): void;
}

/** Watches a document or a shadow root until the signal is aborted. */
export function watchTree(root: Document | ShadowRoot, sink: ChangeSink, signal: AbortSignal): void {
  if (signal.aborted) return;
  const observer = new MutationObserver((records) => {
    if (records.length > BURST) sink.everything();
    else for (const record of records) report(record, sink);
    sink.done();
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    // The language of the page is asked for at each judgement; it only has to come to one.
    attributeFilter: [...READING_ATTRIBUTES, 'lang'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

function report(
  { type, target, attributeName, addedNodes, removedNodes }: MutationRecord,
  sink: ChangeSink,
): void {
  if (type === 'attributes') {
    if (isElement(target) && attributeName !== 'lang') sink.opened(target);
    return;
  }
  if (type === 'characterData') {
    sink.edited(target);
    return;
  }
  for (const node of removedNodes) sink.removed(node, target);
  for (const node of addedNodes) sink.added(node);
}

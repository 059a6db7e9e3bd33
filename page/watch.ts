/** What changed in a tree, queued and handed on; the observer's callback does no work of its own. */

import { READING_ATTRIBUTES } from './flow.ts';

/** More records than this at once are answered by reading the whole tree again. */
const BURST = 2_000;

export interface ChangeSink {
  added(node: Node): void;
  /** The data of a text node changed. */
  edited(text: Node): void;
  /** Children of a node went, or came. */
  children(parent: Node): void;
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
    attributeFilter: [...READING_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

function report({ type, target, addedNodes, removedNodes }: MutationRecord, sink: ChangeSink): void {
  if (type === 'attributes') {
    if (target instanceof Element) sink.opened(target);
    return;
  }
  if (type === 'characterData') {
    sink.edited(target);
    return;
  }
  for (const node of addedNodes) sink.added(node);
  // Something of the text around a removed node may join now.
  if (removedNodes.length > 0) sink.children(target);
}

/** Where the focus and the caret are, to be put back there. */

import { childNodesOf, isInTree, treeOf } from './intact.ts';
import type { ShadowRootOf } from './mark-at.ts';

/**
 * Remembers the focus, in shadow trees too, and the selection.
 * @returns puts both back, without scrolling; what is gone from the page stays gone
 */
export function rememberFocus(shadowRootOf: ShadowRootOf): () => void {
  const focused = focusedElement(shadowRootOf);
  const root = focused && treeOf(focused);
  const selection = selectionIn(root instanceof ShadowRoot ? root : document);
  const ends = selection && {
    anchor: selection.anchorNode,
    anchorOffset: selection.anchorOffset,
    focus: selection.focusNode,
    focusOffset: selection.focusOffset,
  };
  return () => {
    if (focused && isInTree(focused)) HTMLElement.prototype.focus.call(focused, { preventScroll: true });
    // A field keeps its own caret.
    if (!selection || !ends?.anchor || !ends.focus || isField(focused)) return;
    const { anchor, anchorOffset, focus, focusOffset } = ends;
    if (!isInTree(anchor) || !isInTree(focus)) return;
    const isThere =
      selection.anchorNode === anchor &&
      selection.anchorOffset === anchorOffset &&
      selection.focusNode === focus &&
      selection.focusOffset === focusOffset;
    if (isThere || anchorOffset > lengthOf(anchor) || focusOffset > lengthOf(focus)) return;
    selection.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
  };
}

/** The innermost element that has the focus; undefined where the page as a whole has it. */
function focusedElement(shadowRootOf: ShadowRootOf): HTMLElement | undefined {
  let focused = document.activeElement;
  for (;;) {
    const inner: Element | null = (focused && shadowRootOf(focused)?.activeElement) ?? null;
    if (!inner) break;
    focused = inner;
  }
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Chromium has a selection for each shadow tree; elsewhere the document's reaches into them. */
function selectionIn(root: Document | ShadowRoot): Selection | null {
  return 'getSelection' in root && typeof root.getSelection === 'function'
    ? root.getSelection()
    : document.getSelection();
}

const isField = (element: Element | undefined): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const lengthOf = (node: Node): number =>
  node instanceof CharacterData ? node.length : childNodesOf(node).length;

/** The tree as it is laid out: what is slotted is within its slot, a shadow tree within its host. */

import { isElement, isShadowRoot } from './node-kinds.ts';

/** The element that a node is laid out in. A slot of a closed tree is not told; its host is. */
export function flatParent(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  if (isElement(parentNode)) return parentNode;
  return isShadowRoot(parentNode) ? parentNode.host : null;
}

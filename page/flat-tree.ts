/** The tree as it is laid out: what is slotted is within its slot, a shadow tree within its host. */

import { parentOf, slotOf } from './intact.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';

/** The element that a node is laid out in. A slot of a closed tree is not told; its host is. */
export function flatParent(node: Element | Text): Element | null {
  const slot = isElement(node) ? slotOf(node) : node.assignedSlot;
  if (slot) return slot;
  const parent = parentOf(node);
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

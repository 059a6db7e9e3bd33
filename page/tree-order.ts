/** The order of nodes in a page, shadow trees included. */

import { isShadowRoot } from './node-kinds.ts';

/** The hosts of the shadow trees that a node is in, outermost first, and the node itself. */
function pathOf(node: Node): readonly Node[] {
  const path = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
    path.unshift(root.host);
  }
  return path;
}

/** Negative when `a` comes before `b` in the page; a shadow tree stands before its host's own children. */
export function compareInPage(a: Node, b: Node): number {
  if (a === b) return 0;
  if (a.getRootNode() === b.getRootNode()) return compareInTree(a, b);
  const pathA = pathOf(a);
  const pathB = pathOf(b);
  for (let level = 0; ; level++) {
    const nodeA = pathA[level];
    const nodeB = pathB[level];
    if (!nodeA || !nodeB) return pathA.length - pathB.length;
    if (nodeA !== nodeB) return compareInTree(nodeA, nodeB);
  }
}

const compareInTree = (a: Node, b: Node) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

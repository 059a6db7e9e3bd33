/**
 * What a node is. A node that came from a frame is no instance of this window's classes in every browser, so
 * these look at the node itself.
 */

/** A form whose field stands in the place of its type has none that is a number; see intact.ts. */
export const isElement = (node: Node | null | undefined): node is Element =>
  node?.nodeType === Node.ELEMENT_NODE || (node != null && typeof node.nodeType !== 'number');

export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

export const isShadowRoot = (node: Node | null | undefined): node is ShadowRoot =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

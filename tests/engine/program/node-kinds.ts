/** What a node is. The nodes of a frame are instances of the frame's own classes, so these look at the node. */

export const isElement = (node: Node | null): node is Element => node?.nodeType === Node.ELEMENT_NODE;

export const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;

export const isFrame = (node: Node | null): node is HTMLIFrameElement =>
  isElement(node) && node.localName === 'iframe';

export const isShadowRoot = (node: Node | null): node is ShadowRoot =>
  node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

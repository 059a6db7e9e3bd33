/** A page as text for people: every node, shadow trees and frames included. */

import { isElement, isText } from '../../../page/node-kinds.ts';

/** An element's shadow root, closed ones too. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** The tree below a node, one node a line. */
export function outline(node: Node, rootOf: RootOf, indent = ''): string {
  const inner = Array.from(node.childNodes, (child) => outline(child, rootOf, `${indent}  `)).join('');
  const line = `${indent}${nameOf(node)}\n`;
  if (!isElement(node)) return line + inner;
  const root = rootOf(node);
  const shadow = root ? outline(root, rootOf, `${indent}  `) : '';
  const framed = isFrame(node) && node.contentDocument;
  return line + shadow + (framed ? outline(framed, rootOf, `${indent}  `) : '') + inner;
}

export const isFrame = (node: Node): node is HTMLIFrameElement =>
  isElement(node) && node.localName === 'iframe';

/** A node by its tag or its text. */
export function nameOf(node: Node): string {
  if (isText(node)) return JSON.stringify(node.data.length > 120 ? `${node.data.slice(0, 120)}…` : node.data);
  if (!isElement(node)) return node.nodeName;
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${value.slice(0, 40)}"`);
  return `<${node.localName}${attributes.join('')}>`;
}

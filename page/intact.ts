/**
 * What an element is and where it stands, whatever its page made of it. A form gives its fields in the place of its
 * own properties (`<input name="parentNode">`), in Chromium to an extension's scripts as well; who walks through a
 * page by those may never come to an end. So what may be a form is asked here, by the properties of its class.
 * https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns
 */

export const parentOf = (node: Node): ParentNode | null => Reflect.get(Node.prototype, 'parentNode', node);

export const nextOf = (node: Node): ChildNode | null => Reflect.get(Node.prototype, 'nextSibling', node);

export const firstChildOf = (node: Node): ChildNode | null => Reflect.get(Node.prototype, 'firstChild', node);

export const childNodesOf = (node: Node): NodeListOf<ChildNode> =>
  Reflect.get(Node.prototype, 'childNodes', node);

export const childrenOf = (element: Element): HTMLCollection =>
  Reflect.get(Element.prototype, 'children', element);

export const slotOf = (element: Element): HTMLSlotElement | null =>
  Reflect.get(Element.prototype, 'assignedSlot', element);

export const localNameOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);

export const isInTree = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);

export const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const holds = (outer: Node, inner: Node | null): boolean => Node.prototype.contains.call(outer, inner);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** In CSS pixels of the layout viewport. Asks for layout. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

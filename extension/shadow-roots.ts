/** Shadow roots that a page closed: only an extension may see into them, by another way in each browser. */

/** Chrome's way: https://developer.chrome.com/docs/extensions/reference/api/dom */
interface ChromeDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

function chromeDom(): ChromeDom | undefined {
  if (!('chrome' in globalThis)) return undefined;
  const { chrome } = globalThis as { chrome?: { dom?: ChromeDom } };
  return chrome?.dom;
}

/** https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot */
const FIREFOX: string = 'openOrClosedShadowRoot';

/** An element's shadow root, open or closed; null where there is none or the browser does not tell. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // By its class: a form may have a field of this name.
  const open: ShadowRoot | null = Reflect.get(Element.prototype, 'shadowRoot', element);
  if (open) return open;
  if (Reflect.has(Element.prototype, FIREFOX)) return Reflect.get(Element.prototype, FIREFOX, element);
  return element instanceof HTMLElement ? (chromeDom()?.openOrClosedShadowRoot(element) ?? null) : null;
}

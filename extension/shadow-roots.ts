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

/** An element's shadow root, open or closed; null where there is none or the browser does not tell. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Firefox: https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return element instanceof HTMLElement ? (chromeDom()?.openOrClosedShadowRoot(element) ?? null) : null;
}

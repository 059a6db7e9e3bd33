/**
 * Calls back once after the page was laid out, when asking for geometry costs no layout; not when the signal is
 * aborted before.
 */

import { boxOf, childrenOf } from './intact.ts';
export function onceLaidOut(callback: () => void, signal: AbortSignal): void {
  const { documentElement } = document;
  // A document that is being written anew has none for a while.
  if (signal.aborted || !documentElement) return;
  const done = () => {
    observer.disconnect();
    signal.removeEventListener('abort', done);
  };
  // The first observation is told after the next frame was laid out, whether anything moved or not.
  const observer = new IntersectionObserver(() => {
    done();
    if (!signal.aborted) callback();
  });
  signal.addEventListener('abort', done);
  observer.observe(documentElement);
}

/** More children than this are searched by halves, as if they went down the page. */
const FEW = 32;

/**
 * The innermost element in the middle of the window, as far as boxes tell; undefined where nothing was scrolled
 * past. No hit test: it would have all of the page prepared for painting. Asks for layout.
 */
export function elementInView(): Element | undefined {
  if (window.scrollY < window.innerHeight / 2) return undefined;
  const middle = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
  let found: Element | undefined;
  for (let at = childAt(document.body, middle); at; at = childAt(at, middle)) found = at;
  return found;
}

function childAt(element: Element, { x, y }: { readonly x: number; readonly y: number }) {
  const children = childrenOf(element);
  let low = 0;
  let high = children.length;
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child && boxOf(child).bottom < y) low = middle + 1;
    else high = middle + 1;
  }
  for (let index = low; index < high; index++) {
    const child = children[index];
    const box = child && boxOf(child);
    if (box && box.left <= x && x < box.right && box.top <= y && y < box.bottom) return child;
  }
  return undefined;
}

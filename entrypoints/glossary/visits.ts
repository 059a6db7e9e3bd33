/** The reader's way through the page, as the browser's history keeps it. */

import type { Visit } from '../../components/glossary-page/glossary-page.tsx';
import { parseRoute } from '../../components/glossary-page/route.ts';

/**
 * Shows where the address leads now and after each change of it, until the signal is aborted. How far each page was
 * scrolled is kept in its place in the history, so that Back, Forward and a reload find it again.
 */
export function followVisits(show: (visit: Visit) => void, signal: AbortSignal): void {
  let number = 0;
  const arrive = () => {
    const top: unknown = history.state?.top;
    show({
      number,
      route: parseRoute(location.hash),
      top: typeof top === 'number' ? top : undefined,
    });
    number += 1;
  };
  const keepTop = () => {
    if (history.state?.top !== scrollY) history.replaceState({ top: scrollY }, '');
  };
  // The browser would scroll before the page is there.
  history.scrollRestoration = 'manual';
  addEventListener('popstate', arrive, { signal });
  document.addEventListener('scrollend', keepTop, { signal });
  // A link may be followed before the scrolling has come to its end.
  document.addEventListener('click', keepTop, { signal, capture: true });
  addEventListener('pagehide', keepTop, { signal });
  arrive();
}

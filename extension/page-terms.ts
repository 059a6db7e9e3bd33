/** In a page: tells the background which entries the page has terms of, for the badge. */

import { MOST_TERMS, type PageTerms, send } from './messages.ts';

/** So long after a change it is told, as others often follow, in milliseconds. */
const DELAY = 300;
/** It is told no more often than this, in milliseconds. */
const LEAST_APART = 2_000;

const NOTHING: PageTerms = { state: 'on', entries: [] };

/**
 * Hands on what the page holds until the signal is aborted, where it differs from what was told last; as the page
 * is left, that is taken back. A page without terms that never had any tells nothing, and wakes no background.
 * @param top whether this is the tab's own page, which alone says that its site is off
 * @returns is to be told of each change: whether nothing is marked here, and the ids of the entries that are
 */
export function tellTerms(
  top: boolean,
  signal: AbortSignal,
): (isOff: boolean, entries: readonly string[]) => void {
  let state: PageTerms['state'] = 'on';
  let terms: readonly string[] = [];
  let told = keyOf(NOTHING);
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isListening = false;
  const current = (): PageTerms => ({
    state: top ? state : 'on',
    entries: terms.toSorted().slice(0, MOST_TERMS),
  });
  const tell = (now: PageTerms) => {
    clearTimeout(timer);
    timer = undefined;
    if (keyOf(now) === told) return;
    told = keyOf(now);
    next = performance.now() + LEAST_APART;
    // Without a background to hear it, as after an update of the extension, there is no badge either.
    send('terms', now).catch(() => {});
    if (isListening) return;
    isListening = true;
    window.addEventListener('pagehide', () => tell(NOTHING), { signal });
    // Back from the browser's memory, the page is as it was, and its badge is not.
    window.addEventListener('pageshow', () => tell(current()), { signal });
  };
  const tellCurrent = () => {
    if (!isPrerendered()) tell(current());
    else document.addEventListener('prerenderingchange', tellCurrent, { once: true, signal });
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (isOff, entries) => {
    state = isOff ? 'off' : 'on';
    terms = entries;
    if (timer !== undefined || signal.aborted || keyOf(current()) === told) return;
    timer = setTimeout(tellCurrent, Math.max(DELAY, next - performance.now()));
  };
}

const keyOf = ({ state, entries }: PageTerms): string => `${state} ${entries.join(' ')}`;

/** Whether the page is made ahead, in case the reader goes there: the tab shows another one. */
const isPrerendered = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Calls back once after the page was laid out, when asking for geometry costs no layout. */
export function onceLaidOut(callback: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    // The signal lives as long as the page, and would keep what listens to it.
    waiting.abort();
    if (!signal.aborted) callback();
  });
  observer.observe(document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect(), { signal: waiting.signal });
}

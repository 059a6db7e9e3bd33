/** Calls back once after the page was laid out, when asking for geometry costs no layout. */
export function onceLaidOut(callback: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    if (!signal.aborted) callback();
  });
  observer.observe(document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect());
}

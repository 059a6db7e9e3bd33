/**
 * Calls back once after the page was laid out, when asking for geometry costs no layout; not when the signal is
 * aborted before.
 */
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
    callback();
  });
  signal.addEventListener('abort', done);
  observer.observe(documentElement);
}

/** Esc closes what is ours first; the page gets it when nothing is. */

/**
 * Esc, before the page sees it.
 * @param take closes something; false when nothing is open, and the page gets the key
 */
export function watchEscape(take: () => boolean, signal: AbortSignal): void {
  let isTaken = false;
  const stop = (event: KeyboardEvent) => {
    // The page must not take the same Esc for a dialog of its own; some look at its release.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const isEscape = ({ isTrusted, isComposing, key }: KeyboardEvent) =>
    isTrusted && !isComposing && key === 'Escape';
  const options = { capture: true, signal };
  const pressed = (event: KeyboardEvent) => {
    if (!isEscape(event)) return;
    // The key is held down: its repeats belong to the press that closed the card.
    isTaken = take() || (isTaken && event.repeat);
    if (isTaken) stop(event);
  };
  const released = (event: KeyboardEvent) => {
    if (!isEscape(event) || !isTaken) return;
    isTaken = false;
    stop(event);
  };
  window.addEventListener('keydown', pressed, options);
  window.addEventListener('keyup', released, options);
}

/** Keeps an element of ours in the page and over all of it, without a fight that would not end. */

import { holds, isInTree, matches } from './intact.ts';

/** A page that takes the element out, or comes over it, is answered so many times; then it has its way. */
const MOST_ANSWERS = 4;

export interface TopLayerOptions {
  readonly host: HTMLElement;
  /** Where it is put back, one after the other. */
  readonly parents: readonly Element[];
  /** The page has its way. */
  readonly onLost: () => void;
  readonly signal: AbortSignal;
}

/** Puts an element into the top layer and keeps it there, above what the page opens later, until the signal is aborted. */
export function keepOnTop({ host, parents, onLost, signal }: TopLayerOptions): void {
  let answers = 0;
  const enter = () => {
    // A page may have taken that off.
    host.setAttribute('popover', 'manual');
    if (!host.matches(':popover-open')) host.showPopover();
  };
  if (parents[0]) Element.prototype.append.call(parents[0], host);
  enter();

  const putBack = () => {
    if (signal.aborted || host.isConnected) return;
    const parent = parents[answers % parents.length];
    if (++answers > MOST_ANSWERS || !parent || !isInTree(parent)) {
      onLost();
      return;
    }
    Element.prototype.append.call(parent, host);
    enter();
    observe();
  };
  const observer = new MutationObserver(putBack);
  const observe = () => {
    observer.disconnect();
    if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  };
  const raise = () => {
    if (!host.isConnected || ++answers > MOST_ANSWERS) return;
    if (host.matches(':popover-open')) host.hidePopover();
    enter();
  };
  /** What the page opens comes over what was there before: https://html.spec.whatwg.org/#top-layer */
  const opened = (event: Event) => {
    const { target } = event;
    if (target === host || !(event instanceof ToggleEvent) || event.newState !== 'open') return;
    if (!(target instanceof Element)) return;
    // A modal dialog makes the card and its term inert.
    if (matches(target, ':modal') && !holds(target, host)) onLost();
    else if (matches(target, ':popover-open')) raise();
  };
  const filled = () => {
    const full = document.fullscreenElement;
    if (full && !holds(full, host)) onLost();
    else raise();
  };
  observe();
  document.addEventListener('toggle', opened, { capture: true, signal });
  document.addEventListener('fullscreenchange', filled, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

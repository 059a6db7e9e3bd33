/** Hearing the browser's events for as long as something lasts. */

import { browser } from 'wxt/browser';

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Has an event of the browser heard until the signal is aborted, also where the extension is gone by then: an event
 * that is asked for only then throws, or is not there.
 */
export function listenTo<Listener>(
  event: BrowserEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener));
}

/**
 * Calls back with each new value of a key in the local store, until the signal is aborted.
 * @param callback gets undefined where the key was removed
 */
export function watchStored(key: string, callback: (value: unknown) => void, signal: AbortSignal): void {
  const changed = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[key];
    if (change) callback(change.newValue);
  };
  listenTo(browser.storage.local.onChanged, changed, signal);
}

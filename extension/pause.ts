/** A pause on all sites, kept on this device. The background ends it; pages only follow. */

import { browser } from 'wxt/browser';
import { watchStored } from './listen.ts';

/** How long it lasts: to a moment in milliseconds since 1970, to the browser's next start, or until it is ended. */
export type Pause =
  | { readonly until: 'time'; readonly at: number }
  | { readonly until: 'restart' }
  | { readonly until: 'resumed' };

/** In the local store. */
export const PAUSE_KEY = 'pause';
const HOUR = 3_600_000;
/** What lies further ahead than the longest pause and this is the work of a clock that was set back. */
const TOLERANCE = 60_000;

/** A pause of an hour from a moment. */
export const hourFrom = (now: number): Pause => ({ until: 'time', at: now + HOUR });

/** A pause as it is stored; undefined for anything else, and for one that is over. */
export function parsePause(stored: unknown, now: number): Pause | undefined {
  if (typeof stored !== 'object' || stored === null || !('until' in stored)) return undefined;
  if (stored.until === 'restart' || stored.until === 'resumed') return { until: stored.until };
  if (stored.until !== 'time' || !('at' in stored) || typeof stored.at !== 'number') return undefined;
  const pause: Pause = stored.at > now + HOUR + TOLERANCE ? hourFrom(now) : { until: 'time', at: stored.at };
  return isPaused(pause, now) ? pause : undefined;
}

/** Whether a pause lasts at a moment. */
export const isPaused = (pause: Pause | undefined, now: number): boolean =>
  pause !== undefined && (pause.until !== 'time' || pause.at > now);

/** The pause as it is now; undefined when there is none. */
export async function readPause(): Promise<Pause | undefined> {
  return pauseIn(await browser.storage.local.get(PAUSE_KEY));
}

/** The pause among what was read of the local store. */
export const pauseIn = (stored: Readonly<Record<string, unknown>>): Pause | undefined =>
  parsePause(stored[PAUSE_KEY], Date.now());

/**
 * Begins a pause, or ends it.
 * @throws when the browser refuses to store it
 */
export async function changePause(pause: Pause | undefined): Promise<void> {
  if (pause) await browser.storage.local.set({ [PAUSE_KEY]: pause });
  else await browser.storage.local.remove(PAUSE_KEY);
}

/** Calls back with each change of the pause, until the signal is aborted. */
export function watchPause(callback: (pause: Pause | undefined) => void, signal: AbortSignal): void {
  watchStored(PAUSE_KEY, (value) => callback(parsePause(value, Date.now())), signal);
}

/** Whether reading changed nothing about a pause; a browser may store its parts in another order. */
const isAsStored = (pause: Pause | undefined, stored: unknown): boolean =>
  pause !== undefined &&
  (pause.until !== 'time' || (typeof stored === 'object' && Object.values(stored ?? {}).includes(pause.at)));

/** In the background: ends pauses when their time is over, and at the browser's start. */
export function endPauses(): void {
  const settle = async () => {
    const { [PAUSE_KEY]: stored } = await browser.storage.local.get(PAUSE_KEY);
    const pause = parsePause(stored, Date.now());
    if (stored !== undefined && !isAsStored(pause, stored)) await changePause(pause);
    if (pause?.until === 'time') await browser.alarms.create(PAUSE_KEY, { when: pause.at });
    else await browser.alarms.clear(PAUSE_KEY);
  };
  // What fails now is tried again at the next start of the background; pages know the end by themselves.
  const trySettling = () => void settle().catch(() => {});
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PAUSE_KEY) trySettling();
  });
  browser.runtime.onStartup.addListener(() => {
    readPause()
      .then((pause) => (pause?.until === 'restart' ? changePause(undefined) : undefined))
      .catch(() => {});
  });
  watchPause(trySettling, new AbortController().signal);
  trySettling();
}

/** Settings for a view: they follow every change, and one made here shows before the browser has stored it. */

import { changeSetting, readSettings, type Settings, watchSettings } from './settings.ts';

/**
 * Stores one setting.
 * @throws when the browser refuses; by then the view shows the old value again
 */
export type Change = <K extends keyof Settings>(key: K, value: Settings[K]) => Promise<void>;

/**
 * Shows the settings now and after each change, until the signal is aborted.
 * @throws when the browser cannot read them
 */
export async function liveSettings(show: (settings: Settings) => void, signal: AbortSignal): Promise<Change> {
  let current: Settings | undefined;
  const update = (settings: Settings) => {
    current = settings;
    if (!signal.aborted) show(settings);
  };
  watchSettings(update, signal);
  const stored = await readSettings();
  // A change that came in meanwhile is newer.
  if (!current) update(stored);
  return async (key, value) => {
    const before = current ?? stored;
    update({ ...before, [key]: value });
    try {
      await changeSetting(key, value);
    } catch (error) {
      update(await readSettings().catch(() => before));
      throw error;
    }
  };
}

/** What the browser says about an error, for the reader. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

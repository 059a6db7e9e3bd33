/** Settings for a view: they follow every change, and one made here shows before the browser has stored it. */

import { send } from '../messages.ts';
import { applyEdit } from './edit.ts';
import { readSettings, watchSettings } from './snapshot.ts';
import type { Edit, Settings } from './types.ts';

/**
 * Stores an edit.
 * @throws when the browser refuses; by then the view shows the old value again
 */
export type Change = (edit: Edit) => Promise<void>;

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
  return async (edit) => {
    const before = current ?? stored;
    update(applyEdit(before, edit));
    try {
      await send('editSettings', { edit });
      // One of another window may have come in between, or a policy have locked the setting.
      update(await readSettings());
    } catch (error) {
      update(await readSettings().catch(() => before));
      throw error;
    }
  };
}

/** What the browser says about an error, for the reader. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

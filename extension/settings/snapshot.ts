/**
 * The settings as every context but the background reads them: what the background published, in one place and at
 * one go. A page reads nothing else before it knows whether it is marked.
 */

import { browser } from 'wxt/browser';
import { watchStored } from '../listen.ts';
import { send } from '../messages.ts';
import type { Keeping, Settings } from './types.ts';

/** In the local store. */
export const SNAPSHOT_KEY = 'settings';
export const KEEPING_KEY = 'settingsKeeping';

/** Another number whenever the settings have other keys or mean something else. */
export const SNAPSHOT_FORMAT = 2;

/** Settings that are whole and checked. */
export interface Published {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly settings: Settings;
}

/**
 * The settings as they are.
 * @throws when the browser cannot read them, or there is no background to ask, as after an update of the extension
 */
export async function readSettings(): Promise<Settings> {
  const { settings } = await readSettingsWith([]);
  return settings;
}

/**
 * The same, and what is stored under other keys, by one question to the browser.
 * @throws as {@link readSettings} does
 */
export async function readSettingsWith(
  keys: readonly string[],
): Promise<{ readonly settings: Settings; readonly stored: Readonly<Record<string, unknown>> }> {
  const stored = await browser.storage.local.get<Record<string, unknown>>([SNAPSHOT_KEY, ...keys]);
  // None are there before the background first ran, as just after an update.
  const settings = settingsIn(stored[SNAPSHOT_KEY]) ?? (await send('settings', {}));
  return { settings, stored };
}

/** Calls back with all settings whenever one changes, until the signal is aborted. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (value: unknown) => {
    const settings = settingsIn(value);
    if (settings) callback(settings);
  };
  watchStored(SNAPSHOT_KEY, changed, signal);
}

/** How the settings are kept, now and after each change, until the signal is aborted. */
export async function followKeeping(show: (keeping: Keeping) => void, signal: AbortSignal): Promise<void> {
  watchStored(KEEPING_KEY, (value) => show(keepingIn(value)), signal);
  const stored = await browser.storage.local.get(KEEPING_KEY);
  if (!signal.aborted) show(keepingIn(stored[KEEPING_KEY]));
}

/** Only the background writes it, as whole as its format says. */
function settingsIn(stored: unknown): Settings | undefined {
  return isPublished(stored) ? stored.settings : undefined;
}

const isPublished = (stored: unknown): stored is Published =>
  typeof stored === 'object' && stored !== null && 'format' in stored && stored.format === SNAPSHOT_FORMAT;

const PLAIN: Keeping = { locked: [], localOnly: [], fromNewer: false, aside: [] };

function keepingIn(stored: unknown): Keeping {
  return typeof stored === 'object' && stored !== null ? { ...PLAIN, ...stored } : PLAIN;
}

/** The entries that the reader opened last, on this device. */

import { browser } from 'wxt/browser';
import { parseEntryId } from './known-entries.ts';
import { watchStored } from './listen.ts';

const KEY = 'recentEntries';
/** So many are kept. */
const MOST = 20;

/** The ids as stored, the last one opened first. */
function parseRecent(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.flatMap((id) => parseEntryId(id) ?? []).slice(0, MOST) : [];
}

/** The entries opened last, the latest first, by id. */
export async function readRecentEntries(): Promise<readonly string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseRecent(stored);
}

/** Remembers that an entry was opened; nothing is kept of private windows. */
export async function rememberEntry(id: string): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const recent = await readRecentEntries();
  if (recent[0] === id) return;
  await browser.storage.local.set({ [KEY]: [id, ...recent.filter((other) => other !== id)].slice(0, MOST) });
}

/** @throws when the browser refuses */
export async function forgetRecentEntries(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back with each change, until the signal is aborted. */
export function watchRecentEntries(callback: (recent: readonly string[]) => void, signal: AbortSignal): void {
  watchStored(KEY, (value) => callback(parseRecent(value)), signal);
}

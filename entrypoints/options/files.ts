/** Files to and from the reader. */

import type { Importing } from '../../components/options/backup-section.tsx';
import { differencesOf, MOST_BACKUP_BYTES, parseBackup } from '../../extension/settings/backup.ts';
import { reasonOf } from '../../extension/settings/live-settings.ts';
import type { Keeping, SettingKey, Settings } from '../../extension/settings/types.ts';

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser begins to read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What was read of a file: its values, of the settings that are the reader's to change. */
export interface Import {
  readonly importing: Importing;
  readonly values: Partial<Settings>;
}

/** Reads a file with settings, unless it is larger than any can be. */
export async function readImport(file: File, settings: Settings, keeping: Keeping): Promise<Import> {
  const { name } = file;
  const problem = (importing: Importing): Import => ({ importing, values: {} });
  if (file.size > MOST_BACKUP_BYTES) {
    const megabytes = Math.ceil(file.size / 1e6);
    return problem({ kind: 'too-large', file: name, megabytes, most: MOST_BACKUP_BYTES / 1e6 });
  }
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    return problem({ kind: 'unread', file: name, reason: reasonOf(error) });
  }
  const reading = parseBackup(text);
  if (reading.kind !== 'backup') return problem({ ...reading, file: name });
  const { unknown, invalid } = reading;
  const all = differencesOf(settings, { ...settings, ...reading.values });
  const isLocked = (key: SettingKey) => keeping.locked.includes(key);
  const differences = all.filter(({ key }) => !isLocked(key));
  const locked = all.map(({ key }) => key).filter(isLocked);
  const wanted = new Set<string>(differences.map(({ key }) => key));
  const values = Object.fromEntries(Object.entries(reading.values).filter(([key]) => wanted.has(key)));
  return { importing: { kind: 'review', file: name, differences, unknown, invalid, locked }, values };
}

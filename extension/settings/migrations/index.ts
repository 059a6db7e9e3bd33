/** The way from every version of the stored settings to the present one, a file for each step. */

import { from1to2 } from './1-to-2.ts';
import type { Migration, StoredRecord } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [from1to2];

/** The version of settings that this program writes. */
export const VERSION = 2;

/** The key of the version among the stored values. */
export const VERSION_KEY = 'version';

/** Which version wrote a record; undefined for an empty one. */
export function versionOf(stored: StoredRecord): number | undefined {
  const version = stored[VERSION_KEY];
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) return version;
  return Object.keys(stored).length === 0 ? undefined : 1;
}

/** A record of an older version as the present one has it. */
export function migrate(stored: StoredRecord, from: number): StoredRecord {
  return MIGRATIONS.filter(({ to }) => to > from).reduce(
    (record, step): StoredRecord => ({ ...step.migrate(record), [VERSION_KEY]: step.to }),
    stored,
  );
}

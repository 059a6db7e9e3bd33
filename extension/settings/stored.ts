/** From what the browser's stores hold to the settings, and what is wrong with it. Pure. */

import { DEFINITIONS, SETTING_KEYS, settingsOf } from './definitions.ts';
import { migrate, VERSION, versionOf } from './migrations/index.ts';
import type { StoredRecord } from './migrations/migration.ts';
import type { SettingKey, Settings } from './types.ts';

/** What each store holds. */
export interface Stores {
  /** Of the browser account, by key. */
  readonly sync: StoredRecord;
  /** Kept on this machine alone, by key: they win over those of the account. */
  readonly local: StoredRecord;
  /** The organization's: `force` and `preset`, each by key. */
  readonly managed: StoredRecord;
}

export interface Resolved {
  readonly settings: Settings;
  /** What holds where the reader set nothing: the defaults, or what the organization presets. */
  readonly base: Settings;
  readonly locked: readonly SettingKey[];
  readonly localOnly: readonly SettingKey[];
  readonly fromNewer: boolean;
  /** Values of the account that could not be read, or not whole, as they are stored. */
  readonly damagedSync: StoredRecord;
  /** The same of this machine. */
  readonly damagedLocal: StoredRecord;
  /** The account's record in the present version, repaired; the same object as stored where nothing is to do. */
  readonly sync: StoredRecord;
  readonly local: StoredRecord;
}

/** A value that is forced wins, then one kept here, one of the account, one that is preset, the default. */
export function resolve(stores: Stores): Resolved {
  const version = versionOf(stores.sync) ?? VERSION;
  const fromNewer = version > VERSION;
  const migrated = version < VERSION ? migrate(stores.sync, version) : stores.sync;
  const sync = readable(migrated);
  const local = readable(stores.local);
  const force = readable(recordOf(stores.managed.force)).values;
  const preset = readable(recordOf(stores.managed.preset)).values;
  const base = settingsOf((key) => preset[key] ?? DEFINITIONS[key].fallback);
  return {
    settings: settingsOf((key) => force[key] ?? local.values[key] ?? sync.values[key] ?? base[key]),
    base,
    locked: SETTING_KEYS.filter((key) => key in force),
    localOnly: SETTING_KEYS.filter((key) => key in local.values),
    fromNewer,
    // What a newer version wrote may well be right.
    damagedSync: fromNewer ? {} : sync.damaged,
    damagedLocal: local.damaged,
    sync: fromNewer ? stores.sync : repaired(migrated, sync),
    local: repaired(stores.local, local),
  };
}

interface Readable {
  readonly values: Partial<Settings>;
  readonly damaged: StoredRecord;
}

function readable(stored: StoredRecord): Readable {
  const values: Partial<Record<SettingKey, unknown>> = {};
  const damaged: Record<string, unknown> = {};
  for (const key of SETTING_KEYS) {
    if (!Object.hasOwn(stored, key)) continue;
    const { value, isWhole } = DEFINITIONS[key].shape.parse(stored[key]);
    if (value !== undefined) values[key] = value;
    if (!isWhole) damaged[key] = stored[key];
  }
  return { values: values as Partial<Settings>, damaged };
}

/** The record with what could be read in the place of what is damaged. */
function repaired(stored: StoredRecord, { values, damaged }: Readable): StoredRecord {
  if (Object.keys(damaged).length === 0) return stored;
  const rest = Object.fromEntries(Object.entries(stored).filter(([key]) => !(key in damaged)));
  const kept = SETTING_KEYS.filter((key) => key in damaged && values[key] !== undefined);
  return { ...rest, ...Object.fromEntries(kept.map((key) => [key, values[key]])) };
}

const recordOf = (value: unknown): StoredRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

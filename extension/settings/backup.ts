/** Settings as a file: what is written, what of a file can be read, and what it would change. Pure. */

import { canonical } from './canonical.ts';
import { DEFINITIONS, isListKey, isSettingKey } from './definitions.ts';
import { changedKeys } from './edit.ts';
import { migrate, VERSION } from './migrations/index.ts';
import type { BackupReading, Difference, InvalidValue, ListKey, SettingKey, Settings } from './types.ts';

/** Tells a file of these settings from any other JSON. */
export const PRODUCT = 'Newsgloss';
/** Beside the file, an editor finds it: docs/settings.schema.json. */
const SCHEMA = 'settings.schema.json';

/** Larger files are not opened: 10,000 entries of the longest ids take a fifth of it. */
export const MOST_BACKUP_BYTES = 5_000_000;

/** So many characters of a value that is not valid are shown. */
const MOST_SHOWN = 80;

/** All settings as the text of a file. */
export function backupOf(settings: Settings, at: Date): string {
  const file = { $schema: SCHEMA, product: PRODUCT, version: VERSION, exported: at.toISOString(), settings };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The name of a file that is written on a day, the same in every language. */
export const backupName = (at: Date): string => `newsgloss-settings-${at.toISOString().slice(0, 10)}.json`;

/** Reads the text of a file, whatever it holds. */
export function parseBackup(text: string): BackupReading {
  let file: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'not-json' };
  }
  if (!isRecord(file)) return { kind: 'not-ours', product: undefined };
  const { product, version, settings } = file;
  if (product !== PRODUCT || !isRecord(settings) || !isVersion(version))
    return {
      kind: 'not-ours',
      product: typeof product === 'string' && product !== PRODUCT ? cut(product) : undefined,
    };
  if (version > VERSION) return { kind: 'newer', version };
  return readingOf(version < VERSION ? migrate(settings, version) : settings);
}

function readingOf(stored: Readonly<Record<string, unknown>>): BackupReading {
  const values: Partial<Record<SettingKey, unknown>> = {};
  const unknown: string[] = [];
  const invalid: InvalidValue[] = [];
  for (const [key, each] of Object.entries(stored)) {
    if (!isSettingKey(key)) {
      // A migration leaves the version with the values.
      if (key !== 'version') unknown.push(cut(key));
      continue;
    }
    const { value, isWhole } = DEFINITIONS[key].shape.parse(each);
    if (value !== undefined) values[key] = value;
    if (!isWhole) invalid.push({ key, stored: cut(JSON.stringify(each)), isPartly: value !== undefined });
  }
  return { kind: 'backup', values: values as Partial<Settings>, unknown, invalid };
}

/** What differs between settings, in the order of their definitions. */
export const differencesOf = (before: Settings, after: Settings): readonly Difference[] =>
  changedKeys(before, after).map((key) =>
    isListKey(key)
      ? listDifference(key, before, after)
      : { kind: 'value', key, before: before[key], after: after[key] },
  );

function listDifference(key: ListKey, before: Settings, after: Settings): Difference {
  return {
    kind: 'list',
    key,
    added: without(after[key], before[key]),
    removed: without(before[key], after[key]),
  };
}

function without(items: Settings[ListKey], others: Settings[ListKey]): Settings[ListKey] {
  const known = new Set(others.map((item) => canonical(item)));
  const isNew = (item: unknown) => !known.has(canonical(item));
  // What is left of a list is one of the same kind, which the compiler cannot follow through the union.
  return (items as readonly unknown[]).filter(isNew) as unknown as Settings[ListKey];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** A text that was in a file, short enough to show. */
const cut = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

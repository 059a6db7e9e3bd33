/** Edits of settings: what they make of them, how they are undone, and whether what arrived is one. */

import { canonical } from './canonical.ts';
import { DEFAULTS, DEFINITIONS, isListKey, isSettingKey, SETTING_KEYS } from './definitions.ts';
import type { Edit, ListKey, SettingKey, Settings } from './types.ts';

/** The settings after an edit; those that it does not speak of are the same values. */
export function applyEdit(settings: Settings, edit: Edit): Settings {
  if (edit.kind === 'set') return { ...settings, ...edit.values };
  const { key, items } = edit;
  const edited = new Set(items.map((item) => canonical(item)));
  const others = (settings[key] as readonly unknown[]).filter((item) => !edited.has(canonical(item)));
  const { value } = DEFINITIONS[key].shape.parse(edit.kind === 'add' ? [...others, ...items] : others);
  return { ...settings, [key]: value ?? settings[key] };
}

/** The keys of settings that differ. */
export const changedKeys = (before: Settings, after: Settings): readonly SettingKey[] =>
  SETTING_KEYS.filter((key) => canonical(before[key]) !== canonical(after[key]));

/** The edits that take one back; what was changed elsewhere since stays, but for the same settings and items. */
export function undoOf(before: Settings, edit: Edit): readonly Edit[] {
  const after = applyEdit(before, edit);
  return changedKeys(before, after).flatMap((key): Edit[] =>
    isListKey(key) && edit.kind !== 'set' ? undoOfList(before, after, key) : [setting(key, before[key])],
  );
}

/** An edit that gives one setting a value. */
export const setting = <K extends SettingKey>(key: K, value: Settings[K]): Edit => ({
  kind: 'set',
  values: { [key]: value },
});

/** An edit of a list by items. */
export const listEdit = <K extends ListKey>(kind: 'add' | 'remove', key: K, items: Settings[K]): Edit =>
  // A key and items of its list, which the compiler cannot follow through the union.
  ({ kind, key, items }) as unknown as Edit;

function undoOfList<K extends ListKey>(before: Settings, after: Settings, key: K): Edit[] {
  const without = (items: readonly unknown[], others: readonly unknown[]) => {
    const known = new Set(others.map((item) => canonical(item)));
    return items.filter((item) => !known.has(canonical(item))) as unknown as Settings[K];
  };
  const added = without(after[key], before[key]);
  const removed = without(before[key], after[key]);
  return [
    ...(added.length > 0 ? [listEdit('remove', key, added)] : []),
    ...(removed.length > 0 ? [listEdit('add', key, removed)] : []),
  ];
}

/** What arrived, as an edit; undefined when any part of it is none. */
export function parseEdit(value: unknown): Edit | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind === 'set' && 'values' in value) {
    const values = parseValues(value.values);
    return values && { kind: 'set', values };
  }
  if ((value.kind !== 'add' && value.kind !== 'remove') || !('key' in value) || !('items' in value))
    return undefined;
  const { kind, key, items } = value;
  if (!isListKey(key)) return undefined;
  const parsed = DEFINITIONS[key].shape.parse(items);
  return parsed.isWhole && parsed.value ? listEdit(kind, key, parsed.value) : undefined;
}

function parseValues(values: unknown): Partial<Settings> | undefined {
  if (typeof values !== 'object' || values === null) return undefined;
  const known = Object.entries(values).map(([key, stored]) => {
    const parsed = isSettingKey(key) ? DEFINITIONS[key].shape.parse(stored) : undefined;
    return parsed?.isWhole && parsed.value !== undefined ? ([key, parsed.value] as const) : undefined;
  });
  if (known.includes(undefined)) return undefined;
  return Object.fromEntries(known.filter((entry) => entry !== undefined)) as Partial<Settings>;
}

/** A card speaks of one entry, or one name on one site. */
const MOST_CARD_ITEMS = 1;

/** Whether an edit is one that a reader makes from a card on a page. */
export const isCardEdit = (edit: Edit): boolean =>
  edit.kind !== 'set' &&
  (edit.key === 'knownEntries' || edit.key === 'mutedNames') &&
  edit.items.length <= MOST_CARD_ITEMS;

/** An edit that puts settings back to their defaults. */
export const resetOf = (keys: readonly SettingKey[]): Edit => ({
  kind: 'set',
  values: Object.fromEntries(Object.entries(DEFAULTS).filter(([key]) => keys.some((known) => known === key))),
});

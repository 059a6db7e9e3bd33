/**
 * In the background: the one writer of the settings. It keeps them in the browser account, each under its own key
 * and only when changed, and publishes what they come to, which every other context reads (snapshot.ts).
 */

import browser from 'webextension-polyfill';
import { canonical } from './canonical.ts';
import { applyEdit, changedKeys } from './edit.ts';
import { ManagedSettings } from './managed.ts';
import { VERSION, VERSION_KEY } from './migrations/index.ts';
import type { StoredRecord } from './migrations/migration.ts';
import { KEEPING_KEY, type Published, SNAPSHOT_FORMAT, SNAPSHOT_KEY } from './snapshot.ts';
import { type Resolved, resolve } from './stored.ts';
import type { Aside, Edit, Keeping, SettingKey, Settings } from './types.ts';

/** In the local store: what the account has no room for, by key. */
const LOCAL_KEY = 'localSettings';
/** In the local store: what could not be read. */
const ASIDE_KEY = 'settingsAside';
/** In the local store: what the organization had set when that was known last. */
const MANAGED_KEY = 'managedSettings';
const MOST_ASIDE = 5;
/** Bytes of one key with its value: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
const MOST_BYTES = 8_192;

export interface SettingsStore {
  /** The settings as they are. @throws when the browser cannot read them */
  read(): Promise<Settings>;
  /** Carries an edit out, after those before it. @throws when the browser refuses to store it; nothing has changed then */
  edit(edit: Edit): Promise<void>;
  /** Lets go of what was put aside. */
  forgetAside(): Promise<void>;
}

/** Begins to keep the settings; the listeners stay as long as the background. */
export function keepSettings(): SettingsStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };
  const refresh = () => {
    inTurn(() => load(organization)).catch(() => {});
  };
  const organization = new ManagedSettings(refresh);
  browser.runtime.onInstalled.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') organization.forget();
    if (area === 'sync' || area === 'managed' || (area === 'local' && LOCAL_KEY in changes)) refresh();
  });
  return {
    read: () => inTurn(async () => (await load(organization)).settings),
    edit: (edit) => inTurn(() => carryOut(edit, organization)),
    forgetAside: () =>
      inTurn(async () => {
        await browser.storage.local.remove(ASIDE_KEY);
        await load(organization);
      }),
  };
}

/** Reads, repairs and publishes the settings. */
async function load(organization: ManagedSettings): Promise<Resolved> {
  const [sync, kept, known] = await Promise.all([
    browser.storage.sync.get(null),
    browser.storage.local.get([LOCAL_KEY, ASIDE_KEY, MANAGED_KEY, SNAPSHOT_KEY, KEEPING_KEY]),
    organization.read(),
  ]);
  const local = asRecord(kept[LOCAL_KEY]);
  // What is locked stays so while the browser starts.
  const managed = known ?? asRecord(kept[MANAGED_KEY]);
  const resolved = resolve({ sync, local, managed });
  const aside = await repair(resolved, { sync, local, aside: asAside(kept[ASIDE_KEY]) });
  const { settings, locked, localOnly, fromNewer } = resolved;
  await storeChanged(
    {
      [SNAPSHOT_KEY]: { format: SNAPSHOT_FORMAT, settings } satisfies Published,
      [KEEPING_KEY]: { locked, localOnly, fromNewer, aside } satisfies Keeping,
      ...(Object.keys(managed).length > 0 || MANAGED_KEY in kept ? { [MANAGED_KEY]: managed } : {}),
    },
    kept,
  );
  return resolved;
}

/** Puts aside what cannot be read, before what can be is stored in its place. */
async function repair(
  { damagedSync, damagedLocal, sync, local }: Resolved,
  stored: { readonly sync: StoredRecord; readonly local: StoredRecord; readonly aside: readonly Aside[] },
): Promise<readonly Aside[]> {
  const damaged = [damagedSync, damagedLocal].filter((values) => Object.keys(values).length > 0);
  const at = new Date().toISOString();
  const aside = [...damaged.map((values) => ({ at, values })), ...stored.aside].slice(0, MOST_ASIDE);
  if (damaged.length > 0) await browser.storage.local.set({ [ASIDE_KEY]: aside });
  if (local !== stored.local) await browser.storage.local.set({ [LOCAL_KEY]: local });
  if (sync !== stored.sync) {
    const gone = Object.keys(stored.sync).filter((key) => !(key in sync));
    // The account may refuse it: what could be read holds all the same.
    if (gone.length > 0) await browser.storage.sync.remove(gone).catch(() => {});
    await browser.storage.sync.set({ ...sync }).catch(() => {});
  }
  return aside;
}

/** Stores on this machine what is not stored so already: each change is news to every page. */
async function storeChanged(values: StoredRecord, stored: StoredRecord): Promise<void> {
  const changed = Object.entries(values).filter(
    ([key, value]) => canonical(stored[key]) !== canonical(value),
  );
  if (changed.length > 0) await browser.storage.local.set(Object.fromEntries(changed));
}

async function carryOut(edit: Edit, organization: ManagedSettings): Promise<void> {
  const before = await load(organization);
  const after = applyEdit(before.settings, edit);
  const keys = changedKeys(before.settings, after).filter((key) => !before.locked.includes(key));
  for (const key of keys) await store(key, after, before);
  if (keys.length > 0) await load(organization);
}

/** Stores one setting in the account, or on this machine where that has no room or is a newer version's. */
async function store(key: SettingKey, settings: Settings, before: Resolved): Promise<void> {
  const value: unknown = settings[key];
  const isKeptHere = before.localOnly.includes(key);
  if (!before.fromNewer && canonical(value) === canonical(before.base[key])) {
    await browser.storage.sync.remove(key);
    if (isKeptHere) await keepHere(key, undefined);
    return;
  }
  const fits = !before.fromNewer && bytesOf(key) + bytesOf(JSON.stringify(value)) <= MOST_BYTES;
  // Whatever the account has against it, this machine can keep it.
  const isInAccount =
    fits &&
    (await browser.storage.sync.set({ [VERSION_KEY]: VERSION, [key]: value }).then(
      () => true,
      () => false,
    ));
  if (!isInAccount) await keepHere(key, value);
  else if (isKeptHere) await keepHere(key, undefined);
}

/** @param value undefined to keep nothing */
async function keepHere(key: SettingKey, value: unknown): Promise<void> {
  const stored = await browser.storage.local.get(LOCAL_KEY);
  const rest = Object.fromEntries(
    Object.entries(asRecord(stored[LOCAL_KEY])).filter(([other]) => other !== key),
  );
  const kept = value === undefined ? rest : { ...rest, [key]: value };
  if (Object.keys(kept).length === 0) await browser.storage.local.remove(LOCAL_KEY);
  else await browser.storage.local.set({ [LOCAL_KEY]: kept });
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const isRecord = (value: unknown): value is StoredRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asRecord = (value: unknown): StoredRecord => (isRecord(value) ? value : {});

const asAside = (value: unknown): readonly Aside[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        isRecord(each) && typeof each.at === 'string' && isRecord(each.values)
          ? [{ at: each.at, values: each.values }]
          : [],
      )
    : [];

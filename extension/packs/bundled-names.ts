/** Which entries of the package have the names of own entries, and the other way round. */

import { browser } from 'wxt/browser';
import type { Entry } from '../../data/types.ts';
import type { OwnKey } from '../../glossary/packs/entry-id.ts';
import { nameKey } from '../../glossary/packs/name-key.ts';
import { readPackNews } from './news.ts';
import type { PackStore } from './pack-store.ts';

/** In the session's store: what was found, and at which revision. The background is stopped again and again. */
const STORED = 'alikeInPacks';

type Alike = ReadonlyMap<string, readonly OwnKey[]>;

export class BundledNames {
  readonly #entries: () => readonly Entry[];
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(entries: () => readonly Entry[]) {
    this.#entries = entries;
  }

  /** Ids of entries of the package that have one of some names, by their keys. */
  named(keys: readonly string[]): readonly string[] {
    this.#byName ??= namesOf(this.#entries());
    const names = this.#byName;
    return [...new Set(keys.flatMap((key) => names.get(key) ?? []))];
  }

  /** By id of an entry of the package the own entries that have one of its names; those without any are left out. */
  async alikeIn(store: Pick<PackStore, 'named'>): Promise<Alike> {
    const news = await readPackNews();
    const revision = news?.kind === 'changed' ? news.names : undefined;
    const { [STORED]: stored } = await browser.storage.session.get(STORED);
    if (isStored(stored) && stored.revision === revision) return new Map(stored.alike);
    this.#byName ??= namesOf(this.#entries());
    const names = [...this.#byName];
    const found = await store.named(names.map(([key]) => key));
    const alike = new Map<string, readonly OwnKey[]>();
    names.forEach(([, ids], index) => {
      const keys = found[index] ?? [];
      if (keys.length > 0) for (const id of ids) alike.set(id, unique([...(alike.get(id) ?? []), ...keys]));
    });
    if (revision !== undefined)
      await browser.storage.session.set({ [STORED]: { revision, alike: [...alike] } }).catch(() => {});
    return alike;
  }
}

function namesOf(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, name, aliases } of entries)
    for (const key of new Set([...Object.values(name), ...aliases].map(nameKey)))
      names.set(key, [...(names.get(key) ?? []), id]);
  return names;
}

const unique = (keys: readonly OwnKey[]): readonly OwnKey[] => [
  ...new Map(keys.map((key) => [`${key.pack} ${key.number}`, key])).values(),
];

/** Only this file writes it, as whole as it is read. */
const isStored = (
  value: unknown,
): value is { readonly revision: number; readonly alike: [string, readonly OwnKey[]][] } =>
  typeof value === 'object' && value !== null && 'revision' in value && 'alike' in value;

/** Own entries out of the store, as the extension's pages show them. */

import type { Locale } from '../../data/types.ts';
import { type OwnKey, ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import type { OwnPage, SameName } from '../../glossary/packs/own-page.ts';
import { ownName } from '../../glossary/packs/own-row.ts';
import { BUILT_IN, type OwnEntry, type Pack } from '../../glossary/packs/types.ts';
import type { PackStore } from './pack-store.ts';

/** The bundled entry that has a name, with its own. */
export type BundledNamed = (name: string) => { readonly id: string; readonly name: string } | undefined;

type Reads = Pick<PackStore, 'packs' | 'entry' | 'entries' | 'named'>;

/** No entry leads to more than so many others of its names. */
export const MOST_ALIKE = 20;

/** An own entry with its glossary, and where else its names stand; undefined where there is none. */
export async function readOwnPage(
  store: Reads,
  id: string,
  locale: Locale,
  bundled: BundledNamed,
): Promise<OwnPage | undefined> {
  const key = ownKey(id);
  if (!key) return undefined;
  const [packs, entry] = await Promise.all([store.packs(), store.entry(key)]);
  const pack = packs.find((each) => each.id === key.pack);
  if (!pack || !entry) return undefined;
  const names = entry.names.map(({ text }) => text);
  const own = await readAlsoIn(store, names, locale, id);
  const found = names.flatMap((name) => bundled(name) ?? []);
  const builtIn = packs.find((each) => each.id === BUILT_IN);
  const inPackage = builtIn ? uniqueById(found.map((each) => ({ ...each, pack: builtIn }))) : [];
  const place = (also: SameName) => packs.findIndex((each) => each.id === also.pack.id);
  return { id, entry, pack, alsoIn: [...inPackage, ...own].sort((a, b) => place(a) - place(b)) };
}

/** Own entries that have one of some names, the most important first. */
export async function readAlsoIn(
  store: Pick<PackStore, 'packs' | 'entries' | 'named'>,
  names: readonly string[],
  locale: Locale,
  except?: string,
): Promise<readonly SameName[]> {
  const [packs, named] = await Promise.all([store.packs(), store.named(names)]);
  const keys = new Map(named.flat().map((key) => [ownId(key), key]));
  if (except !== undefined) keys.delete(except);
  const some = [...keys.values()].slice(0, MOST_ALIKE);
  return withEntries(store, some).then((found) =>
    found.flatMap(({ key, entry }) => {
      const pack = packs.find(({ id }) => id === key.pack);
      return pack ? [{ id: ownId(key), name: ownName(entry, locale), pack }] : [];
    }),
  );
}

/** The own entries among some ids, by id; those that do not exist are left out. */
export async function readOwnEntries(
  store: Pick<PackStore, 'packs' | 'entries'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly entry: OwnEntry; readonly pack: Pack }>> {
  const keys = ids.flatMap((id) => ownKey(id) ?? []);
  if (keys.length === 0) return new Map();
  const [packs, found] = await Promise.all([store.packs(), withEntries(store, keys)]);
  const packById = new Map(packs.map((pack) => [pack.id, pack]));
  return new Map(
    found.flatMap(({ key, entry }) => {
      const pack = packById.get(key.pack);
      return pack ? [[ownId(key), { entry, pack }] as const] : [];
    }),
  );
}

async function withEntries(
  store: Pick<PackStore, 'entries'>,
  keys: readonly OwnKey[],
): Promise<readonly { readonly key: OwnKey; readonly entry: OwnEntry }[]> {
  const entries = await store.entries(keys);
  return keys.flatMap((key, index) => {
    const entry = entries[index];
    return entry ? [{ key, entry }] : [];
  });
}

const uniqueById = (all: readonly SameName[]): readonly SameName[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

/** In the background: entries of all glossaries for a card, out of the package and out of the store. */

import type { EntryView, Glossary } from '../../glossary/glossary.ts';
import { type OwnKey, ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import { nameKey } from '../../glossary/packs/name-key.ts';
import { type AlsoIn, ownView, relatedTo } from '../../glossary/packs/own-view.ts';
import { BUILT_IN, type Pack } from '../../glossary/packs/types.ts';
import type { EntryKey } from '../messages.ts';
import { BundledNames } from './bundled-names.ts';
import { hasOwnEntries } from './news.ts';
import { MOST_ALIKE } from './own-pages.ts';
import type { PackStore } from './pack-store.ts';

type Reads = Pick<PackStore, 'packs' | 'entries' | 'named'>;

/**
 * Answers with entries in a language each; those that do not exist are left out. The store is not opened before there
 * is something in it, and where it cannot be opened the entries of the package are there all the same.
 */
export function createEntryViews(
  glossary: () => Glossary,
  store: () => Reads,
): (keys: readonly EntryKey[]) => Promise<readonly EntryView[]> {
  const bundled = new BundledNames(() => glossary().data.entries);
  return async (keys) => {
    const views = keys.flatMap(({ id, locale }) => glossary().view(id, locale) ?? []);
    if (!(await hasOwnEntries())) return views;
    const reading = { glossary: glossary(), store: store(), bundled };
    try {
      return await Promise.all([ownViews(keys, reading), withAlsoIn(views, reading)]).then((all) =>
        all.flat(),
      );
    } catch {
      return views;
    }
  };
}

interface Reading {
  readonly glossary: Glossary;
  readonly store: Reads;
  readonly bundled: BundledNames;
}

async function ownViews(keys: readonly EntryKey[], reading: Reading): Promise<readonly EntryView[]> {
  const { glossary, store, bundled } = reading;
  const own = keys.flatMap(({ id, locale }) => {
    const key = ownKey(id);
    return key ? [{ key, locale }] : [];
  });
  if (own.length === 0) return [];
  const [packs, entries] = await Promise.all([store.packs(), store.entries(own.map(({ key }) => key))]);
  const found = own.flatMap(({ key, locale }, index) => {
    const pack = packs.find(({ id }) => id === key.pack);
    const entry = entries[index];
    return pack && entry ? [{ key, locale, pack, entry }] : [];
  });
  const names = [...new Set(found.flatMap(({ entry }) => entry.names.map(({ text }) => text)))];
  const named = await store.named(names);
  const withName = new Map(names.map((name, index) => [name, named[index] ?? []]));
  return found.map(({ key, locale, pack, entry }) => {
    const alike = entry.names.flatMap(({ text }) => withName.get(text) ?? []);
    const inPackage = bundled.named(entry.names.map(({ text }) => nameKey(text)));
    const alsoIn = alsoInOf(alike, inPackage, packs, ownId(key));
    return ownView(entry, pack, locale, glossary, alsoIn);
  });
}

/** In the order of the glossaries; the entry itself is not among them. */
function alsoInOf(
  alike: readonly OwnKey[],
  inPackage: readonly string[],
  packs: readonly Pack[],
  self: string,
): readonly AlsoIn[] {
  const all = [
    ...alike.map((key) => ({ id: ownId(key), of: key.pack })),
    ...inPackage.map((id) => ({ id, of: BUILT_IN })),
  ];
  const ids = new Map(all.map(({ id, of }) => [id, of]));
  ids.delete(self);
  const numberOf = (id: string) => ownKey(id)?.number ?? 0;
  return packs
    .flatMap((pack) =>
      [...ids]
        .filter(([, of]) => of === pack.id)
        .map(([id]) => ({ id, pack }))
        .sort((a, b) => numberOf(a.id) - numberOf(b.id)),
    )
    .slice(0, MOST_ALIKE);
}

/** Entries of the package with those of own glossaries that have the same names. */
async function withAlsoIn(views: readonly EntryView[], reading: Reading): Promise<readonly EntryView[]> {
  const { glossary, store, bundled } = reading;
  if (views.length === 0) return views;
  const [packs, alike] = await Promise.all([store.packs(), bundled.alikeIn(store)]);
  return views.map((view) => {
    const keys = alike.get(view.id);
    if (!keys) return view;
    const alsoIn = alsoInOf(keys, [], packs, view.id);
    const word = (key: string) => glossary.word(key, view.locale);
    return { ...view, related: [...view.related, ...relatedTo(alsoIn, word)] };
  });
}

/** In the background: names of all glossaries. Those of the reader's own are looked up in the store, never loaded. */

import type { Locale } from '../../data/types.ts';
import { formsOf, type LookUp, queryOf } from '../../glossary/look-up.ts';
import { ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import { BUILT_IN } from '../../glossary/packs/types.ts';
import { searchWithSome } from '../../glossary/search/own-search.ts';
import type { Search, SearchBase, SearchResult } from '../../glossary/search.ts';
import { hasOwnEntries } from './news.ts';
import type { PackStore } from './pack-store.ts';

/** The entries of the package, by name. */
export interface BundledNames {
  readonly lookUp: (text: string) => LookUp | undefined;
  readonly search: Search;
  readonly base: SearchBase;
}

export interface AllNames {
  /**
   * Where a text leads. Of several glossaries that have its name the first decides; two entries of one glossary with
   * the same name are searched for.
   */
  readonly lookUp: (text: string) => Promise<LookUp | undefined>;
  /** The entries for what was typed, the best first; own ones of which a name begins so. */
  readonly find: (typed: string, locale: Locale) => Promise<readonly SearchResult[]>;
}

/** Own entries of which a name begins as was typed; an address bar shows fewer. */
const MOST = 20;

export function allNames(
  bundled: () => BundledNames,
  store: () => Pick<PackStore, 'packs' | 'named' | 'beginning' | 'entries'>,
): AllNames {
  return {
    lookUp: async (text) => {
      const found = bundled().lookUp(text);
      const query = queryOf(text);
      if (query === '' || !(await hasOwnEntries())) return found;
      return leadOf(query, found, store()).catch(() => found);
    },
    find: async (typed, locale) => {
      const query = queryOf(typed);
      const own = query !== '' && (await hasOwnEntries()) ? await beginningWith(query, store()) : undefined;
      return own
        ? searchWithSome(bundled().base, own.packs, own.entries, locale)(typed, locale)
        : bundled().search(typed, locale);
    },
  };
}

/** @param found where the text leads in the package */
async function leadOf(
  query: string,
  found: LookUp | undefined,
  store: Pick<PackStore, 'packs' | 'named'>,
): Promise<LookUp | undefined> {
  const [packs, named] = await Promise.all([store.packs(), store.named(formsOf(query))]);
  const order = packs.map(({ id }) => id);
  const keys = named.find((each) => each.length > 0) ?? [];
  const [first] = keys;
  if (!first) return found;
  if (found?.kind === 'entry' && order.indexOf(BUILT_IN) < order.indexOf(first.pack)) return found;
  const alike = keys.filter(({ pack }) => pack === first.pack);
  return alike.length > 1 ? { kind: 'search', query } : { kind: 'entry', id: ownId(first) };
}

async function beginningWith(query: string, store: Pick<PackStore, 'packs' | 'beginning' | 'entries'>) {
  try {
    const [packs, keys] = await Promise.all([store.packs(), store.beginning(query, MOST)]);
    const entries = await store.entries(keys);
    return {
      packs: packs.map(({ id }) => id),
      entries: keys.flatMap(({ pack }, index) => {
        const entry = entries[index];
        return entry ? [{ pack, entry }] : [];
      }),
    };
  } catch {
    // The bundled ones are better than none.
    return undefined;
  }
}

/** Whether an id is that of an entry of the reader's own glossaries. */
export async function isOwnEntry(id: string, store: () => Pick<PackStore, 'entry'>): Promise<boolean> {
  const key = ownKey(id);
  const entry =
    key &&
    (await store()
      .entry(key)
      .catch(() => undefined));
  return entry !== undefined;
}

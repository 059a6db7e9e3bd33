/** The reader's own glossaries for a view: they are read when they are there, and again after each change. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import { announcePacks, readPackNews, watchPacks } from '../../extension/packs/news.ts';
import {
  type BundledNamed,
  readAlsoIn,
  readOwnEntries,
  readOwnPage,
} from '../../extension/packs/own-pages.ts';
import type { ViewSource } from '../../glossary/export/export.ts';
import { ownExported } from '../../glossary/export/own-exported.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import type { OwnPage, SameName } from '../../glossary/packs/own-page.ts';
import { BUILT_IN, type OwnEntry, type Pack } from '../../glossary/packs/types.ts';

/** Opens nothing before it is asked for something. */
export const packStore = createPackStore(announcePacks);

export interface OwnGlossaries {
  /** All glossaries in their order; none while there are none but the one in the package. */
  readonly packs: readonly Pack[];
  /** Rises with each change; 0 as long as there are none. */
  readonly version: number;
}

const NONE: OwnGlossaries = { packs: [], version: 0 };

export function useOwnGlossaries(): OwnGlossaries {
  const [own, setOwn] = useState(NONE);
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const read = () => {
      // Where it cannot be opened, the page is as it is without.
      packStore.packs().then(
        (packs) => signal.aborted || setOwn(({ version }) => ({ packs, version: version + 1 })),
        () => {},
      );
    };
    watchPacks(read, signal);
    readPackNews().then(
      (news) => news && !signal.aborted && read(),
      () => {},
    );
    return () => lifetime.abort();
  }, []);
  return own;
}

/** How many entries the glossaries have beside that of the package. */
export const ownTotal = ({ packs }: OwnGlossaries): number =>
  packs.reduce((sum, { id, size }) => (id === BUILT_IN ? sum : sum + size), 0);

export type EntriesById = ReadonlyMap<string, { readonly entry: OwnEntry; readonly pack: Pack }>;

/** The own entries among some ids. */
export function useOwnEntries(ids: readonly string[], { version }: OwnGlossaries): EntriesById {
  const [entries, setEntries] = useState<EntriesById>(new Map());
  const wanted = ids.filter((id) => ownKey(id));
  useReading(() => (version === 0 ? undefined : readOwnEntries(packStore, wanted)), setEntries, [
    wanted.join(),
    version,
  ]);
  return entries;
}

interface Found {
  readonly of: string;
  readonly found: OwnPage | 'none';
}

const noName = () => undefined;

/**
 * The own entry of an id: undefined until it is there, "none" where there is none.
 * @param bundled the names of the package, once they are there
 */
export function useOwnPage(
  id: string | undefined,
  locale: Locale,
  own: OwnGlossaries,
  bundled: BundledNamed | undefined,
): OwnPage | 'none' | undefined {
  const [page, setPage] = useState<Found>();
  const isOwn = id !== undefined && ownKey(id) !== undefined;
  useReading(
    () =>
      isOwn
        ? readOwnPage(packStore, id, locale, bundled ?? noName).then(
            (found): Found => ({
              of: id,
              found: found ?? 'none',
            }),
          )
        : undefined,
    setPage,
    [id, locale, own.version, bundled !== undefined],
  );
  return isOwn && page?.of === id ? page.found : undefined;
}

/** Own entries that have one of the names of a bundled one. */
export function useAlsoIn(
  id: string | undefined,
  names: readonly string[],
  locale: Locale,
  { version }: OwnGlossaries,
): readonly SameName[] {
  const [found, setFound] = useState<{ readonly of: string; readonly alsoIn: readonly SameName[] }>();
  useReading(
    () =>
      id === undefined || version === 0 || names.length === 0
        ? undefined
        : readAlsoIn(packStore, names, locale).then((alsoIn) => ({ of: id, alsoIn })),
    setFound,
    [id, names.length, locale, version],
  );
  return found && found.of === id && version > 0 ? found.alsoIn : [];
}

/** Reads anew as what it depends on changes; of what comes late nothing is shown. */
function useReading<Result extends object>(
  read: () => Promise<Result> | undefined,
  show: (result: Result) => void,
  inputs: readonly unknown[],
): void {
  useEffect(() => {
    let isLate = false;
    read()?.then(
      (result) => isLate || show(result),
      // The store cannot be opened; what was shown stays.
      () => {},
    );
    return () => {
      isLate = true;
    };
  }, inputs);
}

/** A glossary with own entries in it, as far as they are among some ids. */
export async function withOwnViews(
  glossary: Glossary,
  ids: readonly string[],
  locales: readonly Locale[],
): Promise<ViewSource> {
  const own = await readOwnEntries(packStore, ids);
  if (own.size === 0) return glossary;
  return {
    view: (id, locale) => {
      const found = own.get(id);
      return found ? ownExported(found, locale, locales, glossary) : glossary.view(id, locale);
    },
  };
}

/** All entries with their filters, and the one that is open: beside each other, or one at a time in a narrow window. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Kind, Locale } from '../../data/types.ts';
import type { CitedByOf } from '../../glossary/cited-by.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { initialOf, initialsOf } from '../../glossary/initial.ts';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import type { OwnPage, SameName } from '../../glossary/packs/own-page.ts';
import { BUILT_IN, type Pack } from '../../glossary/packs/types.ts';
import type { Search, SearchResult } from '../../glossary/search.ts';
import { countText } from '../count-text.ts';
import { useText } from '../interface-text.ts';
import { packLabelOf } from '../pack-name.ts';
import { type CountedPack, EntryFilter, NO_FILTER } from './entry-filter.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryPage } from './entry-page.tsx';
import { OwnEntryPage } from './own-entry-page.tsx';
import { addressOf } from './route.ts';
import type { FactAddress } from './source-list.tsx';

export interface EntriesViewProps {
  readonly glossary: Glossary;
  readonly search: Search;
  readonly citedByOf: CitedByOf;
  readonly locale: Locale;
  /** Another part of the page is shown; the filters and the list are kept for the way back. */
  readonly isHidden: boolean;
  /** The id that the address asks for, of an entry or of none. */
  readonly asked: string | undefined;
  /** What the address asks to be searched for. */
  readonly query: string | undefined;
  /** The number of the visit. */
  readonly visit: number;
  readonly factAddress: FactAddress;
  readonly own: OwnEntries;
  readonly listTools: ListTools;
  readonly entryTools: (id: string) => ComponentChildren;
}

/** What can be done with the entries that the list shows; their ids are made when they are asked for. */
export type ListTools = (count: number, ids: () => readonly string[]) => ComponentChildren;

/** What there is of the reader's own glossaries. */
export interface OwnEntries {
  /** All glossaries in their order; none while there are none but the one in the package. */
  readonly packs: readonly Pack[];
  /** The own entry that the address asks for: undefined until it is there, "none" where there is none. */
  readonly page: OwnPage | 'none' | undefined;
  /** Own entries that have a name of the bundled one that the address asks for. */
  readonly alsoIn: readonly SameName[];
}

export const NO_OWN: OwnEntries = { packs: [], page: 'none', alsoIn: [] };

export function EntriesView(props: EntriesViewProps) {
  const { glossary, search, citedByOf, locale, isHidden, asked, query, visit, factAddress } = props;
  const { own, listTools, entryTools } = props;
  const text = useText();
  const [filter, setFilter] = useState(NO_FILTER);
  useLayoutEffect(() => {
    if (query !== undefined) setFilter({ ...NO_FILTER, query });
  }, [query, visit]);
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const { wording } = glossary.data;
  const kindLabel = (kind: Kind) => wording[`kind-${kind}`]?.[locale] ?? kind;
  const all = useMemo(() => search('', locale), [search, locale]);
  const { counts, initials } = useMemo(() => indexOf(all), [all]);
  // In another language there may be no such letter, and a glossary may be gone.
  const initial = initials.find((each) => each === filter.initial);
  const packs = useMemo(() => countedPacks(own.packs, glossary), [own.packs, glossary]);
  const chosenPacks = filter.packs.filter((id) => packs.some((pack) => pack.id === id));
  const rows = useMemo(
    () => narrowed(search(filter.query, locale), filter.kinds, chosenPacks, initial),
    [search, filter, locale, initial, chosenPacks.join()],
  );
  const packLabel = (id: string) => packLabelOf(id, own, text);
  const view = asked === undefined ? undefined : glossary.view(asked, locale);
  const ownPage = own.page !== 'none' && own.page?.id === asked ? own.page : undefined;
  const isComing = asked !== undefined && ownKey(asked) !== undefined && own.page === undefined;
  const ListHeading = asked === undefined && !isHidden ? 'h1' : 'h2';

  const focusFirst = () => pane.current?.querySelector<HTMLElement>('.entry-list a')?.focus();
  const openFirst = () => pane.current?.querySelector<HTMLElement>('.entry-list a')?.click();
  const clear = () => {
    setFilter(NO_FILTER);
    field.current?.focus();
  };
  return (
    <div class="entries" hidden={isHidden} data-shows={asked === undefined ? 'list' : 'entry'}>
      <section class="list-pane" ref={pane} aria-labelledby="entries-heading">
        <header class="list-head">
          <ListHeading id="entries-heading" tabIndex={-1}>
            {text('glossaryAllEntries')}
          </ListHeading>
          <p class="shown-count" role="status">
            {text('glossaryShown', countText(rows.length), countText(all.length))}
          </p>
          <div class="list-tools">{listTools(rows.length, () => rows.map(({ id }) => id))}</div>
        </header>
        {all.length === 0 ? (
          <p class="notice">{text('glossaryEmpty')}</p>
        ) : (
          <EntryFilter
            filter={filter}
            counts={counts}
            packs={packs}
            initials={initials}
            total={all.length}
            field={field}
            onFilter={setFilter}
            onDown={focusFirst}
            onEnter={openFirst}
          />
        )}
        {all.length > 0 && rows.length === 0 ? (
          <div class="notice">
            <p>{text('glossaryNoneFound')}</p>
            <button type="button" class="plain" onClick={clear}>
              {text('glossaryClearFilters')}
            </button>
          </div>
        ) : (
          <EntryList
            rows={rows}
            label={text('glossaryAllEntries')}
            locale={locale}
            kindLabel={kindLabel}
            packLabel={packLabel}
            asked={JSON.stringify([filter, locale])}
            open={view?.id ?? ownPage?.id}
            onLeave={() => field.current?.focus()}
          />
        )}
      </section>
      <div class="entry-pane">
        {asked !== undefined && (
          <p class="to-list">
            <a class="plain" href={addressOf({ view: 'entries' })}>
              <span aria-hidden="true">←</span> {text('glossaryAllEntries')}
            </a>
          </p>
        )}
        {view ? (
          <EntryPage
            key={view.id}
            glossary={glossary}
            view={view}
            citedBy={citedByOf(view.id)}
            factAddress={factAddress}
            alsoIn={own.alsoIn}
            tools={entryTools(view.id)}
          />
        ) : ownPage ? (
          <OwnEntryPage
            key={ownPage.id}
            page={ownPage}
            locale={locale}
            kindLabel={kindLabel(ownPage.entry.kind)}
            tools={entryTools(ownPage.id)}
          />
        ) : isComing ? null : asked === undefined ? (
          <Choose glossary={glossary} locale={locale} />
        ) : (
          <div class="missing">
            <h1 tabIndex={-1}>{text('glossaryUnknown', asked)}</h1>
            <p>{text('glossaryUnknownHint')}</p>
            <p>
              <a href={addressOf({ view: 'entries' })}>{text('glossarySearchEntries')}</a>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

/** In place of an entry while none is open. */
function Choose({ glossary: { data }, locale }: Pick<EntriesViewProps, 'glossary' | 'locale'>) {
  const text = useText();
  const [article] = data.articles;
  if (data.entries.length === 0) return null;
  return (
    <div class="notice choose">
      <p>{text('glossaryChoose')}</p>
      {article && (
        <>
          <p>{text('glossaryChooseArticle')}</p>
          <p>
            <a href={addressOf({ view: 'article' })}>{article.title[locale]}</a>
          </p>
        </>
      )}
    </div>
  );
}

interface Index {
  readonly counts: ReadonlyMap<Kind, number>;
  readonly initials: readonly string[];
}

function indexOf(all: readonly SearchResult[]): Index {
  const counts = new Map<Kind, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { counts, initials: initialsOf(all.map(({ name }) => name)) };
}

/** The glossaries that have entries; the one in the package among them. */
function countedPacks(packs: readonly Pack[], { data }: Glossary): readonly CountedPack[] {
  return packs
    .map(({ id, name, size }) => ({ id, name, count: id === BUILT_IN ? data.entries.length : size }))
    .filter(({ count }) => count > 0);
}

/** What the filters leave of what was found. */
function narrowed(
  found: readonly SearchResult[],
  kinds: readonly Kind[],
  packs: readonly string[],
  initial: string | undefined,
): readonly SearchResult[] {
  if (kinds.length === 0 && packs.length === 0 && initial === undefined) return found;
  return found.filter(
    (row) =>
      (kinds.length === 0 || kinds.includes(row.kind)) &&
      (packs.length === 0 || packs.includes(ownKey(row.id)?.pack ?? BUILT_IN)) &&
      (initial === undefined || initialOf(row.name) === initial),
  );
}

/** All entries with their filters, and the one that is open: beside each other, or one at a time in a narrow window. */

import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Kind, Locale } from '../../data/types.ts';
import type { CitedByOf } from '../../glossary/cited-by.ts';
import type { EntryView, Glossary } from '../../glossary/glossary.ts';
import { initialOf, initialsOf } from '../../glossary/initial.ts';
import type { Search } from '../../glossary/search.ts';
import { useText } from '../interface-text.ts';
import { EntryFilter, NO_FILTER } from './entry-filter.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryPage } from './entry-page.tsx';
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
  readonly factAddress: FactAddress;
  /** What can be done with the entries that the list shows, by their ids. */
  readonly listTools: (shown: readonly string[]) => ComponentChildren;
  readonly entryTools: (view: EntryView) => ComponentChildren;
}

export function EntriesView(props: EntriesViewProps) {
  const { glossary, search, citedByOf, locale, isHidden, asked, factAddress, listTools, entryTools } = props;
  const text = useText();
  const [filter, setFilter] = useState(NO_FILTER);
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const { entries, wording } = glossary.data;
  const { counts, initials, initialById } = useMemo(() => indexOf(glossary, locale), [glossary, locale]);
  // In another language there may be no such letter.
  const initial = initials.find((each) => each === filter.initial);
  const rows = useMemo(
    () =>
      search(filter.query, locale).filter(
        ({ id, kind }) =>
          (filter.kinds.length === 0 || filter.kinds.includes(kind)) &&
          (initial === undefined || initialById.get(id) === initial),
      ),
    [search, filter, locale, initial, initialById],
  );
  const shownIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const view = asked === undefined ? undefined : glossary.view(asked, locale);
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
            {text('glossaryShown', String(rows.length), String(entries.length))}
          </p>
          <div class="list-tools">{listTools(shownIds)}</div>
        </header>
        {entries.length === 0 ? (
          <p class="notice">{text('glossaryEmpty')}</p>
        ) : (
          <EntryFilter
            filter={filter}
            counts={counts}
            initials={initials}
            total={entries.length}
            field={field}
            onFilter={setFilter}
            onDown={focusFirst}
            onEnter={openFirst}
          />
        )}
        {entries.length > 0 && rows.length === 0 ? (
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
            kindLabel={(kind) => wording[`kind-${kind}`]?.[locale] ?? kind}
            asked={JSON.stringify([filter, locale])}
            open={view?.id}
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
            tools={entryTools(view)}
          />
        ) : asked === undefined ? (
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
  readonly initialById: ReadonlyMap<string, string>;
}

function indexOf({ data: { entries } }: Glossary, locale: Locale): Index {
  const counts = new Map<Kind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    counts,
    initials: initialsOf(entries.map(({ name }) => name[locale])),
    initialById: new Map(entries.map(({ id, name }) => [id, initialOf(name[locale])])),
  };
}

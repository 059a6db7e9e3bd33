/** The toolbar popup: the terms on this page, the whole glossary, and one entry at a time. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Search } from '../../glossary/search.ts';
import { useText } from '../interface-text.ts';
import { Switch } from '../switch.tsx';
import { EntryDetails } from './entry-details.tsx';
import { PageNotice } from './page-notice.tsx';
import type { PageState, Site } from './page-state.ts';
import { Tabs } from './tabs.tsx';
import { focusRow, type Term, TermList } from './term-list.tsx';

export interface PopupProps {
  readonly glossary: Glossary;
  readonly search: Search;
  /** The language of names and explainers. */
  readonly locale: Locale;
  readonly page: PageState;
  /** Left out where there is none, as on the browser's own pages. */
  readonly site?: Site | undefined;
  /** What went wrong, in words. */
  readonly problem?: string | undefined;
  readonly onSite: (on: boolean) => void;
  readonly onOptions: () => void;
}

export function Popup(props: PopupProps) {
  const { glossary, search, locale, page, site, problem, onSite, onOptions } = props;
  const text = useText();
  const [chosenTab, setTab] = useState<'page' | 'all'>('page');
  const [query, setQuery] = useState('');
  // The entries on the way to the one that is shown, which is the last.
  const [path, setPath] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const opener = useRef<Element | null>(null);

  const searching = query.trim() !== '';
  const tab = searching ? 'all' : chosenTab;
  const open = path.at(-1);
  const view = open === undefined ? undefined : glossary.view(open, locale);
  const terms = tab === 'all' ? allTerms(glossary, search, query, locale) : pageTerms(glossary, page, locale);

  const openFromList = (id: string) => {
    opener.current = document.activeElement;
    setPath([id]);
  };
  const clear = () => {
    setQuery('');
    field.current?.focus();
  };

  useLayoutEffect(() => {
    if (view) return;
    const to = opener.current instanceof HTMLElement ? opener.current : field.current;
    to?.focus();
    opener.current = null;
  }, [view]);
  // Before the next key can come: a later effect would judge it by the view before.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        if (path.length > 0) setPath(path.slice(0, -1));
        else if (query !== '') clear();
        // With nothing to go back from, Escape is the browser's: it closes the popup.
        else return;
        event.preventDefault();
      } else if (path.length === 0 && isLetter(event)) {
        // Typing goes on searching wherever the focus is; the letter lands in the field.
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', keyDown, { signal: listening.signal });
    return () => listening.abort();
  });

  return (
    <div class="popup">
      <header class="bar">
        <span class="logo">{text('extensionName')}</span>
        {site && (
          <Switch checked={site.on} onChange={onSite}>
            {text('popupOnSite', site.host)}
          </Switch>
        )}
      </header>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {view && (
        <EntryDetails
          view={view}
          onBack={() => setPath(path.slice(0, -1))}
          onEntry={(id) => setPath([...path, id])}
        />
      )}
      {/* Only hidden, so that the way back leads to the same row at the same place. */}
      <main class="browse" hidden={view !== undefined}>
        <input
          type="search"
          class="search"
          ref={field}
          value={query}
          placeholder={text('popupSearch', String(glossary.data.entries.length))}
          aria-label={text('popupSearch', String(glossary.data.entries.length))}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const first = terms[0];
            if (event.key === 'ArrowDown') focusRow(list.current);
            else if (event.key === 'Enter' && searching && first) openFromList(first.id);
            else return;
            event.preventDefault();
          }}
        />
        <p class="unseen" role="status">
          {searching && text('popupResults', String(terms.length))}
        </p>
        <Tabs
          tabs={[
            ['page', pageTabLabel(page, text)],
            ['all', text('popupAllEntries')],
          ]}
          selected={tab}
          onSelect={(selected) => {
            setTab(selected);
            setQuery('');
          }}
        >
          {terms.length > 0 ? (
            <TermList
              key={`${tab} ${query}`}
              label={tab === 'all' ? text('popupAllEntries') : text('popupOnPage')}
              locale={locale}
              terms={terms}
              list={list}
              onOpen={openFromList}
              onLeave={() => field.current?.focus()}
            />
          ) : tab === 'all' ? (
            <p class="notice-line">{text('popupNothingFound', query.trim())}</p>
          ) : (
            <PageNotice page={page} onBrowse={() => setTab('all')} />
          )}
        </Tabs>
      </main>
      <footer class="foot">
        <button type="button" class="plain" onClick={onOptions}>
          {text('popupOptions')}
        </button>
      </footer>
    </div>
  );
}

function pageTabLabel(page: PageState, text: ReturnType<typeof useText>): string {
  return page.kind === 'on' && page.terms.length > 0
    ? text('popupOnPageCount', String(page.terms.length))
    : text('popupOnPage');
}

function allTerms(glossary: Glossary, search: Search, query: string, locale: Locale): readonly Term[] {
  const { wording } = glossary.data;
  return search(query, locale).map((found) => ({
    ...found,
    kindLabel: wording[`kind-${found.kind}`]?.[locale] ?? found.kind,
  }));
}

function pageTerms(glossary: Glossary, page: PageState, locale: Locale): readonly Term[] {
  if (page.kind !== 'on') return [];
  return page.terms.flatMap(({ entry, count }) => {
    const view = glossary.view(entry, locale);
    return view ? [{ ...view, count }] : [];
  });
}

/** Whether a key writes something; a space presses the button that has the focus. */
const isLetter = (event: KeyboardEvent) =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

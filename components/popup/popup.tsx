/** The toolbar popup: the terms on this page, the whole glossary, and one entry at a time. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Search } from '../../glossary/search.ts';
import { countText } from '../count-text.ts';
import { type Text, useText } from '../interface-text.ts';
import { OutcomeBar } from '../outcome-bar.tsx';
import { AllEntries } from './all-entries.tsx';
import { Foot, type FootProps } from './foot.tsx';
import { Head, type HeadProps } from './head.tsx';
import type { PageState, Site } from './page-state.ts';
import { PageTerms, type PageTermsProps, termCount } from './page-terms.tsx';
import { useShownEntry } from './shown-entry.tsx';
import { Tabs } from './tabs.tsx';
import { focusRow } from './term-list.tsx';

/** What the popup and the side panel have in common. */
export interface PageViewProps
  extends Omit<PageTermsProps, 'list' | 'onEntry' | 'onLeave' | 'onBrowse'>,
    Omit<FootProps, 'paused'>,
    Pick<HeadProps, 'onAdd'> {
  /** Left out where there is none, as on the browser's own pages. */
  readonly site?: Site | undefined;
  readonly paused: boolean;
  /** What went wrong, in words. */
  readonly problem?: string | undefined;
  /** An entry is to be read on the glossary page. */
  readonly onGlossaryAt: (id: string) => void;
  /** An entry was opened. */
  readonly onOpened: (id: string) => void;
}

export interface PopupProps extends PageViewProps {
  /** Undefined until it is there, like the glossary. */
  readonly search: Search | undefined;
  /** Ids of the entries opened last, the latest first. */
  readonly recent: readonly string[];
  readonly onForget: () => void;
}

export function Popup(props: PopupProps) {
  const { glossary, search, own, locale, page, rows, recent, onGlossaryWanted, onForget } = props;
  const text = useText();
  const [chosenTab, setTab] = useState<'page' | 'all'>('page');
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const path = useShownEntry(props, () => field.current?.focus());

  const total = rows.rows.length + own.total;
  const searching = query.trim() !== '';
  const tab = searching ? 'all' : chosenTab;
  const results = tab === 'all' ? search?.(query, locale) : undefined;
  const lacksGlossary = tab === 'all' && !(glossary && search);
  useEffect(() => {
    if (lacksGlossary) onGlossaryWanted();
  }, [lacksGlossary]);

  // Before the next key can come: a later effect would judge it by the view before.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const keyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        if (path.entry !== undefined) path.back();
        else if (query !== '') {
          setQuery('');
          field.current?.focus();
        }
        // With nothing to go back from, Escape is the browser's: it closes the popup.
        else return;
        event.preventDefault();
      } else if (event.key === 'ArrowDown' && document.activeElement === document.body) {
        // What had the focus is gone, as a notice that was answered.
        focusRow(list.current);
      } else if (path.entry === undefined && isLetter(event)) {
        // Typing goes on searching wherever the focus is; the letter lands in the field.
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', keyDown, { signal: listening.signal });
    return () => listening.abort();
  });

  return (
    <div class="popup">
      <Head {...props} />
      {path.shown}
      {/* Only hidden, so that the way back leads to the same row at the same place. */}
      <main class="browse" hidden={path.shown !== undefined}>
        <h1 class="unseen">{text('extensionName')}</h1>
        <input
          type="search"
          class="search"
          ref={field}
          value={query}
          placeholder={text('popupSearch', countText(total))}
          aria-label={text('popupSearch', countText(total))}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const first = results?.[0];
            if (event.key === 'ArrowDown') focusRow(list.current);
            else if (event.key === 'Enter' && searching && first) path.open(first.id);
            else return;
            event.preventDefault();
          }}
        />
        <p class="unseen" role="status">
          {searching && results && text('popupResults', countText(results.length))}
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
          {tab === 'all' ? (
            <AllEntries
              kinds={rows.kinds}
              own={own}
              results={results}
              query={query}
              recent={recent}
              locale={locale}
              list={list}
              onEntry={path.open}
              onForget={onForget}
              onLeave={() => field.current?.focus()}
            />
          ) : (
            <PageTerms
              {...props}
              list={list}
              onEntry={path.open}
              onBrowse={() => setTab('all')}
              onLeave={() => field.current?.focus()}
            />
          )}
        </Tabs>
      </main>
      <Foot {...props} />
      <OutcomeBar outcome={own.outcome} />
    </div>
  );
}

function pageTabLabel(page: PageState, text: Text): string {
  const count = termCount(page);
  return count === undefined ? text('popupOnPage') : text('popupOnPageCount', String(count));
}

/** Whether a key writes something; a space presses the button that has the focus. */
const isLetter = (event: KeyboardEvent) =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

/** The whole glossary in the popup: what a query finds, or all entries, those opened last before the others. */

import type { RefObject } from 'preact';
import type { EntryRows, Locale } from '../../data/types.ts';
import { recentFirst, type Search, type SearchResult } from '../../glossary/search.ts';
import { useText } from '../interface-text.ts';
import { packLabelOf } from '../pack-name.ts';
import type { OwnEntries } from './own-entries.ts';
import { type Term, TermList } from './term-list.tsx';

export interface AllEntriesProps {
  readonly kinds: EntryRows['kinds'];
  readonly own: Pick<OwnEntries, 'packs'>;
  /** Undefined until it is there. */
  readonly results: ReturnType<Search> | undefined;
  readonly query: string;
  /** Ids of the entries opened last, the latest first. */
  readonly recent: readonly string[];
  readonly locale: Locale;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onEntry: (id: string) => void;
  readonly onForget: () => void;
  readonly onLeave: () => void;
}

export function AllEntries(props: AllEntriesProps) {
  const { kinds, own, results, query, recent, locale, list, onEntry, onForget, onLeave } = props;
  const text = useText();
  if (!results) return <p class="notice-line">{text('popupOpening')}</p>;
  const searching = query.trim() !== '';
  const found = searching ? results : recentFirst(results, recent);
  const termOf = ({ id, kind, name, summary, match }: SearchResult): Term => ({
    id,
    kind,
    name,
    summary,
    match,
    kindLabel: kinds[kind] ?? kind,
    packLabel: packLabelOf(id, own, text),
  });
  const hasRecent = !searching && recent.length > 0;
  return (
    <>
      {hasRecent && (
        <p class="recent">
          {text('popupRecent')}
          <button type="button" class="plain" onClick={onForget}>
            {text('popupForget')}
          </button>
        </p>
      )}
      {found.length > 0 ? (
        <TermList
          key={query}
          label={text('popupAllEntries')}
          locale={locale}
          rows={found}
          termOf={termOf}
          list={list}
          onOpen={onEntry}
          onMore={onEntry}
          onLeave={onLeave}
        />
      ) : (
        <p class="notice-line">{text('popupNothingFound', query.trim())}</p>
      )}
    </>
  );
}

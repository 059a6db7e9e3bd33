/** The entries to choose from; arrow keys move between them, and one row at a time is in the tab order. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import type { SearchResult } from '../../glossary/search.ts';
import { FoundSummary, useMatch } from '../found-summary.tsx';
import { MarkedText } from '../marked-text.tsx';
import { useNearRows } from '../near-rows.ts';
import { addressOf } from './route.ts';

export type Row = SearchResult;

export interface EntryListProps {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly locale: Locale;
  readonly kindLabel: (kind: Row['kind']) => string;
  /** What the glossary of an entry is called; undefined where that is not to be told. */
  readonly packLabel: (id: string) => string | undefined;
  /** Changes when other rows are asked for. */
  readonly asked: string;
  /** The entry that is open. */
  readonly open: string | undefined;
  /** The focus leaves the list over its upper end. */
  readonly onLeave: () => void;
}

export function EntryList(props: EntryListProps) {
  const { rows, label, locale, kindLabel, packLabel, asked, open, onLeave } = props;
  const { from, to, start, end, reach } = useNearRows(rows.length, asked);
  const [current, setCurrent] = useState<string>();
  const [goesTo, setGoesTo] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  /** The open entry, until its row is in view. */
  const sought = useRef<string | undefined>(undefined);
  const shown = rows.slice(from, to);
  const tabbable = [current, open].find((id) => shown.some((row) => row.id === id)) ?? shown[0]?.id;

  // The row that has just been made to be reached: by key, or since its entry was opened from elsewhere.
  useLayoutEffect(() => {
    if (goesTo === undefined) return;
    setGoesTo(undefined);
    rowAt(list.current, goesTo - from)?.focus();
  }, [goesTo, from]);
  useLayoutEffect(() => {
    setCurrent(undefined);
    // A list that is hidden stays where it is, for the way back.
    if (!list.current?.checkVisibility()) return;
    sought.current = open;
    const index = rows.findIndex(({ id }) => id === open);
    if (index >= 0) reach(index);
  }, [open]);
  useLayoutEffect(() => {
    const index = shown.findIndex(({ id }) => id === sought.current);
    if (index < 0) return;
    sought.current = undefined;
    rowAt(list.current, index)?.scrollIntoView({ block: 'nearest' });
  });

  const keyDown = (event: KeyboardEvent, index: number) => {
    const next = destination(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) return onLeave();
    reach(next);
    setGoesTo(next);
  };
  return (
    <div class="entry-rows">
      <div ref={start} />
      <ul class="entry-list" aria-label={label} ref={list}>
        {shown.map((row, index) => {
          const { id, kind } = row;
          return (
            <li key={id} data-kind={kind} aria-setsize={rows.length} aria-posinset={from + index + 1}>
              <a
                href={addressOf({ view: 'entry', id })}
                aria-current={id === open ? 'page' : undefined}
                tabIndex={id === tabbable ? 0 : -1}
                onFocus={() => setCurrent(id)}
                onKeyDown={(event) => keyDown(event, from + index)}
              >
                <RowWords row={row} locale={locale} kind={kindLabel(kind)} pack={packLabel(id)} />
              </a>
            </li>
          );
        })}
      </ul>
      <div ref={end} />
    </div>
  );
}

interface RowWordsProps {
  readonly row: Row;
  readonly locale: Locale;
  readonly kind: string;
  readonly pack: string | undefined;
}

function RowWords({ row, locale, kind, pack }: RowWordsProps) {
  const { name, summary } = row;
  const found = useMatch(row.match);
  return (
    <>
      <span class="dot" aria-hidden="true" />
      <span class="row-name">
        <MarkedText text={name} ranges={found.name} /> <span class="unseen">({kind})</span>
        {pack !== undefined && <span class="row-pack">{pack}</span>}
      </span>
      <span class="row-summary" lang={locale}>
        <FoundSummary text={summary} via={found.via} />
      </span>
    </>
  );
}

const rowAt = (list: HTMLElement | null, place: number) => list?.querySelectorAll('a')[place];

/** The row that a key leads to; -1 for above the first, undefined for none. */
function destination(key: string, index: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, length - 1);
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

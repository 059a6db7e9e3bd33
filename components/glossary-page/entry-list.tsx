/** The entries to choose from; arrow keys move between them, and one row at a time is in the tab order. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../glossary/search.ts';
import { useNearRows } from '../near-rows.ts';
import { addressOf } from './route.ts';

export type Row = Pick<SearchResult, 'id' | 'kind' | 'name' | 'summary'>;

export interface EntryListProps {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly kindLabel: (kind: Row['kind']) => string;
  /** Changes when other rows are asked for. */
  readonly asked: string;
  /** The entry that is open. */
  readonly open: string | undefined;
  /** The focus leaves the list over its upper end. */
  readonly onLeave: () => void;
}

export function EntryList({ rows, label, kindLabel, asked, open, onLeave }: EntryListProps) {
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
        {shown.map(({ id, kind, name, summary }, index) => (
          <li key={id} data-kind={kind} aria-setsize={rows.length} aria-posinset={from + index + 1}>
            <a
              href={addressOf({ view: 'entry', id })}
              aria-current={id === open ? 'page' : undefined}
              tabIndex={id === tabbable ? 0 : -1}
              onFocus={() => setCurrent(id)}
              onKeyDown={(event) => keyDown(event, from + index)}
            >
              <span class="dot" aria-hidden="true" />
              <span class="row-name">
                {name} <span class="unseen">({kindLabel(kind)})</span>
              </span>
              <span class="row-summary">{summary}</span>
            </a>
          </li>
        ))}
      </ul>
      <div ref={end} />
    </div>
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

/** The entries to choose from; arrow keys move between them, and one row at a time is in the tab order. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../glossary/search.ts';
import { useGrowingRows } from './growing-rows.ts';
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
  const { count, end, reach } = useGrowingRows(rows.length, asked);
  const [current, setCurrent] = useState<string>();
  const [goesTo, setGoesTo] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  const shown = rows.slice(0, count);
  const tabbable = [current, open].find((id) => shown.some((row) => row.id === id)) ?? shown[0]?.id;

  useLayoutEffect(() => {
    if (goesTo === undefined) return;
    setGoesTo(undefined);
    list.current?.querySelectorAll('a')[goesTo]?.focus();
  }, [goesTo]);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    setCurrent(undefined);
  }, [open]);

  const keyDown = (event: KeyboardEvent, index: number) => {
    const to = destination(event.key, index, rows.length);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) return onLeave();
    reach(to);
    setGoesTo(to);
  };
  return (
    <div class="entry-rows">
      <ul class="entry-list" aria-label={label} ref={list}>
        {shown.map(({ id, kind, name, summary }, index) => (
          <li key={id} data-kind={kind}>
            <a
              href={addressOf({ view: 'entry', id })}
              aria-current={id === open ? 'page' : undefined}
              tabIndex={id === tabbable ? 0 : -1}
              onFocus={() => setCurrent(id)}
              onKeyDown={(event) => keyDown(event, index)}
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

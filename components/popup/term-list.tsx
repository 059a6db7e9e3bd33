/** A list of entries to move through with the arrow keys; one row at a time is in the tab order. */

import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { EntryRow, Locale } from '../../data/types.ts';
import type { Match } from '../../glossary/search.ts';
import { FoundSummary, useMatch } from '../found-summary.tsx';
import { useText } from '../interface-text.ts';
import { MarkedText } from '../marked-text.tsx';
import { useFollowing } from './follow-view.ts';

export interface Term extends EntryRow {
  readonly kindLabel: string;
  /** What its glossary is called, where that is the reader's own. */
  readonly packLabel?: string | undefined;
  /** What of it a search found. */
  readonly match?: () => Match;
  /** How often the page mentions it. */
  readonly count?: number;
  /** Whether it is marked nowhere. */
  readonly muted?: boolean;
  /** Whether it is marked on the screen. */
  readonly inView?: boolean;
}

export interface ListedRow {
  readonly id: string;
  readonly inView?: boolean;
}

/** What else can be done with a term. */
export interface TermAction {
  readonly key: string;
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly onSelect: () => void;
  /** Whether it stays in sight while the row is not pointed at. */
  readonly stays: boolean;
}

/** A list of a hundred thousand makes the terms that it shows. */
export interface TermListProps<Row extends ListedRow> {
  readonly label: string;
  readonly locale: Locale;
  readonly rows: readonly Row[];
  readonly termOf: (row: Row) => Term;
  /** The list's element, for a field beside it that the focus comes from. */
  readonly list: RefObject<HTMLUListElement | null>;
  readonly onOpen: (id: string) => void;
  /** What the right arrow does, where a row leads to more than one place. */
  readonly onMore?: (id: string) => void;
  readonly actionsOf?: (term: Term) => readonly TermAction[];
  /** The focus leaves the list over its upper end. */
  readonly onLeave?: () => void;
}

/** So many rows are made at a time: thousands at once would hold up every keystroke. */
const BATCH = 100;

export function TermList<Row extends ListedRow>(props: TermListProps<Row>) {
  const { label, locale, rows, termOf, list, onOpen, onMore, actionsOf, onLeave } = props;
  const [made, setMade] = useState({ from: 0, to: BATCH });
  const [current, setCurrent] = useState<string>();
  const [goesTo, setGoesTo] = useState<'start' | 'end'>();
  const lastInView = rows.findLastIndex(({ inView }) => inView);
  const from = made.from < rows.length ? made.from : 0;
  const to = Math.min(Math.max(made.to, from + BATCH, lastInView + 1), rows.length);
  const shown = rows.slice(from, to).map(termOf);
  const tabbable = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  const following = useFollowing(list, shown);

  useLayoutEffect(() => {
    if (goesTo === undefined) return;
    setGoesTo(undefined);
    focusRow(goesTo === 'end' ? list.current?.lastElementChild : list.current?.firstElementChild);
  }, [goesTo, list]);

  const growNear = (first: number, last = first) => {
    const more = {
      from: first < BATCH / 2 ? Math.max(from - BATCH, 0) : from,
      to: last > to - from - BATCH / 2 ? Math.min(to + BATCH, rows.length) : to,
    };
    if (more.from !== from || more.to !== to) setMade(more);
  };
  const keyDown = (event: KeyboardEvent, id: string, item: HTMLElement) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') focusRow(item.nextElementSibling);
    else if (event.key === 'ArrowUp' && !item.previousElementSibling) onLeave?.();
    else if (event.key === 'ArrowUp') focusRow(item.previousElementSibling);
    else if (event.key === 'ArrowRight' && onMore) onMore(id);
    else if (event.key === 'Home') {
      setMade({ from: 0, to: BATCH });
      setGoesTo('start');
    } else if (event.key === 'End') {
      setMade({ from: Math.max(rows.length - BATCH, 0), to: rows.length });
      setGoesTo('end');
    } else return;
    event.preventDefault();
  };

  return (
    <ul
      class="terms"
      aria-label={label}
      ref={list}
      {...following}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        const rowAt = (top: number) => Math.floor((top / scrollHeight) * shown.length);
        growNear(rowAt(scrollTop), rowAt(scrollTop + clientHeight));
      }}
    >
      {shown.map((term, index) => (
        <li
          key={term.id}
          class="row"
          data-kind={term.kind}
          data-muted={term.muted}
          data-in-view={term.inView}
          onKeyDown={(event) => keyDown(event, term.id, event.currentTarget)}
          onFocusIn={() => {
            setCurrent(term.id);
            growNear(index);
          }}
        >
          <button
            type="button"
            class="term"
            tabIndex={term.id === tabbable ? 0 : -1}
            onClick={() => onOpen(term.id)}
          >
            <TermRow term={term} locale={locale} />
          </button>
          {actionsOf?.(term).map((action) => (
            <button
              type="button"
              key={action.key}
              class="row-action"
              data-stays={action.stays}
              aria-label={action.label}
              title={action.label}
              tabIndex={term.id === tabbable ? 0 : -1}
              onClick={action.onSelect}
            >
              {action.icon}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

function TermRow({ term, locale }: { readonly term: Term; readonly locale: Locale }) {
  const text = useText();
  const found = useMatch(term.match);
  return (
    <>
      <span class="dot" aria-hidden="true" />
      <span class="term-name" lang={locale}>
        <MarkedText text={term.name} ranges={found.name} /> <span class="unseen">({term.kindLabel})</span>{' '}
        {term.packLabel !== undefined && <span class="term-pack">{term.packLabel}</span>}
      </span>
      {term.muted && <span class="muted-note">{text('popupMuted')}</span>}
      {term.count !== undefined && (
        <span class="count">
          <span class="unseen">{text('popupMentions', String(term.count))}</span>
          <span aria-hidden="true">{term.count}</span>
        </span>
      )}
      <span class="term-summary" lang={locale}>
        <FoundSummary text={term.summary} via={found.via} />
      </span>
    </>
  );
}

/** Puts the focus on the first row of a list, or on the row in an item of one. */
export function focusRow(place: Element | null | undefined): void {
  place?.querySelector<HTMLElement>('button')?.focus();
}

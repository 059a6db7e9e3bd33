/** All entries by year, as text: what a picture of them says, for whoever reads it in order. */

import { useMemo } from 'preact/hooks';
import type { Entry, Locale } from '../../data/types.ts';
import { formatDate } from '../../glossary/glossary.ts';
import { type TimelineEntry, timeline } from '../../glossary/timeline.ts';
import { useText } from '../interface-text.ts';
import { useNearRows } from './near-rows.ts';
import { addressOf } from './route.ts';

export interface TimelineListProps {
  readonly entries: readonly Entry[];
  readonly locale: Locale;
  /** The entry to be at. */
  readonly focus: string | undefined;
}

export function TimelineList({ entries, locale, focus }: TimelineListProps) {
  const text = useText();
  const rows = useMemo(
    () =>
      timeline(entries, locale).flatMap(({ year, entries: ofYear }) =>
        ofYear.map((entry) => ({ year, entry })),
      ),
    [entries, locale],
  );
  const needed = rows.findIndex(({ entry }) => entry.id === focus);
  const { from, to, start, end } = useNearRows(rows.length, focus ?? '', Math.max(needed, 0));
  const years = [...Map.groupBy(rows.slice(from, to), ({ year }) => year)];
  return (
    <>
      <div ref={start} />
      <ol class="timeline">
        {years.map(([year, ofYear]) => (
          <li key={year ?? 'undated'}>
            <h2>{year ?? text('glossaryUndated')}</h2>
            <ol>
              {ofYear.map(({ entry }) => (
                <TimelineRow key={entry.id} entry={entry} locale={locale} isFocus={entry.id === focus} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <div ref={end} />
    </>
  );
}

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly locale: Locale;
  readonly isFocus: boolean;
}

function TimelineRow({ entry: { id, kind, name, first }, locale, isFocus }: TimelineRowProps) {
  return (
    <li
      data-kind={kind}
      {...(isFocus ? { 'data-arrival': '', tabIndex: -1, 'aria-current': 'true' as const } : {})}
    >
      <span class="dot" aria-hidden="true" />
      <a href={addressOf({ view: 'entry', id })}>{name}</a>
      {/* The year alone stands above. */}
      {first && first.date.length > 4 && <span class="how">{formatDate(first.date, locale)}</span>}
    </li>
  );
}

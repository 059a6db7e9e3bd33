/** The map in words: entries by year, each with what it has to do with others. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry, Locale } from '../../data/types.ts';
import { formatDate } from '../../glossary/date-text.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type Influence, influences } from '../../glossary/influence.ts';
import { type TimelineEntry, timeline } from '../../glossary/timeline.ts';
import { useText } from '../interface-text.ts';
import { useNearRows } from '../near-rows.ts';
import { relationsOf } from './relation-words.ts';

export interface MapListProps {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entry to be at. */
  readonly focus: string | undefined;
  /** Where an entry is, as an `href`. */
  readonly entryAddress: (id: string) => string;
}

/** All entries, on the picture or not. */
export function MapList({ glossary, locale, focus, entryAddress }: MapListProps) {
  const { entries } = glossary.data;
  const rows = useMemo(() => rowsOf(entries, locale), [entries, locale]);
  const ways = useMemo(() => waysById(entries), [entries]);
  const needed = rows.findIndex(({ entry }) => entry.id === focus);
  const { from, to, start, end } = useNearRows(rows.length, focus ?? '', Math.max(needed, 0));
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [focus]);
  return (
    <div ref={list}>
      <div ref={start} />
      <Years rows={rows.slice(from, to)}>
        {({ id, kind, name, first }) => (
          <li key={id} data-kind={kind} {...(id === focus ? { 'aria-current': 'true' as const } : {})}>
            <span class="dot" aria-hidden="true" />
            <span>
              <a href={entryAddress(id)}>{name}</a> {/* The year alone stands beside. */}
              {first && first.date.length > 4 && <span class="how">{formatDate(first.date, locale)}</span>}
            </span>
            <span class="how">{inWords(glossary, id, ways.get(id) ?? [], locale)}</span>
          </li>
        )}
      </Years>
      <div ref={end} />
    </div>
  );
}

export interface PictureInWordsProps {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entries on the picture. */
  readonly ids: ReadonlySet<string>;
}

/** What the picture says, for whoever has it read aloud: nothing in it takes the focus. */
export function PictureInWords({ glossary, locale, ids }: PictureInWordsProps) {
  const { entries } = glossary.data;
  const ways = useMemo(() => waysById(entries), [entries]);
  const placed = useMemo(() => entries.filter(({ id }) => ids.has(id)), [entries, ids]);
  return (
    <Years rows={rowsOf(placed, locale)}>
      {({ id, name }) => (
        <li key={id}>
          {name}: {inWords(glossary, id, ways.get(id) ?? [], locale)}
        </li>
      )}
    </Years>
  );
}

interface Row {
  readonly year: string | undefined;
  readonly entry: TimelineEntry;
}

const rowsOf = (entries: readonly Entry[], locale: Locale): readonly Row[] =>
  timeline(entries, locale).flatMap(({ year, entries: ofYear }) => ofYear.map((entry) => ({ year, entry })));

interface YearsProps {
  readonly rows: readonly Row[];
  readonly children: (entry: TimelineEntry) => ComponentChildren;
}

function Years({ rows, children }: YearsProps) {
  const text = useText();
  return (
    <ol class="map-list">
      {[...Map.groupBy(rows, ({ year }) => year)].map(([year, ofYear]) => (
        <li key={year ?? 'undated'}>
          <h2>{year ?? text('glossaryUndated')}</h2>
          <ul>{ofYear.map(({ entry }) => children(entry))}</ul>
        </li>
      ))}
    </ol>
  );
}

const inWords = (glossary: Glossary, id: string, ways: readonly Influence[], locale: Locale) =>
  relationsOf(glossary, id, ways, locale)
    .map(({ relation, name }) => `${relation} ${name}`)
    .join(' · ');

function waysById(entries: readonly Entry[]): ReadonlyMap<string, readonly Influence[]> {
  const ways = new Map<string, Influence[]>();
  for (const way of influences(entries)) {
    for (const id of [way.from, way.to]) {
      const list = ways.get(id);
      if (list) list.push(way);
      else ways.set(id, [way]);
    }
  }
  return ways;
}

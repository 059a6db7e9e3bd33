/** The map in words: all entries by year, each with what it has to do with others. */

import { useMemo } from 'preact/hooks';
import type { Entry, Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type Influence, influences } from '../../glossary/influence.ts';
import { timeline } from '../../glossary/timeline.ts';
import { useGrowingRows } from '../glossary-page/growing-rows.ts';
import { useText } from '../interface-text.ts';
import { relationsOf } from './relation-words.ts';

export interface MapListProps {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** The entry to be at. */
  readonly focus: string | undefined;
  /** Undefined where the list only stands beside the picture, to be read: it then takes no focus. */
  readonly onOpen: ((id: string) => void) | undefined;
}

export function MapList({ glossary, locale, focus, onOpen }: MapListProps) {
  const text = useText();
  const { entries } = glossary.data;
  const ways = useMemo(() => waysById(entries), [entries]);
  const rows = useMemo(
    () =>
      timeline(entries, locale).flatMap(({ year, entries: ofYear }) => ofYear.map((row) => ({ year, row }))),
    [entries, locale],
  );
  const { count, end } = useGrowingRows(
    rows.length,
    'map',
    rows.findIndex(({ row }) => row.id === focus),
  );
  const years = [...Map.groupBy(rows.slice(0, count), ({ year }) => year)];
  return (
    <>
      <ol class="map-list">
        {years.map(([year, ofYear]) => (
          <li key={year ?? 'undated'}>
            <h2>{year ?? text('glossaryUndated')}</h2>
            <ul>
              {ofYear.map(({ row: { id, kind, name } }) => (
                <li key={id} data-kind={kind} {...(id === focus ? { 'aria-current': 'true' as const } : {})}>
                  <span class="dot" aria-hidden="true" />
                  {onOpen ? (
                    <button type="button" class="map-open" onClick={() => onOpen(id)}>
                      {name}
                    </button>
                  ) : (
                    <strong>{name}</strong>
                  )}{' '}
                  <span class="map-list-relations">
                    {relationsOf(glossary, id, ways.get(id) ?? [], locale)
                      .map(({ relation, name: other }) => `${relation} ${other}`)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <div ref={end} />
    </>
  );
}

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

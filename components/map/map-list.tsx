/** The map in words: all entries by year, each with what it has to do with others. */

import { useMemo, useState } from 'preact/hooks';
import type { Entry, Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { influences } from '../../glossary/influence.ts';
import { dateOf } from '../../glossary/lineage.ts';
import { useText } from '../interface-text.ts';
import { relationsOf } from './relation-words.ts';

export interface MapListProps {
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** Undefined where the list only stands beside the picture, to be read: it then takes no focus. */
  readonly onOpen: ((id: string) => void) | undefined;
}

/** A glossary of thousands of entries is shown a part at a time. */
const PART = 300;

export function MapList({ glossary, locale, onOpen }: MapListProps) {
  const text = useText();
  const [most, setMost] = useState(PART);
  const { entries } = glossary.data;
  const ways = useMemo(() => waysById(entries), [entries]);
  const inOrder = useMemo(
    () =>
      [...entries].sort((a, b) => byDate(dateOf(a), dateOf(b)) || (a.name[locale] < b.name[locale] ? -1 : 1)),
    [entries, locale],
  );
  const years = Map.groupBy(inOrder.slice(0, most), (entry) => dateOf(entry).slice(0, 4));
  const left = inOrder.length - most;
  return (
    <div class="map-list" lang={locale}>
      {[...years].map(([year, members]) => (
        <section key={year}>
          <h2>{year || text('mapUndated')}</h2>
          <ul>
            {members.map(({ id, kind, name }) => (
              <li key={id} data-kind={kind}>
                <span class="dot" aria-hidden="true" />
                {onOpen ? (
                  <button type="button" class="map-name" onClick={() => onOpen(id)}>
                    {name[locale]}
                  </button>
                ) : (
                  <strong>{name[locale]}</strong>
                )}
                <span class="map-list-relations">
                  {relationsOf(glossary, id, ways.get(id) ?? [], locale)
                    .map(({ relation, name: other }) => `${relation} ${other}`)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {onOpen && left > 0 && (
        <button type="button" class="plain" onClick={() => setMost(most + PART)}>
          {text('mapMore', String(Math.min(left, PART)))}
        </button>
      )}
    </div>
  );
}

/** Without a date comes last. */
const byDate = (a: string, b: string) => Number(a === '') - Number(b === '') || (a < b ? -1 : Number(a > b));

function waysById(entries: readonly Entry[]) {
  const ways = new Map<string, ReturnType<typeof influences>[number][]>();
  for (const way of influences(entries))
    for (const id of [way.from, way.to]) ways.set(id, [...(ways.get(id) ?? []), way]);
  return ways;
}

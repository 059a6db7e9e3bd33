/** Under the picture: what the entry that is looked at has to do with others, in words. */

import type { MapLayout } from '../../data/map/types.ts';
import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { relationsOf } from './relation-words.ts';

export interface MapWordsProps {
  readonly layout: MapLayout;
  readonly glossary: Glossary;
  readonly locale: Locale;
  readonly active: string | undefined;
  readonly focus: string | undefined;
  readonly onFocus: (id: string | undefined) => void;
  /** Where an entry is, as an `href`. */
  readonly entryAddress: (id: string) => string;
}

export function MapWords({ layout, glossary, locale, active, focus, onFocus, entryAddress }: MapWordsProps) {
  const text = useText();
  const view = active === undefined ? undefined : glossary.view(active, locale);
  if (!view) return <p class="map-words map-hint">{text('mapHint')}</p>;
  const relations = relationsOf(glossary, view.id, layout.edges, locale);
  return (
    <div class="map-words" lang={locale} data-kind={view.kind}>
      <p class="map-words-head">
        <strong>{view.name}</strong>
        <span class="kind">{view.kindLabel}</span>
        {view.facts[0] !== undefined && <span>{view.facts[0]}</span>}
        <a class="plain" href={entryAddress(view.id)}>
          {text('mapOpen', view.name)}
        </a>
        {focus !== undefined && (
          <button type="button" class="plain" onClick={() => onFocus(undefined)}>
            {text('mapClear')}
          </button>
        )}
      </p>
      <ul class="map-relations">
        {relations.map(({ id, relation, name }) => (
          <li key={id}>
            <button type="button" class="map-chip" onClick={() => onFocus(id)}>
              <span class="relation">{relation}</span> {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

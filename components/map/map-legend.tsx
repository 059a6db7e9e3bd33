/** What the marks of the map mean. */

import type { MapLayout } from '../../data/map/types.ts';
import { KINDS, type Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { Mark } from './mark.tsx';

export interface MapLegendProps {
  readonly layout: MapLayout;
  readonly glossary: Glossary;
  readonly locale: Locale;
}

/** The kinds that are on the map, and no others. */
export function MapLegend({ layout, glossary, locale }: MapLegendProps) {
  const text = useText();
  const present = new Set(layout.nodes.map(({ kind }) => kind));
  return (
    <ul class="map-legend" aria-label={text('mapLegend')}>
      {KINDS.filter((kind) => present.has(kind)).map((kind) => (
        <li key={kind} data-kind={kind}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <Mark kind={kind} x={7} y={7} radius={4.5} />
          </svg>
          {glossary.data.wording[`kind-${kind}`]?.[locale] ?? kind}
        </li>
      ))}
      {layout.nodes.some(({ span }) => span) && (
        <li data-kind="person">
          <svg viewBox="0 0 30 14" width="30" height="14" aria-hidden="true">
            <path class="map-legend-line" d="M6,7H28" />
            <Mark kind="person" x={6} y={7} radius={4.5} />
          </svg>
          {text('mapLegendSpan')}
        </li>
      )}
    </ul>
  );
}

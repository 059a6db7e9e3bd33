/** The lines of the map: between works, of people and places, and those that belong to what is looked at. */

import { useState } from 'preact/hooks';
import type { MapEdge, MapLayout } from '../../data/map/types.ts';
import type { Lit } from './lit.ts';

export interface MapLinesProps {
  readonly layout: MapLayout;
  readonly lit: Lit | undefined;
  /** A line in words. */
  readonly sentence: (edge: MapEdge) => string;
  /** Where the pointer is, in lengths of the layout. */
  readonly placeOf: (event: MouseEvent) => { readonly x: number; readonly y: number };
}

interface PointedEdge {
  readonly edge: MapEdge;
  readonly x: number;
  readonly y: number;
}

export function MapLines({ layout, lit, sentence, placeOf }: MapLinesProps) {
  const [last, setPointed] = useState<PointedEdge>();
  const kindOf = new Map(layout.nodes.map(({ id, kind }) => [id, kind]));
  const shown = layout.edges.filter((edge) => edge.weight !== 'quiet' || lit?.edges.has(edge));
  // In another language the lines are other ones.
  const pointed = last && shown.includes(last.edge) ? last : undefined;
  return (
    <g class="map-lines" aria-hidden="true">
      {shown.map((edge) => (
        <g
          key={`${edge.from} ${edge.to}`}
          class="map-edge"
          data-weight={edge.weight}
          data-kind={kindOf.get(edge.from)}
          data-is-lit={lit?.edges.has(edge) ?? false}
          data-pointed={pointed?.edge === edge}
          onPointerMove={(event) => setPointed({ edge, ...placeOf(event) })}
          onPointerLeave={() => setPointed(undefined)}
        >
          <path class="map-near" d={edge.path} />
          <path class="map-line" d={edge.path} />
        </g>
      ))}
      {layout.nodes.map(
        ({ id, kind, span, x: start, y }) =>
          span && (
            <g key={id} class="map-span" data-kind={kind} data-is-lit={lit?.nodes.has(id) ?? false}>
              <path class="map-line" d={span.path} />
              {span.stops
                .filter((x) => x > start)
                .map((x) => (
                  <circle key={x} class="map-stop" cx={x} cy={y} r={2.5} />
                ))}
            </g>
          ),
      )}
      {pointed && (
        <text
          class="map-words-at"
          x={pointed.x}
          y={pointed.y - 12}
          text-anchor={anchorAt(pointed.x / layout.width)}
        >
          {sentence(pointed.edge)}
        </text>
      )}
    </g>
  );
}

/** Words near an edge of the picture stand to the inner side. */
const anchorAt = (share: number) => (share > 0.8 ? 'end' : share < 0.2 ? 'start' : 'middle');

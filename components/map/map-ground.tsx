/** What everything on the map stands on: lanes and their names, strands, years. */

import type { LaneName, MapLayout } from '../../data/map/types.ts';
import { type TextKey, useText } from '../interface-text.ts';

const LANE_NAMES = {
  people: 'mapLanePeople',
  works: 'mapLaneWorks',
  places: 'mapLanePlaces',
  ideas: 'mapLaneIdeas',
} as const satisfies Record<LaneName, TextKey>;

/** Beside the first and the last name of a strand. */
const MARGIN = 16;
/** From a strand to the edge of the map. */
const EDGE = 2;

export function MapGround({ layout }: { readonly layout: MapLayout }) {
  const text = useText();
  return (
    <g class="map-ground" aria-hidden="true">
      {layout.strands.map(({ root, x, y, width, height }) => {
        const left = Math.max(EDGE, x - MARGIN);
        const right = Math.min(layout.width - EDGE, x + width + MARGIN);
        return (
          <rect
            key={root}
            class="map-strand"
            x={left}
            y={y - 3}
            width={right - left}
            height={height + 2}
            rx={18}
          />
        );
      })}
      {layout.lanes.slice(1).map(({ name, x, y, width }) => (
        <path key={name} class="map-lane-edge" d={`M${x},${y - 7}H${x + width}`} />
      ))}
      {layout.years.map(({ year, x, width }, index) => (
        <g key={year}>
          {index > 0 && <path class="map-year-edge" d={`M${x},20V${layout.height}`} />}
          <text class="map-year" x={x + width / 2} y={15} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {layout.lanes.map(({ name, x, y }) => (
        <text key={name} class="map-lane" x={x + 4} y={y + 12}>
          {text(LANE_NAMES[name])}
        </text>
      ))}
    </g>
  );
}

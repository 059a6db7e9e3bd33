/** An entry on the map: its mark and its name, as one link. */

import type { MapNode } from '../../data/map/types.ts';
import { Mark } from './mark.tsx';

export interface MapNameProps {
  readonly node: MapNode;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly isActive: boolean;
  readonly isLit: boolean;
  /** Whether Tab stops here: of all names, one. */
  readonly isStop: boolean;
  readonly onPoint: (isHere: boolean) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

export function MapName(props: MapNameProps) {
  const { node, spoken, isActive, isLit, isStop, onPoint, onFocus, onKeyDown, onClick } = props;
  const { id, kind, weight, label } = node;
  return (
    <g
      class="map-node"
      data-entry={id}
      data-kind={kind}
      data-weight={weight}
      data-active={isActive}
      data-is-lit={isLit}
      role="link"
      // SVG knows no "tabIndex".
      tabindex={isStop ? 0 : -1}
      aria-label={spoken}
      onPointerEnter={({ pointerType }) => pointerType !== 'touch' && onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={({ currentTarget }) => {
        // A press gives the focus too; it is to open the entry, not to light it.
        if (currentTarget.matches(':focus-visible')) onFocus();
      }}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <rect class="map-target" {...targetOf(node)} rx={5} />
      <Mark kind={kind} x={node.x} y={node.y} radius={node.radius} />
      <text
        x={label.x}
        y={label.y}
        text-anchor={label.anchor}
        font-size={label.size}
        font-weight={label.isBold ? 700 : 400}
      >
        {label.text}
      </text>
    </g>
  );
}

/** What may be pointed at: the mark, the name, and a little more. */
function targetOf({ x, y, radius, label: { box } }: MapNode) {
  const left = Math.min(x - radius, box.x) - 4;
  const top = Math.min(y - radius, box.y) - 2;
  return {
    x: left,
    y: top,
    width: Math.max(x + radius, box.x + box.width) + 4 - left,
    height: Math.max(y + radius, box.y + box.height) + 2 - top,
  };
}

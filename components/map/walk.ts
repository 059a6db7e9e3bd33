/** Where the arrow keys lead on the map. */

import type { MapEdge, MapLayout, MapNode } from '../../data/map/types.ts';

/** The first and the last of a lane; along time in the lane; to the nearest above or below; along a line. */
export type Step = 'first' | 'last' | 'back' | 'on' | 'up' | 'down' | 'origin' | 'outcome';

const STEPS: Readonly<Record<string, Step>> = {
  Home: 'first',
  End: 'last',
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function stepOf({ key, shiftKey }: KeyboardEvent): Step | undefined {
  if (shiftKey) return key === 'ArrowLeft' ? 'origin' : key === 'ArrowRight' ? 'outcome' : undefined;
  return STEPS[key];
}

export interface Landing {
  readonly id: string;
  /** The line that was followed. */
  readonly along?: MapEdge;
}

/** Where a step leads from a node; undefined where there is nothing. */
export function walk(layout: MapLayout, id: string, step: Step): Landing | undefined {
  const node = layout.nodes.find((one) => one.id === id);
  if (!node) return undefined;
  switch (step) {
    case 'origin':
    case 'outcome':
      return follow(layout, node, step);
    case 'up':
    case 'down':
      return beside(layout, node, step === 'up' ? -1 : 1);
    default: {
      const lane = inOrder(layout).filter((one) => one.lane === node.lane);
      const at = lane.indexOf(node);
      const to = { first: 0, last: lane.length - 1, back: at - 1, on: at + 1 }[step];
      const found = lane[to];
      return found && { id: found.id };
    }
  }
}

/** All nodes, lane by lane, along time; ideas row by row, as they are read. */
export function inOrder({ nodes, lanes }: MapLayout): readonly MapNode[] {
  const laneOf = (node: MapNode) => lanes.findIndex(({ name }) => name === node.lane);
  return [...nodes].sort(
    (a, b) =>
      laneOf(a) - laneOf(b) ||
      (a.lane === 'ideas' ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Sideways counts for more, so that a way up comes back down. */
const SIDEWAYS = 1.5;

function beside({ nodes }: MapLayout, from: MapNode, sign: 1 | -1): Landing | undefined {
  const away = (node: MapNode) => Math.abs(node.y - from.y) + SIDEWAYS * Math.abs(node.x - from.x);
  const [nearest] = nodes
    .filter((node) => (node.y - from.y) * sign > 2)
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1));
  return nearest && { id: nearest.id };
}

const WEIGHTS = ['story', 'work', 'quiet'] as const;

/** The line that matters most, then the one to the nearest. */
function follow({ nodes, edges }: MapLayout, node: MapNode, step: 'origin' | 'outcome'): Landing | undefined {
  const [own, other] = step === 'origin' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const xOf = (id: string) => nodes.find((one) => one.id === id)?.x ?? 0;
  const [along] = edges
    .filter((edge) => edge.leads && edge[own] === node.id)
    .sort(
      (a, b) =>
        WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
        Math.abs(xOf(a[other]) - node.x) - Math.abs(xOf(b[other]) - node.x) ||
        (a[other] < b[other] ? -1 : 1),
    );
  return along && { id: along[other], along };
}

/** What is lit when an entry is looked at: all that led to it, all that came of it, and what it has to do with. */

import type { MapEdge, MapLayout } from '../../data/map/types.ts';
import { reached } from '../../glossary/influence.ts';

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<MapEdge>;
}

export function litBy(layout: MapLayout, id: string): Lit {
  const laneOf = new Map(layout.nodes.map((node) => [node.id, node.lane]));
  // An idea has to do with everything; a way through it tells nothing.
  const ways = layout.edges.filter(
    (edge) => laneOf.get(edge.from) !== 'ideas' && laneOf.get(edge.to) !== 'ideas',
  );
  const before = new Set([...reached(id, 'before', ways), id]);
  const after = new Set([...reached(id, 'after', ways), id]);
  const isOnTheWay = (edge: MapEdge) =>
    edge.leads &&
    edge.weight !== 'quiet' &&
    ((before.has(edge.from) && before.has(edge.to)) || (after.has(edge.from) && after.has(edge.to)));
  const edges = layout.edges.filter((edge) => edge.from === id || edge.to === id || isOnTheWay(edge));
  const nodes = new Set([...before, ...after, ...edges.flatMap(({ from, to }) => [from, to])]);
  return { nodes, edges: new Set(edges) };
}

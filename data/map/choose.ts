/** Which entries the map shows, in which lane and how heavy. */

import type { Influence } from '../../glossary/influence.ts';
import { dateOf } from '../../glossary/lineage.ts';
import type { Entry, Kind, MapSource } from '../types.ts';
import type { LaneName, Weight } from './types.ts';

/** No lane is readable with more; what is left out is in the list. */
export const MOST: Readonly<Record<LaneName, number>> = { people: 12, works: 48, places: 20, ideas: 100 };

export interface Chosen {
  readonly entry: Entry;
  readonly lane: LaneName;
  readonly weight: Weight;
  /** First date; empty where none is known. */
  readonly date: string;
  /** For a work, the number of its strand; for a paper, of no meaning. */
  readonly strand: number;
}

/** Kinds that stand in a strand when they have a date. */
const WORKS: readonly Kind[] = ['model', 'product', 'technique'];
/** Kinds in a lane of their own, with or without a date. */
const LANE_OF: Readonly<Partial<Record<Kind, LaneName>>> = {
  person: 'people',
  organization: 'places',
  program: 'places',
};

/** What a thing is counts more for its strand than what it uses. */
const CLOSE: readonly string[] = ['basis-of', 'has-kind', 'has-example', 'came-before'];
const STEP = { close: 1, far: 3 } as const;

/**
 * Chooses by the list of the story, then by how many relations an entry has. A dated model, product or technique
 * is a work if something leads to it from the root of a strand; its strand is that of the nearest root.
 */
export function chooseEntries(
  entries: readonly Entry[],
  ways: readonly Influence[],
  source: MapSource,
): readonly Chosen[] {
  const story = new Set(source.story);
  const strandOf = strands(entries, ways, source.strands);
  const relations = new Map<string, number>();
  for (const { from, to } of ways)
    for (const id of [from, to]) relations.set(id, (relations.get(id) ?? 0) + 1);
  const all = entries.map((entry): Chosen => {
    const date = dateOf(entry);
    const strand = strandOf.get(entry.id);
    const isWork = date !== '' && strand !== undefined && WORKS.includes(entry.kind);
    const isPaper = date !== '' && entry.kind === 'paper';
    const lane = LANE_OF[entry.kind] ?? (isWork ? 'works' : isPaper ? 'people' : 'ideas');
    const weight = entry.id === source.goal ? 'goal' : story.has(entry.id) ? 'story' : 'work';
    return { entry, lane, weight: lane === 'ideas' ? 'quiet' : weight, date, strand: strand ?? 0 };
  });
  const rank = ({ entry, weight }: Chosen) =>
    ['goal', 'story', 'work', 'quiet'].indexOf(weight) * 1e6 - (relations.get(entry.id) ?? 0);
  const ranked = all.sort((a, b) => rank(a) - rank(b) || (a.entry.id < b.entry.id ? -1 : 1));
  const taken: Record<LaneName, number> = { people: 0, works: 0, places: 0, ideas: 0 };
  return ranked.filter(({ lane }) => taken[lane]++ < MOST[lane]);
}

/** The strand of each entry that something leads to from a root, by the shortest way. */
function strands(
  entries: readonly Entry[],
  ways: readonly Influence[],
  roots: readonly string[],
): ReadonlyMap<string, number> {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const next = new Map<string, { readonly to: string; readonly step: number }[]>();
  for (const { from, to, relation, leads } of ways) {
    // People and places have a hand in all strands.
    if (!leads || LANE_OF[kinds.get(to) ?? 'concept']) continue;
    const step = CLOSE.includes(relation) ? STEP.close : STEP.far;
    next.set(from, [...(next.get(from) ?? []), { to, step }]);
  }
  const found = new Map<string, { readonly strand: number; readonly way: number }>();
  roots.forEach((root, strand) => {
    if (!kinds.has(root)) return;
    found.set(root, { strand, way: 0 });
    const queue = [root];
    for (const at of queue) {
      const way = found.get(at)?.way ?? 0;
      for (const { to, step } of next.get(at) ?? []) {
        const known = found.get(to);
        if (roots.includes(to) || (known && known.way <= way + step)) continue;
        found.set(to, { strand, way: way + step });
        queue.push(to);
      }
    }
  });
  return new Map([...found].map(([id, { strand }]) => [id, strand]));
}

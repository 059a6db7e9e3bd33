/** What must hold of data/map.json. */

import { allEntries } from '../compile.ts';
import type { DataFiles } from '../types.ts';

/** What is wrong with the map's lists, and what to do; nothing when they are sound. */
export function mapProblems({ map, ...files }: DataFiles): readonly string[] {
  const byId = new Map(allEntries({ map, ...files }).map((entry) => [entry.id, entry]));
  const { goal, strands, story } = map;
  const unknown = [...new Set([goal, ...strands, ...story])].filter((id) => !byId.has(id));
  const undated = [...new Set([goal, ...strands])].filter((id) => byId.get(id)?.when.length === 0);
  return [
    ...unknown.map((id) => `data/map.json: "${id}" is no entry; mend the id`),
    ...undated.map(
      (id) => `data/map.json: "${id}" has no date, so it has no place in time; give it a "when"`,
    ),
    ...(story.join() === [...story].sort().join() ? [] : ['data/map.json: sort "story" by id']),
    ...(story.includes(goal) ? [] : [`data/map.json: "${goal}" is the goal; add it to "story"`]),
  ];
}

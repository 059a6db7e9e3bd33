/** What led to what: the relations between entries, each once, from what was first to what came of it. */

import type { Entry } from '../data/types.ts';

/** Relations by which an entry leads to another, each with the same seen from there. */
const LEADING: readonly (readonly [forward: string, backward: string])[] = [
  ['basis-of', 'built-on'],
  ['came-before', 'came-after'],
  ['used-to-train', 'trained-on'],
  ['used-by', 'uses'],
  ['has-example', 'example-of'],
  ['has-kind', 'kind-of'],
  ['replaced-by', 'replaces'],
  ['part-of', 'has-part'],
  ['creator-of', 'created-by'],
  ['developer-of', 'developed-by'],
  ['leads', 'led-by'],
  ['worked-on', 'worked-on-by'],
  ['taught', 'studied-at'],
  ['employed', 'worked-at'],
  ['hosted-intern', 'interned-at'],
  ['funded', 'funded-by'],
  ['runs', 'run-by'],
  ['accepted', 'accepted-by'],
  ['input-of', 'takes'],
  ['produces', 'produced-by'],
  ['popularized', 'popularized-by'],
];
/** Relations that tell nothing of what was first. */
const LEVEL: readonly (readonly [string, string])[] = [
  ['performs', 'performed-by'],
  ['shows', 'shown-by'],
  ['studies', 'studied-in'],
  ['aims-at', 'goal-of'],
  ['member-of', 'has-member'],
  ['commented-on', 'commented-on-by'],
];
const FORWARD = new Set(LEADING.map(([forward]) => forward));
const BACKWARD = new Set(LEADING.map(([, backward]) => backward));
const OTHER_SIDE = new Map([...LEADING, ...LEVEL].flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));

/** A relation as the other entry has it; likeness and contrast are the same from both sides. */
export const otherSide = (relation: string): string => OTHER_SIDE.get(relation) ?? relation;

export interface Influence {
  readonly from: string;
  readonly to: string;
  /** A key of data/relations.json: what `from` is to `to`. */
  readonly relation: string;
  /** Whether `to` came of `from`; a likeness or a contrast has no direction. */
  readonly leads: boolean;
}

/** The relations between entries, each pair's first one; to entries that are not there, none. */
export function influences(entries: readonly Entry[]): readonly Influence[] {
  const ids = new Set(entries.map(({ id }) => id));
  const found = new Map<string, Influence>();
  for (const entry of entries) {
    for (const { relation, entry: other } of entry.related) {
      const pair = [entry.id, other].sort().join('\n');
      if (!ids.has(other) || found.has(pair)) continue;
      found.set(
        pair,
        BACKWARD.has(relation)
          ? { from: other, to: entry.id, relation: otherSide(relation), leads: true }
          : { from: entry.id, to: other, relation, leads: FORWARD.has(relation) },
      );
    }
  }
  return [...found.values()];
}

/** What a way through the relations is taken from. */
type Ways = readonly Pick<Influence, 'from' | 'to' | 'leads'>[];

/** Everything that led to an entry, or that came of it, step by step; without the entry. */
export function reached(id: string, direction: 'before' | 'after', ways: Ways): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to, leads } of ways) {
    if (!leads) continue;
    const [at, on] = direction === 'after' ? [from, to] : [to, from];
    next.set(at, [...(next.get(at) ?? []), on]);
  }
  const seen = new Set([id]);
  for (const at of seen) for (const on of next.get(at) ?? []) seen.add(on);
  seen.delete(id);
  return seen;
}

/** The line of works that an entry stands in: what it was made from, and what was made from it. */

import type { Entry, Kind } from '../data/types.ts';

/** More than so many do not fit on a card's line. */
const MOST = 5;
/** So many older ones at most, to leave room for what came of the entry. */
const MOST_OLDER = 3;
/** Two are told by the relation alone. */
const LEAST = 3;

/** Relations that name what an entry was made from, the closest first; between works only, but for the first. */
const ORIGINS = ['built-on', 'came-after', 'example-of', 'kind-of', 'uses'];
/** Kinds of which one leads to the next; a concept, that of "generative model", is no step on the way. */
const WORKS: readonly Kind[] = ['model', 'product', 'technique'];

/** The ids of an entry's line, the oldest first, the entry among them; empty where there is none to tell. */
export type LineageOf = (id: string) => readonly string[];

/**
 * Finds the lines of all entries. Each entry has one origin at most: that of the closest relation, then the
 * first one listed; so the lines are the branches of trees. Of what came of an entry, the longest branch is
 * told, then the earliest.
 */
export function lineages(entries: readonly Entry[]): LineageOf {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const origins = new Map(entries.map((entry) => [entry.id, originOf(entry, byId)]));
  const offspring = new Map<string, Entry[]>();
  for (const entry of entries) {
    const origin = origins.get(entry.id);
    if (origin !== undefined) offspring.set(origin, [...(offspring.get(origin) ?? []), entry]);
  }
  const olderOf = (id: string): readonly string[] => {
    const line: string[] = [];
    for (let at = origins.get(id); at !== undefined && at !== id && !line.includes(at); at = origins.get(at))
      line.unshift(at);
    return line.slice(-MOST_OLDER);
  };
  const newerOf = (id: string, before: readonly string[]): readonly string[] => {
    const way = [...before, id];
    if (way.length > MOST) return [];
    const branches = (offspring.get(id) ?? [])
      .filter((entry) => !way.includes(entry.id))
      .map((entry) => ({ start: dateOf(entry), line: [entry.id, ...newerOf(entry.id, way)] }));
    branches.sort((a, b) => b.line.length - a.line.length || (a.start < b.start ? -1 : 1));
    return branches[0]?.line ?? [];
  };
  return (id) => {
    if (!byId.has(id)) return [];
    const older = olderOf(id);
    const line = [...older, id, ...newerOf(id, older)].slice(0, MOST);
    return line.length < LEAST ? [] : line;
  };
}

function originOf(entry: Entry, byId: ReadonlyMap<string, Entry>): string | undefined {
  for (const relation of ORIGINS) {
    const origin = entry.related.find((related) => {
      const other = related.relation === relation ? byId.get(related.entry) : undefined;
      return other && leadsTo(other, entry, relation);
    });
    if (origin) return origin.entry;
  }
  return undefined;
}

function leadsTo(older: Entry, entry: Entry, relation: string): boolean {
  const areWorks = WORKS.includes(older.kind) && WORKS.includes(entry.kind);
  const [from, to] = [dateOf(older), dateOf(entry)];
  // What a thing uses need not be older: dates must say so.
  if (relation === 'uses' && (from === '' || to === '')) return false;
  // A date that is less exact ("2022" beside "2022-12") proves nothing against it.
  const length = Math.min(from.length, to.length);
  return (areWorks || relation === 'built-on') && from.slice(0, length) <= to.slice(0, length);
}

/** When it first came up, as exactly as is known ("2022-06", not the "2022" beside it); empty where no date is. */
export function dateOf({ when }: Entry): string {
  const dates = when.map(({ date }) => date).sort();
  return dates.reduce((first, date) => (date.startsWith(first) ? date : first), dates[0] ?? '');
}

/** What leads to an entry: the entries that relate to it, and the facts that speak of it. */

import type { GlossaryData } from '../data/types.ts';

/** An entry that relates to another, by a key of data/relations.json. */
export interface RelatingEntry {
  readonly id: string;
  readonly relation: string;
}

/** A fact that speaks of an entry. */
export interface SpeakingFact {
  /** The article's id. */
  readonly article: string;
  /** The fact's id in it. */
  readonly fact: string;
}

export interface CitedBy {
  /** In the order of the entries. */
  readonly entries: readonly RelatingEntry[];
  /** In reading order. */
  readonly facts: readonly SpeakingFact[];
}

/** What cites an entry; nothing for an id that is none. */
export type CitedByOf = (id: string) => CitedBy;

const NOTHING: CitedBy = { entries: [], facts: [] };

/** Reads all citations once. An entry or a fact that names the same entry twice in the same way counts once. */
export function citations(data: GlossaryData): CitedByOf {
  const found = new Map<string, { entries: RelatingEntry[]; facts: SpeakingFact[] }>(
    data.entries.map(({ id }) => [id, { entries: [], facts: [] }]),
  );
  for (const { id, related } of data.entries) {
    for (const { relation, entry } of related) {
      const list = found.get(entry)?.entries;
      // The entries come one after the other, so those of one stand together.
      if (list && !sameEnd(list, id, relation)) list.push({ id, relation });
    }
  }
  for (const article of data.articles) {
    for (const fact of article.facts) {
      for (const entry of new Set(fact.entries))
        found.get(entry)?.facts.push({ article: article.id, fact: fact.id });
    }
  }
  return (id) => found.get(id) ?? NOTHING;
}

function sameEnd(list: readonly RelatingEntry[], id: string, relation: string): boolean {
  for (let at = list.length - 1; at >= 0 && list[at]?.id === id; at--)
    if (list[at]?.relation === relation) return true;
  return false;
}

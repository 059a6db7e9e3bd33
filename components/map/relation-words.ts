/** Relations in words. */

import type { Locale } from '../../data/types.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type Influence, otherSide } from '../../glossary/influence.ts';
import { shortName } from '../../glossary/short-name.ts';

export interface RelationWords {
  /** The other entry. */
  readonly id: string;
  readonly relation: string;
  readonly name: string;
}

export const nameOf = (glossary: Glossary, id: string, locale: Locale): string =>
  shortName(glossary.entry(id)?.name[locale] ?? id);

/** What a relation is called; its key for one that the glossary has no words for. */
export const wordsOf = (glossary: Glossary, relation: string, locale: Locale): string =>
  glossary.data.relations[relation]?.[locale] ?? relation;

/** What an entry is to others, those that came of it first, then those that it came of. */
export function relationsOf(
  glossary: Glossary,
  id: string,
  ways: readonly Pick<Influence, 'from' | 'to' | 'relation' | 'leads'>[],
  locale: Locale,
): readonly RelationWords[] {
  const seen = (other: string, relation: string) => ({
    id: other,
    relation: wordsOf(glossary, relation, locale),
    name: nameOf(glossary, other, locale),
  });
  const outcomes = ways.filter((way) => way.leads && way.from === id);
  const origins = ways.filter((way) => way.leads && way.to === id);
  const level = ways.filter((way) => !way.leads && (way.from === id || way.to === id));
  return [
    ...outcomes.map((way) => seen(way.to, way.relation)),
    ...origins.map((way) => seen(way.from, otherSide(way.relation))),
    ...level.map((way) =>
      way.from === id ? seen(way.to, way.relation) : seen(way.from, otherSide(way.relation)),
    ),
  ];
}

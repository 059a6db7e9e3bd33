/** Which name of which entry went wrong how often, and the words nearby that could have told. */

import type { Mistake } from './mistakes.ts';
import { type Nearby, wordsNear } from './nearby-words.ts';
import type { Answer, Scored } from './score.ts';

export interface Confusion {
  readonly kind: Mistake['kind'];
  readonly entry: string;
  /** The name as written, in lower case and with single spaces. */
  readonly alias: string;
  readonly times: number;
  /**
   * Content words around those places that are neither in the name nor a clue of the entry yet, and stand
   * there oftener than around names rightly marked: for clues of a name missed, anti-clues of one marked
   * wrongly.
   */
  readonly words: readonly { readonly word: string; readonly places: number }[];
}

const MOST_WORDS = 8;

/**
 * @param cluesOf the clues and anti-clues that an entry has already
 */
export function confusionsIn(
  mistakes: readonly Mistake[],
  scores: readonly Scored<Answer>[],
  cluesOf: (entry: string) => Iterable<string>,
): readonly Confusion[] {
  const found = Map.groupBy(
    scores.flatMap((score) => score.found.map(({ answer }) => ({ ...answer, text: score.text }))),
    keyOf,
  );
  const groups = Map.groupBy(mistakes, (mistake) => `${mistake.kind}\n${keyOf(mistake)}`);
  return Array.from(groups.values())
    .flatMap((group): readonly Confusion[] => {
      const [first] = group;
      if (!first) return [];
      const { kind, entry } = first;
      const clues = new Set(Array.from(cluesOf(entry), normal));
      const alias = aliasOf(first);
      const right = placesOfWords(found.get(keyOf(first)) ?? []);
      const words = Array.from(placesOfWords(group), ([word, places]) => ({ word, places }))
        .filter(
          ({ word, places }) => !clues.has(word) && !alias.includes(word) && places > (right.get(word) ?? 0),
        )
        .sort((a, b) => b.places - a.places || (a.word < b.word ? -1 : 1))
        .slice(0, MOST_WORDS);
      return [{ kind, entry, alias, times: group.length, words }];
    })
    .sort((a, b) => b.times - a.times || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));
}

/** For each word around some places, at how many of them it stands. */
function placesOfWords(places: readonly Nearby[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of places.flatMap((place) => [...wordsNear(place)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const keyOf = (place: Nearby & { readonly entry: string }) => `${place.entry}\n${aliasOf(place)}`;

const aliasOf = ({ text, start, end }: Nearby) => normal(text.text.slice(start, end));

const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

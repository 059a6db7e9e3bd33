/** What the text around a name says for or against a meaning of it. */

import type { Hits } from './hits.ts';
import type { ClueTable } from './lexicon.ts';
import { ANCHOR, ANTI_CLUE, CLUE, MIDDLE, NEAR, WEAK_WORD } from './weights.ts';

/** One reason for or against a meaning. Weights are log-odds; spans are offsets into the block, half-open. */
export type Evidence =
  /** How often the name has this meaning; how sure a name without another meaning is. */
  | { readonly kind: 'prior'; readonly weight: number }
  /** A word near it: of its sense, against its sense, of texts about AI; or another mention. */
  | (Stretch & { readonly kind: 'clue' | 'anti-clue' | 'word' | 'anchor'; readonly weight: number })
  /** The form it stands in (see `form.ts`). */
  | { readonly kind: Form; readonly weight: number }
  /** What the page as a whole says. */
  | {
      readonly kind: 'topic' | 'not-about-ai' | 'other-language' | 'same-entry' | 'expanded-otherwise';
      readonly weight: number;
    };

/** How a name is written where it stands. */
export type Form = 'straddled' | 'joined' | 'longer-name' | 'given-name' | 'other-person' | 'capitals';

/** A stretch of a block: UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is farther away than this says nothing; it bounds the work in a block of any length. */
export const REACH = 2_000;

/**
 * Those of some stretches, sorted by their start, that may lie within a reach of a place.
 * @param startOf the start of the item at an index below `count`
 */
export function rangeWithin(
  count: number,
  startOf: (index: number) => number,
  place: Stretch,
  reach: number,
): { readonly from: number; readonly to: number } {
  const first = (bound: number) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(middle) < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: first(place.start - reach), to: first(place.end + reach) };
}

/** Something found in a block. */
export interface Found extends Stretch {
  /** Index of the entry in the lexicon. */
  readonly entry: number;
}

interface Steps {
  readonly near: number;
  readonly middle: number;
  readonly far: number;
  /** The most that all of a kind weigh together. */
  readonly most: number;
}

const byDistance = (steps: Steps, distance: number) =>
  distance <= NEAR ? steps.near : distance <= MIDDLE ? steps.middle : steps.far;

const distanceTo = (place: Stretch, { start, end }: Stretch) =>
  Math.max(0, start - place.end, place.start - end);

/** Whether two stretches share a code unit. */
export const overlap = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

const contains = (outer: Stretch, inner: Stretch) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/**
 * Weighs stretches of one kind, of those with the same key the nearest, near ones first, until their most
 * is reached. What overlaps the name says nothing about it, but for a clue that the name is a part of.
 */
function weigh(
  place: Stretch,
  stretches: readonly (Stretch & { readonly key: number })[],
  steps: Steps,
  kind: 'clue' | 'anti-clue' | 'word' | 'anchor',
): readonly Evidence[] {
  const nearest = new Map<number, Stretch>();
  for (const stretch of stretches) {
    if (overlap(stretch, place) && !(kind.endsWith('clue') && contains(stretch, place))) continue;
    const known = nearest.get(stretch.key);
    if (!known || distanceTo(place, stretch) < distanceTo(place, known)) nearest.set(stretch.key, stretch);
  }
  const evidence: Evidence[] = [];
  let left = steps.most;
  for (const { start, end } of [...nearest.values()].sort(
    (a, b) => distanceTo(place, a) - distanceTo(place, b),
  )) {
    const step = byDistance(steps, distanceTo(place, { start, end }));
    const weight = step > 0 ? Math.min(step, left) : Math.max(step, left);
    if (weight === 0) break;
    left -= weight;
    evidence.push({ kind, weight, start, end });
  }
  return evidence;
}

/** Evidence that counts by a share only. */
export const trusted = (evidence: readonly Evidence[], share: number): readonly Evidence[] =>
  share === 1 ? evidence : evidence.map((one) => ({ ...one, weight: one.weight * share }));

/**
 * The clues of a sense, and the weak words of the vocabulary.
 * @param sense the sense plus one, as `nameSense` has it
 * @param clues what the scan for clues found in the block
 * @param votes of the clues
 * @param aiTrust how much words that only show the subject count, from 0 to 1
 */
export function clueEvidence(
  place: Stretch,
  sense: number,
  clues: Hits,
  votes: ClueTable['votes'],
  aiTrust: number,
): readonly Evidence[] {
  const sides: Record<'clue' | 'anti-clue' | 'word', (Stretch & { key: number })[]> = {
    clue: [],
    'anti-clue': [],
    word: [],
  };
  const { from, to } = rangeWithin(clues.length, (row) => clues.start(row), place, REACH);
  for (let row = from; row < to; row++) {
    const key = clues.pattern(row);
    const votesOf = votes[key] ?? [];
    const stretch = { start: clues.start(row), end: clues.end(row), key };
    if (votesOf.includes(sense)) sides.clue.push(stretch);
    else if (votesOf.includes(-sense)) sides['anti-clue'].push(stretch);
    else if (votesOf.includes(0)) sides.word.push(stretch);
  }
  return [
    ...weigh(place, sides.clue, CLUE, 'clue'),
    ...weigh(place, sides['anti-clue'], ANTI_CLUE, 'anti-clue'),
    ...trusted(weigh(place, sides.word, WEAK_WORD, 'word'), aiTrust),
  ];
}

/** A sign of AI in a block: an unambiguous mention, or a strong word of the vocabulary. */
export interface Sign extends Stretch {
  /** The entry named; undefined for a word. */
  readonly entry: number | undefined;
  /** The same for the same entry or word. */
  readonly key: number;
}

/**
 * Unambiguous mentions of other entries, and strong words of the vocabulary.
 * @param signs of the block, by their start
 */
export function signEvidence(place: Found, signs: readonly Sign[]): readonly Evidence[] {
  const { from, to } = rangeWithin(signs.length, (index) => signs[index]?.start ?? 0, place, REACH);
  const others = signs.slice(from, to).filter(({ entry }) => entry !== place.entry);
  return weigh(place, others, ANCHOR, 'anchor');
}

/**
 * Compares what was found in a text with its labels.
 *
 * - An open label accepts any answer.
 * - Another label with an entity is found when a mention of that entity overlaps it, else missed. One inside
 *   a longer mention (a title around a name) counts neither for nor against.
 * - A mention is wrong when it overlaps a look-alike (where that names what it must not be marked as, a
 *   mention of this); when it overlaps labels of other entities only; or when it overlaps none, in a text
 *   whose every mention is labelled, and its entry is one that the labels name. A longer mention around
 *   labels of other entities is not wrong, nor is one of an entry that no label names.
 */

import { overlap, type Stretch } from '../../matching/evidence.ts';
import type { Label, LabelledPart, LabelledText } from './labels.ts';

/** A mention found: a stretch of a text and the entry it is said to name. */
export interface Answer extends Stretch {
  readonly entry: string;
}

export interface Scored<A extends Answer> {
  readonly text: LabelledText;
  /** Labels with an entity, and the first mention that found each. */
  readonly found: readonly { readonly label: Label; readonly entity: string; readonly answer: A }[];
  readonly missed: readonly { readonly label: Label; readonly entity: string }[];
  /** Mentions, and the look-alike that each fell for, if any. */
  readonly wrong: readonly { readonly answer: A; readonly lookAlike: Label | undefined }[];
  /** All of them, marked or not. */
  readonly lookAlikes: readonly Label[];
}

/** Scores every text of a part. */
export function scorePart<A extends Answer>(
  { texts, exhaustive }: LabelledPart,
  answersTo: (text: LabelledText) => readonly A[],
): readonly Scored<A>[] {
  const entities = texts.flatMap(({ labels }) => labels.flatMap(({ entity }) => entity ?? []));
  const labelled: ReadonlySet<string> = new Set(entities);
  return texts.map((text) => scoreText(text, answersTo(text), { labelled, exhaustive }));
}

function scoreText<A extends Answer>(
  text: LabelledText,
  answers: readonly A[],
  part: { readonly labelled: ReadonlySet<string>; readonly exhaustive: boolean },
): Scored<A> {
  const found: Scored<A>['found'][number][] = [];
  const missed: Scored<A>['missed'][number][] = [];
  const clean = text.labels.filter(({ open }) => !open);
  for (const label of clean) {
    const { entity } = label;
    if (entity === undefined) continue;
    const answer = answers.find((one) => one.entry === entity && overlap(one, label));
    if (answer) found.push({ label, entity, answer });
    else if (!answers.some((one) => isInside(label, one))) missed.push({ label, entity });
  }
  return {
    text,
    found,
    missed,
    wrong: answers.flatMap((answer) => {
      const met = text.labels.filter((label) => overlap(label, answer));
      if (!isWrong(answer, met, part)) return [];
      return [{ answer, lookAlike: met.find(({ entity }) => entity === undefined) }];
    }),
    lookAlikes: clean.filter(({ entity }) => entity === undefined),
  };
}

/** @param met the labels that the answer overlaps */
function isWrong(
  answer: Answer,
  met: readonly Label[],
  { labelled, exhaustive }: { readonly labelled: ReadonlySet<string>; readonly exhaustive: boolean },
): boolean {
  if (met.some(({ open, entity }) => open || entity === answer.entry)) return false;
  const lookAlikes = met.filter(({ entity }) => entity === undefined);
  if (lookAlikes.some(({ not }) => not.length > 0 && !not.includes(answer.entry))) return false;
  if (lookAlikes.length > 0) return true;
  if (!labelled.has(answer.entry)) return false;
  return met.length === 0 ? exhaustive : !met.every((label) => isInside(label, answer));
}

const isInside = (inner: Stretch, outer: Stretch) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

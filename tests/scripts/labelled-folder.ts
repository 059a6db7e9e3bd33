/** A small labelled folder, and answers to it as a matcher might give them. */

import { fileURLToPath } from 'node:url';
import type { Verdict } from '../../matching/plain-text.ts';
import { type LabelledText, type PartName, readPart } from '../../scripts/eval/labels.ts';
import type { Judged } from '../../scripts/eval/mistakes.ts';
import { scorePart } from '../../scripts/eval/score.ts';

export const FOLDER = fileURLToPath(new URL('labelled', import.meta.url));

/** An answer: the words marked, which of their occurrences, and as what. */
export type Marked = readonly [words: string, occurrence: number, entry: string, rest?: Partial<Verdict>];

export type Answers = Readonly<Record<string, readonly Marked[]>>;

const verdictOf = (text: string, [words, occurrence, entry, rest]: Marked): Verdict => {
  let start = -1;
  for (let count = 0; count < occurrence; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand there so often`);
  return { start, end: start + words.length, entry, confidence: 0.9, outcome: 'kept', evidence: [], ...rest };
};

/** The answers scored. */
export function judged(part: PartName, answers: Answers): readonly Judged[] {
  const verdictsOf = ({ id, text }: LabelledText) => (answers[id] ?? []).map((one) => verdictOf(text, one));
  return scorePart(readPart(FOLDER, part), (text) =>
    verdictsOf(text).filter(({ outcome }) => outcome === 'kept'),
  ).map((score) => ({ score, verdicts: verdictsOf(score.text) }));
}

export const scored = (part: PartName, answers: Answers) => judged(part, answers).map(({ score }) => score);

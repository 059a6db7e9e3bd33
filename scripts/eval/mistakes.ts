/** Single mistakes, the most surprising first. */

import { overlap, type Stretch } from '../../matching/evidence.ts';
import type { Verdict } from '../../matching/plain-text.ts';
import type { LabelledText } from './labels.ts';
import type { Scored } from './score.ts';

/** A judgement of a text, and all that was considered in it. */
export interface Judged {
  readonly score: Scored<Verdict>;
  /** Of every candidate of the text, in order. */
  readonly verdicts: readonly Verdict[];
}

export interface Mistake extends Stretch {
  readonly kind: 'wrong' | 'missed';
  readonly text: LabelledText;
  readonly entry: string;
  /** What decided; undefined for a miss that was no candidate. */
  readonly verdict: Verdict | undefined;
}

/** All mistakes; first those in which the confidence was farthest from what was right. */
export function mistakesIn(judged: readonly Judged[]): readonly Mistake[] {
  return judged
    .flatMap(({ score, verdicts }) => [
      ...score.wrong.map(
        ({ answer }): Mistake => ({ kind: 'wrong', text: score.text, ...placeOf(answer), verdict: answer }),
      ),
      ...score.missed.map(({ label, entity }): Mistake => {
        const verdict = surest(verdicts.filter((one) => one.entry === entity && overlap(one, label)));
        return { kind: 'missed', text: score.text, ...placeOf({ ...label, entry: entity }), verdict };
      }),
    ])
    .sort((a, b) => surprise(b) - surprise(a));
}

const placeOf = ({ start, end, entry }: Stretch & { readonly entry: string }) => ({ start, end, entry });

const surprise = ({ kind, verdict }: Mistake) =>
  kind === 'wrong' ? (verdict?.confidence ?? 0) : 1 - (verdict?.confidence ?? 0);

const surest = (verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.toSorted((a, b) => b.confidence - a.confidence)[0];

/** Why a mention stands: what was weighed, with the words of its text. */

import type { Evidence } from './evidence.ts';
import { evidenceFor, type Judging, type Mention } from './judge.ts';
import { type Candidate, newScratch, weighBlock } from './reading.ts';

export interface Reason {
  readonly kind: Evidence['kind'];
  /** Log-odds; negative where it speaks against the meaning. */
  readonly weight: number;
  /** The words that it is about, where it is about some. */
  readonly words?: string;
}

export interface Reasons {
  /** The name as it stands in the text. */
  readonly name: string;
  readonly form: Candidate['kind'];
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Longer words of a text are cut: reasons are read at a glance. */
const LONGEST = 80;

/**
 * The reasons for a mention.
 * @param text the mention's block
 * @returns undefined when the mention is none of the block's
 */
export function reasonsFor(
  { start, end, entry, confidence }: Mention,
  text: string,
  judging: Pick<Judging, 'lexicon' | 'page'>,
): Reasons | undefined {
  const candidate = weighBlock(text, judging.lexicon, newScratch()).find(
    (one) => one.start === start && one.end === end && judging.lexicon.entries.at(one.entry)?.id === entry,
  );
  if (!candidate) return undefined;
  const wordsAt = (from: number, to: number) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ');
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  };
  return {
    name: wordsAt(start, end),
    form: candidate.kind,
    confidence,
    reasons: evidenceFor(candidate, judging).map((evidence) => ({
      kind: evidence.kind,
      weight: evidence.weight,
      ...('start' in evidence ? { words: wordsAt(evidence.start, evidence.end) } : {}),
    })),
  };
}

/** Judgements of the matcher in words. */

import type { Evidence } from '../matching/evidence.ts';
import type { Outcome, Verdict } from '../matching/plain-text.ts';
import { inContext, lineAndColumn, oneLine } from './text-file.ts';

const IN_WORDS: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  'not-sure-enough': 'not sure enough',
  'before-full-name': 'before the full name',
  'within-longer': 'inside a longer one',
  overlapped: 'overlaps the one before it',
  outdone: 'another meaning is surer',
};

/**
 * A candidate for people: where it stands, what became of it, and why.
 * @returns lines
 */
export function explanationOf(verdict: Verdict, text: string): readonly string[] {
  const { start, entry, confidence, outcome, evidence } = verdict;
  return [
    `${lineAndColumn(text, start)}  ${inContext(text, verdict)}`,
    `    ${entry}  ${confidence.toFixed(3)}  ${IN_WORDS[outcome]}`,
    ...strongestFirst(evidence).map((one) => `    ${evidenceInWords(one, text)}`),
  ];
}

/** The evidence by how much it weighs, whichever way, without what would show as nothing. */
export const strongestFirst = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence
    .filter(({ weight }) => Math.abs(weight) >= 0.005)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

/** A piece of evidence: its weight, its kind and, where it is a stretch of the text, the words. */
export function evidenceInWords(evidence: Evidence, text: string): string {
  const { kind, weight } = evidence;
  const words = 'start' in evidence ? ` “${oneLine(text.slice(evidence.start, evidence.end))}”` : '';
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}  ${kind}${words}`;
}

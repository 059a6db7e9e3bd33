/** From candidates to mentions: what the whole page says, and which of several readings stands. */

import type { Candidate, Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { ANYWHERE, type Level, SAME_ENTRY, THRESHOLD, topicWeight } from './weights.ts';

/** A stretch of text that names an entry. Offsets are UTF-16 code units into its block, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/**
 * What the blocks of a page say together. Blocks come and go while a page changes: each is added once
 * and, when it goes, removed with the same candidates.
 */
export class PageEvidence {
  readonly #lexicon: Lexicon;
  /** For each entry, how many candidates name it without ambiguity. */
  readonly #plain = new Map<number, number>();
  /** For each entry, how many name it in full and, by their own block, rightly. */
  readonly #full = new Map<number, number>();
  #length = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param textLength of the block, in UTF-16 code units */
  add(candidates: readonly Candidate[], textLength: number): void {
    this.#count(candidates, textLength, 1);
  }

  remove(candidates: readonly Candidate[], textLength: number): void {
    this.#count(candidates, textLength, -1);
  }

  #count(candidates: readonly Candidate[], textLength: number, by: 1 | -1): void {
    this.#length += by * textLength;
    for (const candidate of candidates) {
      const { kind, entry, evidence } = candidate;
      if (kind === 'plain') bump(this.#plain, entry, by);
      if (kind === 'plain' || (kind === 'ambiguous' && total(evidence) >= 0)) bump(this.#full, entry, by);
    }
  }

  /** Whether an unambiguous name of the entry stands on the page. */
  namesPlainly(entry: number): boolean {
    return this.#plain.has(entry);
  }

  /** Whether the entry is named in full, so that a short form can mean it. */
  namesInFull(entry: number): boolean {
    return this.#full.has(entry);
  }

  /** How much the page is about AI, as a weight. */
  get topic(): number {
    let entries = 0;
    for (const entry of this.#plain.keys()) {
      entries += this.#lexicon.entries[entry]?.priority === 3 ? 0.5 : 1;
    }
    return topicWeight(entries, this.#length);
  }

  /** Changes when, and only when, a judgement that was made from this evidence may change. */
  get signature(): string {
    const keys = (counts: ReadonlyMap<number, number>) => [...counts.keys()].sort((a, b) => a - b);
    return `${this.topic} ${keys(this.#plain)} ${keys(this.#full)}`;
  }
}

/** Adds to a count, which leaves the map at zero. */
function bump(counts: Map<number, number>, key: number, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

const total = (evidence: readonly Evidence[]) => evidence.reduce((sum, { weight }) => sum + weight, 0);

/** All that was weighed for a candidate, the page's part included. */
export function evidenceFor(candidate: Candidate, page: PageEvidence, lexicon: Lexicon): readonly Evidence[] {
  const entry = lexicon.entries[candidate.entry];
  const evidence = [...candidate.evidence];
  if (candidate.kind === 'ambiguous' || entry?.priority === 3) {
    const least = entry && ANYWHERE.has(entry.kind) ? 0 : Number.NEGATIVE_INFINITY;
    evidence.push({ kind: 'topic', weight: Math.max(least, page.topic) });
  }
  if (candidate.kind === 'ambiguous' && page.namesPlainly(candidate.entry)) {
    evidence.push({ kind: 'same-entry', weight: SAME_ENTRY });
  }
  return evidence;
}

/** How sure it is that a candidate names its entry, from 0 to 1. */
export function confidenceOf(candidate: Candidate, page: PageEvidence, lexicon: Lexicon): number {
  if (candidate.kind === 'short' && !page.namesInFull(candidate.entry)) return 0;
  const sum = total(evidenceFor(candidate, page, lexicon));
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The mentions of a block: the leftmost, then the longest, of what is sure enough. A reading that is not
 * gives way to a shorter one at the same place.
 * @param candidates of the block, in the order `readBlock` gives them
 * @param page what the whole page says, this block included
 */
export function judge(
  candidates: readonly Candidate[],
  page: PageEvidence,
  lexicon: Lexicon,
  level: Level,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let taken = 0;
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row];
    if (!candidate || candidate.start < taken) continue;
    let best = candidate;
    let confidence = confidenceOf(candidate, page, lexicon);
    // Two entries may share an alias: the surer reading of the same span wins.
    for (let rival = candidates[row + 1]; rival && same(rival, candidate); rival = candidates[++row + 1]) {
      const rivalConfidence = confidenceOf(rival, page, lexicon);
      if (rivalConfidence > confidence) [best, confidence] = [rival, rivalConfidence];
    }
    if (confidence < THRESHOLD[level]) continue;
    taken = best.end;
    const entry = lexicon.entries[best.entry];
    if (entry) mentions.push({ start: best.start, end: best.end, entry: entry.id, confidence });
  }
  return mentions;
}

const same = (a: Candidate, b: Candidate) => a.start === b.start && a.end === b.end;

/** From candidates to mentions: what the whole page says, and which of several readings stands. */

import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { Candidate, WeighedCandidate } from './reading.ts';
import {
  ANYWHERE,
  EXPANDED_OTHERWISE,
  type Level,
  NOT_ABOUT_AI,
  OTHER_LANGUAGE,
  SAME_ENTRY,
  THRESHOLD,
} from './weights.ts';

/** A stretch of text that names an entry. Offsets are UTF-16 code units into its block, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A page on which mentions are judged, block by block in reading order. */
export interface Judging {
  readonly lexicon: Lexicon;
  readonly level: Level;
  /** What the whole page says, all its blocks included. */
  readonly page: PageEvidence;
  /** Ids of entries whose full name stood in what was judged so far; short forms count after it. */
  readonly named: Set<string>;
}

/** All that was weighed for a candidate, the page's part included. */
export const evidenceFor = (
  candidate: WeighedCandidate,
  judging: Pick<Judging, 'lexicon' | 'page'>,
): readonly Evidence[] => [...candidate.evidence, ...pageEvidenceFor(candidate, judging)];

/** What the page says for a candidate. */
function pageEvidenceFor(
  candidate: Candidate,
  { lexicon, page }: Pick<Judging, 'lexicon' | 'page'>,
): readonly Evidence[] {
  const entry = lexicon.entries.at(candidate.entry);
  const evidence: Evidence[] = [];
  const anywhere = entry !== undefined && ANYWHERE.has(entry.kind);
  const general = entry?.priority === 3 && (!anywhere || candidate.kind === 'plain');
  if (candidate.kind === 'ambiguous' || general) {
    const around = page.topicAround(candidate.entry);
    const topic = around > 0 ? around * candidate.aiTrust : around;
    evidence.push({ kind: 'topic', weight: anywhere && !general ? Math.max(0, topic) : topic });
  }
  if (general && !page.isAboutAi(candidate.entry)) {
    evidence.push({ kind: 'not-about-ai', weight: NOT_ABOUT_AI });
  }
  if (candidate.kind === 'ambiguous') {
    if (page.isOtherLanguage) evidence.push({ kind: 'other-language', weight: OTHER_LANGUAGE });
    if (page.namesPlainly(candidate.entry)) evidence.push({ kind: 'same-entry', weight: SAME_ENTRY });
    if (page.expandsOtherwise(candidate.entry)) {
      evidence.push({ kind: 'expanded-otherwise', weight: EXPANDED_OTHERWISE });
    }
  }
  return evidence;
}

/** How sure it is that a candidate names its entry, from 0 to 1. */
export function confidenceOf(candidate: Candidate, judging: Judging): number {
  const id = judging.lexicon.entries.at(candidate.entry)?.id;
  if (candidate.kind === 'short' && !(id && judging.named.has(id))) return 0;
  const sum = pageEvidenceFor(candidate, judging).reduce(
    (total, { weight }) => total + weight,
    candidate.weight,
  );
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The mentions of a block: the leftmost, then the longest, of what is sure enough. A reading that is not
 * gives way to a shorter one at the same place.
 * @param candidates of the block, in the order `readBlock` gives them
 * @param judging blocks before this one in reading order must have been judged with it
 */
export function judge(candidates: readonly Candidate[], judging: Judging): readonly Mention[] {
  const { lexicon, level, named } = judging;
  const mentions: Mention[] = [];
  let taken = 0;
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row];
    if (!candidate || candidate.start < taken) continue;
    let best = candidate;
    let confidence = confidenceOf(candidate, judging);
    // Two entries may share an alias: the surer reading of the same span wins.
    for (let rival = candidates[row + 1]; rival && same(rival, candidate); rival = candidates[++row + 1]) {
      const rivalConfidence = confidenceOf(rival, judging);
      if (rivalConfidence > confidence) [best, confidence] = [rival, rivalConfidence];
    }
    if (confidence < THRESHOLD[level]) continue;
    taken = best.end;
    const entry = lexicon.entries.at(best.entry);
    if (!entry) continue;
    named.add(entry.id);
    mentions.push({ start: best.start, end: best.end, entry: entry.id, confidence });
  }
  return mentions;
}

const same = (a: Candidate, b: Candidate) => a.start === b.start && a.end === b.end;

/** A plain text read as one page. */

import type { Evidence, Stretch } from './evidence.ts';
import { confidenceOf, evidenceFor, type Judging, judge, type Mention } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import { PageEvidence } from './page-evidence.ts';
import { newScratch, readBlock, weighBlock } from './reading.ts';
import type { Level } from './weights.ts';

/** Blocks of a plain text, each with its offset: what stands between blank lines. */
export function* blocksOf(text: string): Generator<{ readonly at: number; readonly text: string }> {
  let at = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > at) yield { at, text: text.slice(at, gap.index) };
    at = gap.index + gap[0].length;
  }
  if (at < text.length) yield { at, text: text.slice(at) };
}

/** What became of a candidate, and why. */
export type Outcome =
  | 'kept'
  /** Its evidence does not reach the level. */
  | 'not-sure-enough'
  /** It is a short form, and the full name has not stood before it. */
  | 'before-full-name'
  /** It lies in a longer mention. */
  | 'within-longer'
  /** It begins in a mention that was kept before it. */
  | 'overlapped'
  /** Another meaning of the same words is surer. */
  | 'outdone';

/** A candidate as it was judged: a mention, or why it is none. Offsets are into the whole text. */
export interface Verdict extends Mention {
  readonly outcome: Outcome;
  /** All that was weighed; spans are offsets into the whole text. */
  readonly evidence: readonly Evidence[];
}

/**
 * All mentions in a plain text, in order.
 * @returns mentions whose offsets are UTF-16 code units into the whole text, half-open
 */
export function mentionsInText(text: string, lexicon: Lexicon, level: Level): readonly Mention[] {
  return Array.from(judgedBlocks(text, lexicon, level), ({ at, mentions }) =>
    mentions.map((mention) => moved(mention, at)),
  ).flat();
}

/** What became of every candidate in a plain text, in order, and on what evidence. */
export function explainText(text: string, lexicon: Lexicon, level: Level): readonly Verdict[] {
  return Array.from(judgedBlocks(text, lexicon, level), (block) =>
    verdictsOf(block).map((verdict) => ({
      ...moved(verdict, block.at),
      evidence: verdict.evidence.map((one) => ('start' in one ? moved(one, block.at) : one)),
    })),
  ).flat();
}

const moved = <T extends Stretch>(item: T, by: number): T => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
});

interface JudgedBlock {
  /** The block's offset in the text. */
  readonly at: number;
  readonly text: string;
  /** Those of the candidates that were kept, with offsets into the block. */
  readonly mentions: readonly Mention[];
  /** As it was before the block. */
  readonly judging: Judging;
}

/** The way of a text to its mentions: its blocks are read, then judged by what all of them say. */
function* judgedBlocks(text: string, lexicon: Lexicon, level: Level): Generator<JudgedBlock> {
  const page = new PageEvidence(lexicon);
  const scratch = newScratch();
  const blocks = Array.from(blocksOf(text), (block) => ({
    ...block,
    reading: readBlock(block.text, lexicon, scratch),
  }));
  for (const { reading } of blocks) page.add(reading);
  const named = new Set<string>();
  for (const { at, text, reading } of blocks) {
    const before = { lexicon, level, page, named: new Set(named) };
    yield {
      at,
      text,
      mentions: judge(reading.candidates, { ...before, named }),
      judging: before,
    };
  }
}

/** Goes through a block's candidates as the judge did, and says what became of each. */
function verdictsOf({ text, mentions, judging }: JudgedBlock): readonly Verdict[] {
  const { lexicon, named } = judging;
  const verdicts: Verdict[] = [];
  let next = 0;
  let last: Mention | undefined;
  /** The last one whose candidate was passed. */
  let told: Mention | undefined;
  for (const candidate of weighBlock(text, lexicon, newScratch())) {
    const { start, end, kind } = candidate;
    const entry = lexicon.entries.at(candidate.entry)?.id;
    if (entry === undefined) continue;
    for (let mention = mentions[next]; mention && mention.start <= start; mention = mentions[++next]) {
      last = mention;
    }
    const confidence = confidenceOf(candidate, judging);
    const outcome = (): Outcome => {
      if (last && start < last.end) {
        const isSame = start === last.start && end === last.end;
        // Of readings that are equally sure it is the first.
        if (isSame) return last !== told && confidence === last.confidence ? 'kept' : 'outdone';
        if (end <= last.end) return 'within-longer';
        if (start > last.start) return 'overlapped';
      }
      return kind === 'short' && !named.has(entry) ? 'before-full-name' : 'not-sure-enough';
    };
    const verdict = { start, end, entry, confidence, outcome: outcome() };
    if (verdict.outcome === 'kept') {
      told = last;
      named.add(entry);
    }
    verdicts.push({ ...verdict, evidence: evidenceFor(candidate, judging) });
  }
  return verdicts;
}

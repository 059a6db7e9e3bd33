/** A plain text read as one page. */

import { newScratch, readBlock } from './evidence.ts';
import { judge, type Mention, PageEvidence } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
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

/**
 * All mentions in a plain text, in order.
 * @returns mentions whose offsets are UTF-16 code units into the whole text, half-open
 */
export function mentionsInText(text: string, lexicon: Lexicon, level: Level): readonly Mention[] {
  const page = new PageEvidence(lexicon);
  const scratch = newScratch();
  const blocks = Array.from(blocksOf(text), (block) => ({
    at: block.at,
    candidates: readBlock(block.text, lexicon, scratch),
    length: block.text.length,
  }));
  for (const { candidates, length } of blocks) page.add(candidates, length);
  return blocks.flatMap(({ at, candidates }) =>
    judge(candidates, page, lexicon, level).map((mention) => ({
      ...mention,
      start: mention.start + at,
      end: mention.end + at,
    })),
  );
}

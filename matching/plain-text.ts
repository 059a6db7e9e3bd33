/** A plain text read as one page. */

import { judge, type Mention } from './judge.ts';
import type { Lexicon } from './lexicon.ts';
import { PageEvidence } from './page-evidence.ts';
import { newScratch, readBlock } from './reading.ts';
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
    reading: readBlock(block.text, lexicon, scratch),
  }));
  for (const { reading } of blocks) page.add(reading);
  const judging = { lexicon, level, page, named: new Set<string>() };
  return blocks.flatMap(({ at, reading }) =>
    judge(reading.candidates, judging).map((mention) => ({
      ...mention,
      start: mention.start + at,
      end: mention.end + at,
    })),
  );
}

/** Texts to measure on: ordinary news with sentences about AI in it. */

import type { GlossaryData } from '../../data/types.ts';
import { seeded } from '../random.ts';
import { fillerSentence } from './filler.ts';

/** How many of the sentences are of the glossary, so that names stand about as dense as in news about AI. */
const GLOSSARY_SHARE = { en: 0.3, 'zh-Hans': 0.18 } as const;
const SENTENCES_A_BLOCK = 5;

/**
 * Blocks of text of a length together, the same for the same arguments.
 * @param length in UTF-16 code units; the last block may go beyond it
 */
export function benchText(
  glossary: GlossaryData,
  language: 'en' | 'zh-Hans',
  length: number,
): readonly string[] {
  const random = seeded(20240216);
  const gap = language === 'en' ? ' ' : '';
  const sentences = glossary.entries
    .flatMap(({ summary, explainer }) => [summary[language], explainer[language]])
    .flatMap((text) => text.split(/(?<=[.!?。！？])\s*(?=[\p{Lu}\p{Script=Han}])/u))
    .map((sentence) => sentence + gap);
  const blocks: string[] = [];
  for (let left = length; left > 0; left -= blocks.at(-1)?.length ?? 0) {
    blocks.push(
      Array.from({ length: SENTENCES_A_BLOCK }, () =>
        random.next() < GLOSSARY_SHARE[language] ? random.pick(sentences) : fillerSentence(language, random),
      ).join(''),
    );
  }
  return blocks;
}

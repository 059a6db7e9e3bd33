/** Texts to measure on: ordinary news with sentences about AI in it, and with names that were made for it. */

import type { GlossaryData } from '../../data/types.ts';
import { seeded } from '../random.ts';
import { fillerSentence } from './filler.ts';
import { type Language, namesInTexts } from './names.ts';
import { proseOf } from './prose.ts';

/** How many of the sentences are of the glossary, so that names stand about as dense as in news about AI. */
const GLOSSARY_SHARE = { en: 0.3, 'zh-Hans': 0.18 } as const;
/** How many of the others are prose of many words, and how many of those hold a made name. */
const PROSE_SHARE = 0.7;
const NAMED_SHARE = { en: 0.9, 'zh-Hans': 0.4 } as const;
const SENTENCES_A_BLOCK = 5;

/**
 * Blocks of text of a length together, the same for the same arguments.
 * @param length in UTF-16 code units; the last block may go beyond it
 */
export function benchText(glossary: GlossaryData, language: Language, length: number): readonly string[] {
  const random = seeded(20240216);
  const gap = language === 'en' ? ' ' : '';
  const sentences = glossary.entries
    .flatMap(({ summary, explainer }) => [summary[language], explainer[language]])
    .flatMap((text) => text.split(/(?<=[.!?。！？])\s*(?=[\p{Lu}\p{Script=Han}])/u))
    .map((sentence) => sentence + gap);
  const names = namesInTexts(language);
  const prose = proseOf(language, random);
  const sentence = () => {
    if (random.next() < GLOSSARY_SHARE[language]) return random.pick(sentences);
    if (random.next() >= PROSE_SHARE) return fillerSentence(language, random);
    return prose(random.next() < NAMED_SHARE[language] ? random.pick(names) : undefined);
  };
  const blocks: string[] = [];
  for (let left = length; left > 0; left -= blocks.at(-1)?.length ?? 0)
    blocks.push(Array.from({ length: SENTENCES_A_BLOCK }, sentence).join(''));
  return blocks;
}

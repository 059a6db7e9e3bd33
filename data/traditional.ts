/** Traditional Chinese made from Simplified, at build time. */

import * as OpenCC from 'opencc-js';
import { HAN_COUNT, HAN_FIRST } from '../matching/units.ts';

const toTaiwan = OpenCC.Converter({ from: 'cn', to: 'twp' });
const variants = [
  OpenCC.Converter({ from: 'cn', to: 't' }),
  OpenCC.Converter({ from: 'cn', to: 'tw' }),
  OpenCC.Converter({ from: 'cn', to: 'hk' }),
  toTaiwan,
];

/** Words that OpenCC takes for those of programming; here they are said of models. */
const WORDS_OF_MODELS = [
  ['擴充套件', '擴展'],
  ['引數', '參數'],
] as const;

/** A text to read, with the words used in Taiwan: 视频 becomes 影片. Quotation marks become 「」. */
export function traditional(simplified: string): string {
  return WORDS_OF_MODELS.reduce((text, [from, to]) => text.replaceAll(from, to), toTaiwan(simplified))
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replaceAll('‘', '『')
    .replaceAll('’', '』');
}

/** A text of Traditional Chinese in Simplified characters, none of its words changed. */
export const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

/**
 * Pairs of a Traditional character and the Simplified one it stands for, as far as the texts need them:
 * those that turn a Traditional variant of a text back into it, character by character.
 */
export function scriptPairs(simplified: Iterable<string>): readonly string[] {
  const pairs = new Map<string, string>();
  for (const text of simplified) {
    for (const variant of traditionalVariants(text)) {
      if (variant.length !== text.length) continue;
      for (let i = 0; i < text.length; i++) {
        const [from = '', to = ''] = [variant[i], text[i]];
        if (from !== to && !pairs.has(from) && toSimplified(from) === to) pairs.set(from, to);
      }
    }
  }
  return Array.from(pairs, ([from, to]) => from + to).sort();
}

/** All pairs of a Traditional ideograph and the Simplified one that it stands for: for names that nobody knows yet. */
export function allScriptPairs(): readonly string[] {
  const all = Array.from({ length: HAN_COUNT }, (_, index) => String.fromCharCode(HAN_FIRST + index));
  return all.flatMap((from) => {
    const to = toSimplified(from);
    return to !== from && to.length === 1 ? [from + to] : [];
  });
}

/**
 * Every Traditional form a name may have in Taiwan, Hong Kong or elsewhere; none if all are as written.
 * Words that become a single character (端口, 埠) are left out: no name is found by one.
 */
export function traditionalVariants(simplified: string): readonly string[] {
  const forms = new Set(variants.map((convert) => convert(simplified)));
  forms.delete(simplified);
  return [...forms].filter((form) => form.length > 1);
}

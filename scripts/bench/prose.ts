/** Sentences of words as frequent as in real text, for the breadth that filler sentences lack. */

import { type Random, zipf } from '../random.ts';
import { chineseWords, englishWords } from './words.ts';

/** Words in a sentence, and after how many of them a comma may stand. */
const LENGTH = { en: [9, 26, 8], 'zh-Hans': [8, 20, 6] } as const;

/** Makes sentences, each with the space that follows it; a sentence holds the name that is given, if one is. */
export function proseOf(language: 'en' | 'zh-Hans', random: Random): (name?: string) => string {
  const english = language === 'en';
  const word = zipf(english ? englishWords : chineseWords, random);
  const [least, most, clause] = LENGTH[language];
  const gap = english ? ' ' : '';
  const comma = english ? ', ' : '，';
  return (name) => {
    const length = random.between(least, most);
    const named = name === undefined ? -1 : random.between(1, length - 1);
    let sentence = '';
    for (let at = 0; at < length; at++) {
      const next = at === named && name !== undefined ? name : word();
      const between = at % clause === 0 ? comma : gap;
      sentence +=
        at === 0 && english ? next.charAt(0).toUpperCase() + next.slice(1) : at === 0 ? next : between + next;
    }
    return sentence + (english ? '. ' : '。');
  };
}

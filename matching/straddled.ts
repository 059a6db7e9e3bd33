/** Chinese puts no space between words: whether another word lies across the edge of a name. */

import type { Stretch } from './evidence.ts';
import { type Hits, stretchAt } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { BREAK, CJK, classOf, IGNORED, SPACE } from './units.ts';

/** No Chinese word that tells of the edge of a name is longer than this, hidden characters included. */
const LONGEST_HAN_WORD = 12;

/** Whether another Chinese word lies across an edge of a name, where no word ends. */
export function isStraddled(text: string, { start, end }: Stretch, lexicon: Lexicon, words: Hits): boolean {
  const before = classAt(text, start) === CJK && goesOn(text, start - 1);
  const after = classAt(text, end - 1) === CJK && goesOn(text, end);
  if (!before && !after) return false;
  words.clear();
  const from = Math.max(0, start - LONGEST_HAN_WORD);
  scan(text.slice(from, end + LONGEST_HAN_WORD), lexicon.hanWords, words);
  const name = { start: start - from, end: end - from };
  let [crossesStart, crossesEnd, endsAtStart, startsAtEnd] = [false, false, false, false];
  for (let row = 0; row < words.length; row++) {
    const word = stretchAt(row, words);
    if (words.pattern(row) < lexicon.acrossCount) {
      crossesStart ||= word.start < name.start && name.start < word.end && word.end < name.end;
      crossesEnd ||= name.start < word.start && word.start < name.end && name.end < word.end;
    } else {
      endsAtStart ||= word.end === name.start;
      startsAtEnd ||= word.start === name.end;
    }
  }
  return (crossesStart && !endsAtStart) || (crossesEnd && !startsAtEnd);
}

const classAt = (text: string, at: number) => classOf(text.charCodeAt(at));

/** Whether a word may lie over what stands at an offset: an ideograph, or a line break between two. */
function goesOn(text: string, at: number): boolean {
  const cls = classAt(text, at);
  return cls === CJK || cls === BREAK || cls === IGNORED || cls === SPACE;
}

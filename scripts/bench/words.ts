/**
 * Words to make texts and names of. What a scanner pays for a text depends on how many different words it
 * holds and how often each returns; these do as in real ones, though most mean nothing.
 */

import { type Random, seeded } from '../random.ts';

const ENGLISH_FIRST = (
  'the of and to a in that is was for it with as on be at by he this had not are but from or have an they ' +
  'which one you were her all she there would their we him been has when who will more no if out so said ' +
  'what up its about into than them can only other new some could time these two may then do first any my'
).split(' ');
const CHINESE_FIRST = [...'的了在是和有不这中大为上个国我以要他时来用们到说就也会对年着下过出而得地自之后里'];

const ENGLISH_COUNT = 10_000;
const CHINESE_COUNT = 8_000;

const ONSETS = 'b c ch d f g gr h j k l m n p pl pr r s sh st t th tr v w'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ee ou'.split(' ');
const CODAS = ['', '', '', '', '', 'n', 'n', 'r', 'l', 's', 't', 'm', 'ck', 'nd', 'ng'];

/** English words in the order of their frequency: real ones first, then such as could be. */
export const englishWords: readonly string[] = wordsWith(ENGLISH_FIRST, ENGLISH_COUNT, (random, rank) =>
  Array.from({ length: random.between(1, rank < 1_000 ? 2 : 3) }, () => syllable(random)).join(''),
);

/** The 3,755 ideographs of everyday Chinese: level 1 of the national standard GB 2312. */
export const ideographs: readonly string[] = firstLevel();

/** Chinese words in the order of their frequency, most of two characters. */
export const chineseWords: readonly string[] = wordsWith(CHINESE_FIRST, CHINESE_COUNT, (random) => {
  const length = random.pick([1, 2, 2, 2, 2, 2, 3]);
  return Array.from({ length }, () => random.pick(ideographs)).join('');
});

function wordsWith(
  first: readonly string[],
  count: number,
  make: (random: Random, rank: number) => string,
): readonly string[] {
  const random = seeded(1949);
  const words = new Set(first);
  while (words.size < count) words.add(make(random, words.size));
  return [...words];
}

function firstLevel(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let column = 0xa1; column <= (row === 0xd7 ? 0xf9 : 0xfe); column++) bytes.push(row, column);
  }
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

export function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
}

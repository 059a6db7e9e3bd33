/** Names to look for, of which some stand in the texts. */

import type { FoldedLexicon } from '../../matching/carried-lexicon.ts';
import { foldLexicon } from '../../matching/fold-lexicon.ts';
import { Hits } from '../../matching/hits.ts';
import { reviveLexicon } from '../../matching/lexicon.ts';
import { scan } from '../../matching/scan.ts';
import { type Random, seeded, zipf } from '../random.ts';
import { chineseWords, englishWords, ideographs, syllable } from './words.ts';

/** How many names of a language the texts hold. */
const IN_TEXTS = 50;
/** An entry has so many names. */
const ALIASES_AN_ENTRY = 5;
/** So many are looked for at once. */
const MOST_ENTRIES = 65_000;
/** The most frequent words begin no name, as none begins with "the". */
const FUNCTION_WORDS = 80;
/**
 * How much more often frequent words begin names than rare ones do, as an exponent of Zipf's law. The first of
 * them then begins about one name in 200, as 中国 and "New" do in an encyclopedia.
 */
const FIRST_WORDS = 0.5;

export type Language = 'en' | 'zh-Hans';

/** The names that stand in the texts; they are the first of every list. */
export const namesInTexts = (language: Language): readonly string[] => [
  ...distinct(nameMaker(language, seeded(7)), IN_TEXTS),
];

/**
 * Names that no text of those given holds. Half of the longer ones begin with a word that texts use, or with
 * two ideographs that may stand in any, so that the search meets them and has to look twice.
 */
export function otherNames(language: Language, count: number, texts: readonly string[]): readonly string[] {
  const wanted = count + Math.ceil(count / 8);
  const known = new Set(namesInTexts(language));
  const names = [...distinct(nameMaker(language, seeded(11)), wanted + IN_TEXTS)].filter(
    (name) => !known.has(name),
  );
  const found = namesWithin(names, texts);
  const absent = names.filter((_, index) => !found.has(index)).slice(0, count);
  if (absent.length < count) throw new Error(`only ${absent.length} of ${count} names stand in no text`);
  return absent;
}

/** A lexicon of plain names: each means one thing and needs no evidence. */
export const foldNames = (names: readonly string[]): FoldedLexicon =>
  lexiconOf(
    names.map((text, index) => ({
      text,
      // Half of the names must be written as they are, as short names must in the real lexicon.
      exact: index % 2 === 0,
      entry: Math.floor(index / ALIASES_AN_ENTRY),
    })),
  );

function lexiconOf(
  aliases: readonly { readonly text: string; readonly exact: boolean; readonly entry: number }[],
): FoldedLexicon {
  const entries = (aliases.at(-1)?.entry ?? -1) + 1;
  return foldLexicon({
    entries: Array.from({ length: entries }, (_, entry) => ({
      id: `entry-${entry}`,
      kind: 'model',
      priority: 1,
    })),
    aliases: aliases.map((alias) => ({ ...alias, needs: 'nothing' })),
    decoys: [],
    senses: [],
    scriptPairs: [],
    vocabulary: { strong: [], weak: [] },
    hanWords: { across: [], complete: [] },
  });
}

/** The indices of the names that some text holds. */
function namesWithin(names: readonly string[], texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const hits = new Hits();
  for (let from = 0; from < names.length; from += MOST_ENTRIES) {
    const some = names.slice(from, from + MOST_ENTRIES);
    // An entry for each name, so that a hit tells which it is of.
    const lexicon = reviveLexicon(lexiconOf(some.map((text, entry) => ({ text, exact: false, entry }))));
    for (const text of texts) {
      hits.clear();
      scan(text, lexicon.names, hits);
      for (let row = 0; row < hits.length; row++)
        found.add(from + (lexicon.nameEntry[hits.pattern(row)] ?? Number.NaN));
    }
  }
  return found;
}

/** Makes names one after the other; some may be alike. */
export function nameMaker(language: Language, random: Random): () => string {
  return language === 'en' ? englishName(random) : chineseName(random);
}

function englishName(random: Random): () => string {
  const known = zipf(englishWords.slice(FUNCTION_WORDS), random, FIRST_WORDS);
  const invented = () =>
    Array.from({ length: random.pick([1, 2, 2, 2, 3]) }, () => syllable(random)).join('');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return () => {
    const words = Array.from({ length: random.pick([1, 1, 1, 2, 2, 2, 2, 3]) }, invented);
    if (words.length > 1 && random.next() < 0.5) words[0] = known();
    return words.map(capital).join(' ');
  };
}

function chineseName(random: Random): () => string {
  const known = zipf(
    chineseWords.filter((word) => word.length > 1),
    random,
    FIRST_WORDS,
  );
  const some = (length: number) => Array.from({ length }, () => random.pick(ideographs)).join('');
  return () => {
    const length = random.pick([2, 3, 3, 4, 4, 4, 5, 6]);
    if (length < 4 || random.next() < 0.5) return some(length);
    return (known() + some(4)).slice(0, length);
  };
}

function distinct(make: () => string, count: number): ReadonlySet<string> {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return made;
}

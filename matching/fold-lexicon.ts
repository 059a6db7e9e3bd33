/** From what is known of names to a lexicon as it is carried; pages have no need of it. */

import {
  EXACT_CASE,
  type FoldedClues,
  type FoldedLexicon,
  type FoldedNames,
  letterOf,
} from './carried-lexicon.ts';
import { foldPattern, type Pattern, singularOf } from './fold-pattern.ts';
import {
  DECOY,
  type Lexicon,
  type LexiconSource,
  NEEDS_FULL_NAME,
  reviveLexicon,
  TOPIC_WORD,
  withClues,
} from './lexicon.ts';
import { listOf } from './pattern-table.ts';
import { CJK, classOf, type ScriptFold, scriptFoldOf } from './units.ts';

/**
 * Folds a lexicon for carrying.
 * @throws RangeError when a form cannot be found by the matcher (see `foldPattern`), or when there are
 *   more senses than 16 bits can number
 */
export function foldLexicon(source: LexiconSource): FoldedLexicon {
  const { entries, aliases, decoys, senses, scriptPairs, vocabulary, hanWords } = source;
  if (senses.length > 0xfffe) throw new RangeError('a lexicon holds at most 65,534 senses');
  const script = scriptFoldOf(scriptPairs);
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const groups = new Map<string, NameGroup>();
  const put = ({ text, exact }: Pattern, entry: number, sense: number, flags: number) => {
    const folded = foldPattern({ text, exact }, script);
    const isHan = beginsInHan(folded);
    const group = {
      isHan,
      entry,
      sense,
      flags: exact ? flags | EXACT_CASE : flags,
      texts: new Set<string>(),
    };
    const key = [isHan, entry, sense, group.flags].join();
    const known = groups.get(key) ?? group;
    groups.set(key, known);
    known.texts.add(folded);
  };
  for (const alias of aliases) {
    put(alias, alias.entry, (alias.sense ?? -1) + 1, alias.needs === 'full-name' ? NEEDS_FULL_NAME : 0);
  }
  for (const decoy of decoys) put(decoy, decoy.entry, 0, DECOY);
  for (const text of vocabulary.strong) put({ text, exact: false }, 0, 0, TOPIC_WORD);
  const list = (texts: readonly string[]) => sorted(texts.map((text) => foldedWord(text, script)));
  const ofScript = (isHan: boolean) =>
    foldedNames([...groups.values()].filter((group) => group.isHan === isHan));
  const [words, ideographs] = [ofScript(false), ofScript(true)];
  const [across, complete] = [list(hanWords.across), list(hanWords.complete)];
  const carried = words.list + ideographs.list + across + complete;
  return {
    entries: listOf([
      kinds.join(' '),
      ...entries.map(({ id, kind, priority }) => `${id} ${kinds.indexOf(kind)} ${priority}`),
    ]),
    // Those that only the clues need are carried with the clues.
    script: scriptPairs.filter((pair) => carried.includes(pair.charAt(1))).join(''),
    words,
    ideographs,
    senses: senses.map(letterOf).join(''),
    hanWords: { across, complete },
  };
}

/** Folded names that differ in nothing but their text. */
interface NameGroup {
  readonly isHan: boolean;
  readonly entry: number;
  readonly sense: number;
  readonly flags: number;
  readonly texts: Set<string>;
}

const beginsInHan = (folded: string) => classOf(folded.charCodeAt(0)) === CJK;

function foldedNames(groups: readonly NameGroup[]): FoldedNames {
  let list = '';
  let count = 0;
  let before = 0;
  for (const { entry, sense, flags, texts } of groups.toSorted((a, b) => a.entry - b.entry)) {
    // A plural is found by its singular.
    const isExact = (flags & EXACT_CASE) !== 0;
    const needed = [...texts].filter((text) => !texts.has(singularOf(text, isExact) ?? ''));
    const parts = [entry - before || '', flags || sense ? flags : '', sense || ''];
    list += `\t${parts.join(' ').trimEnd()}\n${sorted(needed)}`;
    count += needed.length;
    before = entry;
  }
  return { list, count };
}

/**
 * Folds the clues of a lexicon for carrying.
 * @throws RangeError when one cannot be found by the matcher (see `foldPattern`)
 */
export function foldClues({ senses, vocabulary, scriptPairs }: LexiconSource): FoldedClues {
  const script = scriptFoldOf(scriptPairs);
  const votes = new Map<string, number[]>();
  const vote = (words: readonly string[], sense: number) => {
    for (const word of new Set(words.map((text) => foldedWord(text, script)))) {
      const known = votes.get(word);
      if (known) known.push(sense);
      else votes.set(word, [sense]);
    }
  };
  senses.forEach(({ clues, antiClues }, sense) => {
    vote(clues, sense + 1);
    vote(antiClues, -sense - 1);
  });
  vote(vocabulary.weak, 0);
  const byWord = [...votes].sort(
    ([a], [b]) => Number(beginsInHan(a)) - Number(beginsInHan(b)) || (a < b ? -1 : 1),
  );
  const all = byWord.map(([word]) => word);
  return {
    script: scriptPairs.join(''),
    words: listOf(all.filter((word) => !beginsInHan(word))),
    ideographs: listOf(all.filter(beginsInHan)),
    votes: byWord.map(([, senses]) => senses),
  };
}

const foldedWord = (text: string, script: ScriptFold) => foldPattern({ text, exact: false }, script);

const sorted = (texts: Iterable<string>) => listOf([...new Set(texts)].sort());

/** A lexicon with its clues, ready to be searched. */
export const compileLexicon = (source: LexiconSource): Lexicon =>
  withClues(reviveLexicon(foldLexicon(source)), foldClues(source));

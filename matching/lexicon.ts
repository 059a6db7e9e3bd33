/** What the matcher knows: the aliases and decoys of entries, and the clues that tell their senses apart. */

import { fileTable, foldPattern, listOf, type Pattern, Patterns, singularOf } from './pattern-table.ts';
import { CJK, classOf, type ScriptFold, scriptFoldOf } from './units.ts';

/** How familiar an entry is: 1 explained on sight, 2 where unambiguous, 3 only in text about AI. */
export type Priority = 1 | 2 | 3;

/** How often an ambiguous alias has the entry's meaning in ordinary text. */
export type SensePrior = 'usually' | 'likely' | 'even' | 'unlikely';

/** What an alias needs before it counts: nothing, or that the full name stood on the page. */
export type AliasNeed = 'nothing' | 'full-name';

export interface LexiconEntry {
  readonly id: string;
  /** Its kind, which chooses the highlight: "model", "person"… */
  readonly kind: string;
  readonly priority: Priority;
}

/** One meaning of ambiguous aliases, with what speaks for and against it nearby. */
export interface SenseSource {
  readonly prior: SensePrior;
  /** Whether people are called so: "Adam" before a surname is one of them. */
  readonly givenName?: boolean;
  /** Whether its other meaning is common in news about AI too, so that only words of its own field tell. */
  readonly ownField?: boolean;
  readonly clues: readonly string[];
  readonly antiClues: readonly string[];
}

export interface AliasSource extends Pattern {
  /** An index into `entries`. */
  readonly entry: number;
  /** An index into `senses`; absent for an alias with one meaning. */
  readonly sense?: number;
  readonly needs: AliasNeed;
}

export interface DecoySource extends Pattern {
  /** The entry it could be mistaken for, an index into `entries`. */
  readonly entry: number;
}

/** Words that texts about AI use, whatever else they name. */
export interface Vocabulary {
  /** These show a page's subject wherever they stand. */
  readonly strong: readonly string[];
  /** These have other uses too, and count near an ambiguous name only. */
  readonly weak: readonly string[];
}

/** Chinese words that tell whether the characters of a name are a name: Chinese puts no space between words. */
export interface HanWords {
  /** Words that may lie across the edge of a name: 最大 in 最大模型, which is no 大模型. */
  readonly across: readonly string[];
  /** Words that end or begin at the edge and so leave the name whole: 开放 in 开放大模型. */
  readonly complete: readonly string[];
}

export interface LexiconSource {
  readonly hanWords: HanWords;
  readonly vocabulary: Vocabulary;
  readonly entries: readonly LexiconEntry[];
  readonly aliases: readonly AliasSource[];
  readonly decoys: readonly DecoySource[];
  readonly senses: readonly SenseSource[];
  /** Pairs of a Traditional and a Simplified ideograph that mean the same (see `scriptFoldOf`). */
  readonly scriptPairs: readonly string[];
}

/**
 * A lexicon as it is carried: folded, sorted and joined, which packs well and is quickly revived. Plain
 * JSON; a list of texts is one string, each text followed by a line break, which no folded form contains.
 */
export interface FoldedLexicon {
  /** The kinds of entries, then a line for each entry: its id, the number of its kind, and its priority. */
  readonly entries: string;
  /** Pairs of ideographs, one after the other. */
  readonly script: string;
  /** Names that begin with a word, and those that begin with an ideograph. */
  readonly words: FoldedNames;
  readonly ideographs: FoldedNames;
  /** A letter for each. */
  readonly senses: string;
  readonly hanWords: { readonly across: string; readonly complete: string };
}

/** Names as they are carried, by entry. */
export interface FoldedNames {
  /**
   * A line that begins with a tab tells of those after it by how much the entry's number is more, then the
   * flags and the sense plus one, where they are not 0.
   */
  readonly list: string;
  /** How many names there are. */
  readonly count: number;
}

/** The clues of a lexicon's senses as they are carried, in the same way. */
export interface FoldedClues {
  /** Pairs of ideographs, one after the other. */
  readonly script: string;
  /** Those that begin with a word, and those that begin with an ideograph. */
  readonly words: string;
  readonly ideographs: string;
  /** See {@link ClueTable}. */
  readonly votes: readonly (readonly number[])[];
}

/** What is known of a sense beside its clues. */
export type Sense = Omit<SenseSource, 'clues' | 'antiClues'>;

/** A lexicon ready to be searched. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly senses: readonly Sense[];
  /** Aliases, decoys and strong words of the vocabulary together, so that one pass finds all. */
  readonly names: Patterns;
  /** For each name its entry. */
  readonly nameEntry: Uint16Array;
  /** For each name its sense plus one; 0 for none. */
  readonly nameSense: Uint8Array | Uint16Array;
  /** For each name {@link DECOY}, {@link NEEDS_FULL_NAME} and {@link TOPIC_WORD}. */
  readonly nameFlags: Uint8Array;
  /** Words at the edges of Chinese names: those that may lie across one, then those that leave it whole. */
  readonly hanWords: Patterns;
  /** How many of the Chinese words may lie across an edge. */
  readonly acrossCount: number;
  /** Undefined while they are not here: ambiguous names cannot be told apart without them. */
  readonly clues: ClueTable | undefined;
}

/** Clues of all senses, and the weak words of the vocabulary. */
export interface ClueTable {
  readonly patterns: Patterns;
  /** For each clue the senses plus one that it speaks for, negative where it speaks against; 0 for a weak word. */
  readonly votes: readonly (readonly number[])[];
}

export const DECOY = 1;
export const NEEDS_FULL_NAME = 2;
/** No name, but a strong word of the vocabulary; its entry means nothing. */
export const TOPIC_WORD = 4;
/** As it is carried only: the case of the name must be as written. */
const EXACT_CASE = 8;

/**
 * Folds a lexicon for carrying.
 * @throws RangeError when a form cannot be found by the matcher (see `foldPattern`), or when there are
 *   more entries or senses than 16 bits can number
 */
export function foldLexicon(source: LexiconSource): FoldedLexicon {
  const { entries, aliases, decoys, senses, scriptPairs, vocabulary, hanWords } = source;
  if (entries.length > 0xffff || senses.length > 0xfffe) {
    throw new RangeError('a lexicon holds at most 65,535 entries and 65,534 senses');
  }
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
    const sense = alias.sense === undefined ? 0 : alias.sense + 1;
    put(alias, alias.entry, sense, alias.needs === 'full-name' ? NEEDS_FULL_NAME : 0);
  }
  for (const decoy of decoys) put(decoy, decoy.entry, 0, DECOY);
  for (const text of vocabulary.strong) put({ text, exact: false }, 0, 0, TOPIC_WORD);
  const list = (texts: readonly string[]) => sorted(texts.map((text) => foldedWord(text, script)));
  const ofScript = (isHan: boolean) =>
    foldedNames([...groups.values()].filter((group) => group.isHan === isHan));
  const [words, ideographs] = [ofScript(false), ofScript(true)];
  const carried = [words.list, ideographs.list, ...hanWords.across, ...hanWords.complete].join('');
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
    hanWords: { across: list(hanWords.across), complete: list(hanWords.complete) },
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
const linesIn = (list: string) => list.split('\n').slice(0, -1);
const pairsIn = (script: string) => script.match(/../g) ?? [];

function entriesOf(list: string): readonly LexiconEntry[] {
  const [first = '', ...lines] = linesIn(list);
  const kinds = first.split(' ');
  return lines.map((line) => {
    const [id = '', kind, priority] = line.split(' ');
    return { id, kind: kinds[Number(kind)] ?? '', priority: priority === '1' ? 1 : priority === '2' ? 2 : 3 };
  });
}

const PRIORS: readonly SensePrior[] = ['usually', 'likely', 'even', 'unlikely'];
const FIRST_LETTER = 0x41;
const GIVEN_NAME = 4;
const OWN_FIELD = 8;

function letterOf({ prior, givenName, ownField }: Sense): string {
  const flags = (givenName ? GIVEN_NAME : 0) | (ownField ? OWN_FIELD : 0);
  return String.fromCharCode(FIRST_LETTER + PRIORS.indexOf(prior) + flags);
}

function senseOf(letter: string): Sense {
  const bits = letter.charCodeAt(0) - FIRST_LETTER;
  return {
    prior: PRIORS[bits % PRIORS.length] ?? 'even',
    givenName: (bits & GIVEN_NAME) !== 0,
    ownField: (bits & OWN_FIELD) !== 0,
  };
}

/** Makes a folded lexicon ready to be searched; its clues come by {@link withClues}. */
export function reviveLexicon({ senses, hanWords, words, ideographs, ...folded }: FoldedLexicon): Lexicon {
  const script = scriptFoldOf(pairsIn(folded.script));
  const count = words.count + ideographs.count;
  const nameEntry = new Uint16Array(count);
  const nameSense = new (senses.length < 0xff ? Uint8Array : Uint16Array)(count);
  const nameFlags = new Uint8Array(count);
  const file = ({ list, count }: FoldedNames, first: number) => {
    let entry = 0;
    return fileTable(list, count, script, first, (from, to, name) => {
      const [more = 0, flags = 0, sense = 0] = list
        .slice(from + 1, to)
        .split(' ')
        .map(Number);
      entry += more;
      // What holds for all names after it is overwritten by the next such line.
      nameEntry.fill(entry, name, first + count);
      nameSense.fill(sense, name, first + count);
      nameFlags.fill(flags & ~EXACT_CASE, name, first + count);
      return (flags & EXACT_CASE) !== 0;
    });
  };
  return {
    entries: entriesOf(folded.entries),
    senses: Array.from(senses, senseOf),
    names: new Patterns(file(words, 0), () => file(ideographs, words.count)),
    nameEntry,
    nameSense,
    nameFlags,
    hanWords: patternsOf('', hanWords.across + hanWords.complete, script),
    acrossCount: linesIn(hanWords.across).length,
    clues: undefined,
  };
}

/** Patterns from two lists of them. */
function patternsOf(words: string, ideographs: string, script: ScriptFold): Patterns {
  const first = linesIn(words).length;
  return new Patterns(fileTable(words, first, script), () =>
    fileTable(ideographs, linesIn(ideographs).length, script, first),
  );
}

/** A lexicon with its clues. */
export function withClues(lexicon: Lexicon, { script, words, ideographs, votes }: FoldedClues): Lexicon {
  const patterns = patternsOf(words, ideographs, scriptFoldOf(pairsIn(script)));
  return { ...lexicon, clues: { patterns, votes } };
}

/** A lexicon with its clues, ready to be searched. */
export const compileLexicon = (source: LexiconSource): Lexicon =>
  withClues(reviveLexicon(foldLexicon(source)), foldClues(source));

/** What the matcher knows: the aliases and decoys of entries, and the clues that tell their senses apart. */

import {
  EXACT_CASE,
  type FoldedClues,
  type FoldedLexicon,
  type FoldedNames,
  senseOf,
} from './carried-lexicon.ts';
import { Entries } from './entries.ts';
import type { Pattern } from './fold-pattern.ts';
import { fileTable, Patterns } from './pattern-table.ts';
import { type ScriptFold, scriptFoldOf } from './units.ts';

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
  /** The reader's glossary that it is of; absent for those of the package. */
  readonly pack?: string;
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

/** What is known of a sense beside its clues. */
export type Sense = Omit<SenseSource, 'clues' | 'antiClues'>;

/** A lexicon ready to be searched. */
export interface Lexicon {
  readonly entries: Entries;
  readonly senses: readonly Sense[];
  /** Aliases, decoys and strong words of the vocabulary together, so that one pass finds all. */
  readonly names: Patterns;
  /** For each name its entry. */
  readonly nameEntry: Uint16Array | Uint32Array;
  /** For each name its sense plus one; 0 for none. */
  readonly nameSense: Uint8Array | Uint16Array;
  /** For each name {@link DECOY}, {@link NEEDS_FULL_NAME}, {@link TOPIC_WORD} and {@link UNUSED}. */
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
/** Another glossary's entry has the name. */
export const UNUSED = 16;
const linesIn = (list: string) => list.split('\n').slice(0, -1);
export const pairsIn = (script: string) => script.match(/../g) ?? [];

export function entriesOf(list: string): readonly LexiconEntry[] {
  const [first = '', ...lines] = linesIn(list);
  const kinds = first.split(' ');
  return lines.map((line) => {
    const [id = '', kind, priority] = line.split(' ');
    return { id, kind: kinds[Number(kind)] ?? '', priority: priority === '1' ? 1 : priority === '2' ? 2 : 3 };
  });
}

/** Whether there are more entries than 16 bits can number, or more senses than 8 bits. */
export const isLarge = (entries: number): boolean => entries > 0x10000;
export const isLargeSense = (senses: number): boolean => senses >= 0xff;

/** Room for an entry and a sense of each name, and for its flags. */
export const namesFor = (count: number, entries: number, senses: number) => ({
  nameEntry: new (isLarge(entries) ? Uint32Array : Uint16Array)(count),
  nameSense: new (isLargeSense(senses) ? Uint16Array : Uint8Array)(count),
  nameFlags: new Uint8Array(count),
});

/** Makes a folded lexicon ready to be searched; its clues come by {@link withClues}. */
export function reviveLexicon({ senses, hanWords, words, ideographs, ...folded }: FoldedLexicon): Lexicon {
  const script = scriptFoldOf(pairsIn(folded.script));
  const count = words.count + ideographs.count;
  const entries = entriesOf(folded.entries);
  const { nameEntry, nameSense, nameFlags } = namesFor(count, entries.length, senses.length);
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
    entries: new Entries(entries),
    senses: Array.from(senses, senseOf),
    names: new Patterns(file(words, 0), () => file(ideographs, words.count)),
    nameEntry,
    nameSense,
    nameFlags,
    ...edgesOf(hanWords, script),
    clues: undefined,
  };
}

/** The Chinese words at the edges of names. */
export const edgesOf = ({ across, complete }: FoldedLexicon['hanWords'], script: ScriptFold) => ({
  hanWords: patternsOf('', across + complete, script),
  acrossCount: linesIn(across).length,
});

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

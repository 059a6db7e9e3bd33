/** What the matcher knows: the aliases and decoys of entries, and the clues that tell their senses apart. */

import { fileTable, foldPattern, type Pattern, type PatternTable } from './pattern-table.ts';
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
 * A lexicon as it is carried: folded, sorted and joined, which packs well. Plain JSON; texts are joined
 * by line breaks, which no folded form contains.
 */
export interface FoldedLexicon {
  readonly entries: readonly LexiconEntry[];
  readonly scriptPairs: readonly string[];
  readonly names: readonly {
    readonly entry: number;
    /** The sense plus one; 0 for none. */
    readonly sense: number;
    /** {@link DECOY} and {@link NEEDS_FULL_NAME}. */
    readonly flags: number;
    readonly exact: boolean;
    readonly texts: string;
  }[];
  readonly senses: readonly (Sense & { readonly clues: string; readonly antiClues: string })[];
  /** Weak words of the vocabulary. */
  readonly weak: string;
}

/** What is known of a sense beside its clues. */
export type Sense = Omit<SenseSource, 'clues' | 'antiClues'>;

/** A lexicon ready to be searched. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly senses: readonly Sense[];
  /** Aliases, decoys and strong words of the vocabulary in one table, so that one pass finds all. */
  readonly names: PatternTable;
  /** For each name its entry. */
  readonly nameEntry: Uint16Array;
  /** For each name its sense plus one; 0 for none. */
  readonly nameSense: Uint16Array;
  /** For each name {@link DECOY}, {@link NEEDS_FULL_NAME}, {@link TOPIC_WORD}, {@link ACROSS} and {@link COMPLETE}. */
  readonly nameFlags: Uint8Array;
  readonly clues: PatternTable;
  /** For each clue the senses plus one that it speaks for, negative where it speaks against; 0 for a weak word. */
  readonly clueVotes: readonly (readonly number[])[];
}

export const DECOY = 1;
export const NEEDS_FULL_NAME = 2;
/** No name, but a strong word of the vocabulary; its entry means nothing, nor that of the two below. */
export const TOPIC_WORD = 4;
/** No name, but a word that may lie across the edge of one. */
export const ACROSS = 8;
/** No name, but a word that may stand beside one. */
export const COMPLETE = 16;

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
  const groups = new Map<
    string,
    { name: Omit<FoldedLexicon['names'][number], 'texts'>; texts: Set<string> }
  >();
  const put = (pattern: Pattern, entry: number, sense: number, flags: number) => {
    const key = `${entry} ${sense} ${flags} ${pattern.exact}`;
    let group = groups.get(key);
    if (!group) {
      group = { name: { entry, sense, flags, exact: pattern.exact }, texts: new Set() };
      groups.set(key, group);
    }
    group.texts.add(foldPattern(pattern, script));
  };
  for (const alias of aliases) {
    const sense = alias.sense === undefined ? 0 : alias.sense + 1;
    put(alias, alias.entry, sense, alias.needs === 'full-name' ? NEEDS_FULL_NAME : 0);
  }
  for (const decoy of decoys) put(decoy, decoy.entry, 0, DECOY);
  const putWords = (words: readonly string[], flag: number) => {
    for (const text of words) put({ text, exact: false }, 0, 0, flag);
  };
  putWords(vocabulary.strong, TOPIC_WORD);
  putWords(hanWords.across, ACROSS);
  putWords(hanWords.complete, COMPLETE);
  const clueTexts = (clues: readonly string[]) =>
    joined(clues.map((text) => foldPattern({ text, exact: false }, script)));
  return {
    entries,
    scriptPairs,
    names: Array.from(groups.values(), ({ name, texts }) => ({ ...name, texts: joined(texts) })),
    senses: senses.map(({ clues, antiClues, ...sense }) => ({
      ...sense,
      clues: clueTexts(clues),
      antiClues: clueTexts(antiClues),
    })),
    weak: clueTexts(vocabulary.weak),
  };
}

const joined = (texts: Iterable<string>) => [...new Set(texts)].sort().join('\n');
const split = (texts: string) => (texts === '' ? [] : texts.split('\n'));

/** Makes a folded lexicon ready to be searched. */
export function reviveLexicon(folded: FoldedLexicon): Lexicon {
  const { entries, scriptPairs, names: groups, senses } = folded;
  const script = scriptFoldOf(scriptPairs);
  const lists = groups.map(({ texts, exact }) => ({ texts: split(texts), exact }));
  const names = fileTable(lists, script);
  const count = names.order.length;
  const given = {
    entry: new Uint16Array(count),
    sense: new Uint16Array(count),
    flags: new Uint8Array(count),
  };
  let at = 0;
  groups.forEach(({ entry, sense, flags }, group) => {
    const end = at + (lists[group]?.texts.length ?? 0);
    given.entry.fill(entry, at, end);
    given.sense.fill(sense, at, end);
    given.flags.fill(flags, at, end);
    at = end;
  });
  // Many pages hold no ambiguous name, and so need no clues.
  let clues: ClueTable | undefined;
  const clueTable = () => {
    clues ??= fileClues(folded, script);
    return clues;
  };
  return {
    entries,
    senses,
    names: names.table,
    // `order` holds each index below `count` once.
    nameEntry: given.entry.map((_, name) => given.entry[names.order[name]!]!),
    nameSense: given.sense.map((_, name) => given.sense[names.order[name]!]!),
    nameFlags: given.flags.map((_, name) => given.flags[names.order[name]!]!),
    get clues() {
      return clueTable().table;
    },
    get clueVotes() {
      return clueTable().votes;
    },
  };
}

interface ClueTable {
  readonly table: PatternTable;
  readonly votes: readonly (readonly number[])[];
}

function fileClues({ senses, weak }: FoldedLexicon, script: ScriptFold): ClueTable {
  const votes = new Map<string, number[]>();
  const vote = (clue: string, sense: number) => {
    const known = votes.get(clue);
    if (known) known.push(sense);
    else votes.set(clue, [sense]);
  };
  senses.forEach(({ clues, antiClues }, sense) => {
    for (const clue of split(clues)) vote(clue, sense + 1);
    for (const clue of split(antiClues)) vote(clue, -sense - 1);
  });
  for (const word of split(weak)) vote(word, 0);
  const { table, order } = fileTable([{ texts: [...votes.keys()], exact: false }], script);
  const given = [...votes.values()];
  return { table, votes: Array.from(order, (clue) => given[clue] ?? []) };
}

/** {@link foldLexicon} and {@link reviveLexicon} in one. */
export const compileLexicon = (source: LexiconSource): Lexicon => reviveLexicon(foldLexicon(source));

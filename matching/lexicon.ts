/** What the matcher knows: the aliases and decoys of entries, and the clues that tell their senses apart. */

import { compilePatterns, type Pattern, type PatternTable } from './pattern-table.ts';

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

export interface LexiconSource {
  readonly entries: readonly LexiconEntry[];
  readonly aliases: readonly AliasSource[];
  readonly decoys: readonly DecoySource[];
  readonly senses: readonly SenseSource[];
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly priors: readonly SensePrior[];
  /** Aliases and decoys in one table, so that the longest wins. */
  readonly names: PatternTable;
  /** For each name its entry. */
  readonly nameEntry: Uint16Array;
  /** For each name its sense plus one; 0 for none. */
  readonly nameSense: Uint16Array;
  /** For each name {@link DECOY} and {@link NEEDS_FULL_NAME}. */
  readonly nameFlags: Uint8Array;
  readonly clues: PatternTable;
  /** For each clue where its votes begin in `votes`; one more at the end. */
  readonly clueVotes: Uint16Array;
  /** Senses plus one that a clue speaks for, negative where it speaks against. */
  readonly votes: Int16Array;
}

export const DECOY = 1;
export const NEEDS_FULL_NAME = 2;

/**
 * Compiles a lexicon.
 * @throws RangeError when a form cannot be found by the matcher (see `foldPattern`), or when there are
 *   more entries or votes than 16 bits can number.
 */
export function compileLexicon({ entries, aliases, decoys, senses }: LexiconSource): Lexicon {
  const sources = [
    ...aliases.map((alias) => ({
      ...alias,
      flags: alias.needs === 'full-name' ? NEEDS_FULL_NAME : 0,
    })),
    ...decoys.map((decoy) => ({ ...decoy, sense: undefined, flags: DECOY })),
  ];
  const names = compilePatterns(sources);
  // Every item of `order` is an index into `sources`.
  const named = names.order.map((index) => sources[index]!);

  const votesByClue = new Map<string, number[]>();
  const vote = (clue: string, sense: number) => {
    const votes = votesByClue.get(clue);
    if (votes) votes.push(sense);
    else votesByClue.set(clue, [sense]);
  };
  senses.forEach(({ clues, antiClues }, sense) => {
    for (const clue of clues) vote(clue, sense + 1);
    for (const clue of antiClues) vote(clue, -sense - 1);
  });
  const clueTexts = [...votesByClue.keys()];
  const clues = compilePatterns(clueTexts.map((text) => ({ text, exact: false })));
  const clueVotes = [0];
  const votes: number[] = [];
  for (const index of clues.order) {
    votes.push(...(votesByClue.get(clueTexts[index] ?? '') ?? []));
    clueVotes.push(votes.length);
  }
  if (entries.length > 0xffff || senses.length > 0x7ffe || votes.length > 0xffff) {
    throw new RangeError('a lexicon holds at most 65,535 entries, 32,766 senses and 65,535 clue votes');
  }
  return {
    entries,
    priors: senses.map(({ prior }) => prior),
    names: names.table,
    nameEntry: Uint16Array.from(named, ({ entry }) => entry),
    nameSense: Uint16Array.from(named, ({ sense }) => (sense === undefined ? 0 : sense + 1)),
    nameFlags: Uint8Array.from(named, ({ flags }) => flags),
    clues: clues.table,
    clueVotes: Uint16Array.from(clueVotes),
    votes: Int16Array.from(votes),
  };
}

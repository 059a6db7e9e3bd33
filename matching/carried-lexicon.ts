/** How a lexicon is carried to where it is used: strings that pack well. */

import type { Sense, SensePrior } from './lexicon.ts';

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

/** As it is carried only: the case of the name must be as written. */
export const EXACT_CASE = 8;

const PRIORS: readonly SensePrior[] = ['usually', 'likely', 'even', 'unlikely'];
const FIRST_LETTER = 0x41;
const GIVEN_NAME = 4;
const OWN_FIELD = 8;

/** A sense as it is carried. */
export function letterOf({ prior, givenName, ownField }: Sense): string {
  const flags = (givenName ? GIVEN_NAME : 0) | (ownField ? OWN_FIELD : 0);
  return String.fromCharCode(FIRST_LETTER + PRIORS.indexOf(prior) + flags);
}

/** A sense that was carried as a letter. */
export function senseOf(letter: string): Sense {
  const bits = letter.charCodeAt(0) - FIRST_LETTER;
  return {
    prior: PRIORS[bits % PRIORS.length] ?? 'even',
    givenName: (bits & GIVEN_NAME) !== 0,
    ownField: (bits & OWN_FIELD) !== 0,
  };
}

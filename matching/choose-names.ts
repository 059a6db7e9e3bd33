/** Which glossary has a name that stands in several: the first of them in the reader's order. */

import { EXACT_CASE, type FoldedLexicon, type FoldedNames } from './carried-lexicon.ts';
import type { FoldedPack } from './fold-names.ts';
import { DECOY, NEEDS_FULL_NAME, TOPIC_WORD, UNUSED } from './lexicon.ts';
import { fold } from './units.ts';

/** A folded name as it is to be filed. */
export interface Row {
  readonly text: string;
  readonly exact: boolean;
  /** An index over all entries. */
  readonly entry: number;
  /** As a lexicon has them. */
  readonly sense: number;
  readonly flags: number;
}

/** A glossary in the reader's order. */
export interface PlacedPack {
  readonly folded: FoldedPack;
  /** The index of its first entry. */
  readonly first: number;
}

export interface Chosen {
  /** What is left of each glossary: the places of its names. */
  readonly own: ReadonlyMap<PlacedPack, Uint32Array>;
  /** What is in the package, all of it, with what it is good for now. */
  readonly bundled: readonly Row[];
  /** Decoys beside those in the package. */
  readonly decoys: readonly Row[];
}

export interface Choosing {
  readonly bundled: FoldedLexicon;
  /** The glossaries before that in the package, and those after it: none where its names are not marked. */
  readonly before: readonly PlacedPack[];
  readonly after: readonly PlacedPack[];
  /** Whether the names in the package are marked. */
  readonly isBundledOn: boolean;
  /** Of each entry of the package whether naming it is a sign of AI. */
  readonly isSign: readonly boolean[];
}

/** A pause is possible after so many names. */
const NAMES_A_STEP = 2_000;

const NONE: ReadonlyMap<string, number> = new Map();

/** Who has the names so far. */
class Taken {
  /** Entries by names that any case will do for. */
  readonly #open = new Map<string, number>();
  /** Those by names that must be as written, by what these are in small letters. */
  readonly #exact = new Map<string, Map<string, number>>();

  /** The entry that has a name wherever it may stand. */
  ownerOf(text: string, exact: boolean): number | undefined {
    if (!exact) return this.#open.get(text);
    const small = inSmallLetters(text);
    return this.#open.get(small) ?? this.#exact.get(small)?.get(text);
  }

  /** Those that have a name where it is written in certain ways, by these. */
  spellingsOf(text: string): ReadonlyMap<string, number> {
    return this.#exact.get(text) ?? NONE;
  }

  take(text: string, exact: boolean, entry: number): void {
    if (!exact) {
      this.#open.set(text, entry);
      return;
    }
    const small = inSmallLetters(text);
    const known = this.#exact.get(small);
    if (known) known.set(text, entry);
    else this.#exact.set(small, new Map([[text, entry]]));
  }
}

/**
 * Chooses among names that are alike.
 *
 * - The same name: only the first glossary's counts. Where that one must be written with certain capitals and another's
 *   need not, a decoy takes the other's out where it is written so.
 * - Who takes a name of an entry in the package over has its decoys too: the reader's own Adam is not in "Adam Smith".
 * - What is not marked of the package still tells whether a text is about AI, as words of the vocabulary do.
 */
export function* chooseNames(source: Choosing): Generator<void, Chosen> {
  const { bundled, before, after, isBundledOn, isSign } = source;
  const taken = new Taken();
  const own = new Map<PlacedPack, Uint32Array>();
  const decoys: Row[] = [];
  const decoy = (text: string, exact: boolean, entry: number) =>
    decoys.push({ text, exact, entry, sense: 0, flags: DECOY });
  const yieldWritten = (text: string, entry: number) => {
    for (const [spelling, other] of taken.spellingsOf(text))
      if (other !== entry) decoy(spelling, true, entry);
  };
  function* takePack(pack: PlacedPack) {
    const { names, exact, entryOf } = pack.folded;
    const kept: number[] = [];
    let from = 0;
    for (let name = 0; name < entryOf.length; name++) {
      const to = names.indexOf('\n', from);
      const text = names.slice(from, to);
      from = to + 1;
      const isExact = exact[name] === 1;
      // Both arrays are as long as the names are many.
      const entry = pack.first + entryOf[name]!;
      if (taken.ownerOf(text, isExact) === undefined) {
        kept.push(name);
        if (!isExact) yieldWritten(text, entry);
        taken.take(text, isExact, entry);
      }
      if (name % NAMES_A_STEP === 0) yield;
    }
    own.set(pack, Uint32Array.from(kept));
  }
  for (const pack of before) yield* takePack(pack);
  yield;
  const known = [...rowsOf(bundled.words), ...rowsOf(bundled.ideographs)];
  /** For entries of the package those that have taken names of theirs. */
  const heirs = new Map<number, Set<number>>();
  const words = new Set(known.filter(({ flags }) => flags & TOPIC_WORD).map(({ text }) => text));
  const isName = ({ flags }: Row) => (flags & (DECOY | TOPIC_WORD | UNUSED)) === 0;
  const inherit = (entry: number, heir: number) => {
    const all = heirs.get(entry) ?? new Set();
    heirs.set(entry, all.add(heir));
  };
  const rows = known.map((row): Row => {
    const { text, exact, entry, sense, flags } = row;
    if (!isName(row)) return isBundledOn || (flags & TOPIC_WORD) !== 0 ? row : { ...row, flags: UNUSED };
    const owner = taken.ownerOf(text, exact);
    if (owner !== undefined) inherit(entry, owner);
    if (!exact) for (const other of taken.spellingsOf(text).values()) inherit(entry, other);
    if (isBundledOn && owner === undefined) {
      if (!exact) yieldWritten(text, entry);
      return row;
    }
    const isPlain = sense === 0 && (flags & NEEDS_FULL_NAME) === 0;
    const tells = isPlain && isSign[entry] && !words.has(text);
    if (tells) words.add(text);
    return { ...row, sense: 0, flags: tells ? TOPIC_WORD : UNUSED };
  });
  for (const { text, exact, entry, flags } of known) {
    if ((flags & DECOY) === 0) continue;
    for (const heir of heirs.get(entry) ?? []) decoy(text, exact, heir);
  }
  // Two of the package's entries may share a name, so they are no rivals of each other.
  for (const row of rows) if (isName(row)) taken.take(row.text, row.exact, row.entry);
  for (const pack of after) yield* takePack(pack);
  return { own, bundled: rows, decoys };
}

/** An exact form as it is where any case will do. */
function inSmallLetters(text: string): string {
  let small = '';
  for (let at = 0; at < text.length; at++) small += String.fromCharCode(fold(text.charCodeAt(at)));
  return small;
}

/** The names of a list as it is carried. */
function rowsOf({ list }: FoldedNames): readonly Row[] {
  const rows: Row[] = [];
  let [entry, flags, sense] = [0, 0, 0];
  for (const line of list.split('\n').slice(0, -1)) {
    if (!line.startsWith('\t')) {
      rows.push({ text: line, exact: (flags & EXACT_CASE) !== 0, entry, sense, flags: flags & ~EXACT_CASE });
      continue;
    }
    // The tab is white space to a number.
    const [more = 0, all = 0, number = 0] = line.split(' ').map(Number);
    entry += more;
    [flags, sense] = [all, number];
  }
  return rows;
}

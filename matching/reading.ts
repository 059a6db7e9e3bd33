/** What a block of text holds, before the rest of the page is known. */

import {
  clueEvidence,
  type Evidence,
  type Found,
  overlap,
  rangeWithin,
  type Sign,
  type Stretch,
  signEvidence,
  trusted,
} from './evidence.ts';
import { expansionOf, formEvidence } from './form.ts';
import { Hits, stretchAt } from './hits.ts';
import {
  type ClueTable,
  DECOY,
  type Lexicon,
  NEEDS_FULL_NAME,
  type Sense,
  TOPIC_WORD,
  UNUSED,
} from './lexicon.ts';
import { scan, scanPieces } from './scan.ts';
import { isStraddled } from './straddled.ts';
import { aiTrust, BASE, PRIOR, SUPPORTED, signOf } from './weights.ts';

/** A place in a block that may be a mention. */
export interface Candidate extends Found {
  /**
   * - plain: a name with one meaning;
   * - ambiguous: a name with several, of which the evidence must choose;
   * - short: a form that counts once the full name stood on the page.
   */
  readonly kind: 'plain' | 'ambiguous' | 'short';
  /** How much it says for it that the page is about AI, from 0 to 1. */
  readonly aiTrust: number;
  /** What its block says for it, all told, in log-odds. */
  readonly weight: number;
}

/** A candidate with all that its block says for and against it. */
export interface WeighedCandidate extends Candidate {
  readonly evidence: readonly Evidence[];
}

export interface BlockReading {
  /** In UTF-16 code units. */
  readonly length: number;
  /** By start; of those with the same start, the longest first. */
  readonly candidates: readonly Candidate[];
  /** Entries that an ambiguous name seems to mean, by its own block. */
  readonly supported: readonly number[];
  /** Strong words of the vocabulary, each once, as indices of names. */
  readonly topicWords: readonly number[];
  /** Entries of acronyms that the block spells out as something else. */
  readonly expandedOtherwise: readonly number[];
  /** Whether it has ambiguous names that were left out, since the lexicon has no clues. */
  readonly lacksClues: boolean;
}

/** What {@link readBlock} reuses from block to block. */
export interface Scratch {
  readonly names: Hits;
  readonly clues: Hits;
  readonly hanWords: Hits;
}

export const newScratch = (): Scratch => ({ names: new Hits(), clues: new Hits(), hanWords: new Hits() });

const NONE: readonly never[] = [];

/** A candidate before it is known what else the block names. */
interface Draft extends Found {
  readonly sense: Sense | undefined;
  readonly short: boolean;
  /** What its form and the clues around it say, its prior included. */
  readonly evidence: readonly Evidence[];
}

/**
 * Finds the candidates of a block of text and weighs what the block itself says about them.
 * @param text the block as a reader sees it; offsets are its UTF-16 code units
 */
export function readBlock(text: string, lexicon: Lexicon, scratch: Scratch): BlockReading {
  return readPieces([text], 1, lexicon, scratch) ?? { ...EMPTY, length: text.length };
}

/**
 * The same for a block in pieces, which are joined only where something is found.
 * @param count how many of the pieces are the block
 * @returns undefined where nothing is found
 */
export function readPieces(
  pieces: readonly string[],
  count: number,
  lexicon: Lexicon,
  scratch: Scratch,
): BlockReading | undefined {
  const { names } = scratch;
  names.clear();
  scanPieces(pieces, count, lexicon.names, names);
  if (names.length === 0) return undefined;
  const text = count === 1 ? (pieces[0] ?? '') : pieces.slice(0, count).join('');
  // A page of many candidates would be heavy with what was weighed for each.
  return weigh(text, lexicon, scratch, ({ evidence, ...candidate }) => candidate);
}

/** The candidates of a block as {@link readBlock} finds them, with their evidence. */
export function weighBlock(text: string, lexicon: Lexicon, scratch: Scratch): readonly WeighedCandidate[] {
  const { names } = scratch;
  names.clear();
  scan(text, lexicon.names, names);
  return weigh(text, lexicon, scratch, (candidate) => candidate).candidates;
}

/** Weighs the names that were found in a text. */
function weigh<Kept extends Candidate>(
  text: string,
  lexicon: Lexicon,
  scratch: Scratch,
  keep: (candidate: WeighedCandidate) => Kept,
): BlockReading & { readonly candidates: readonly Kept[] } {
  const { length } = text;
  const { names, clues } = scratch;
  const { rows: all, topicRows } = sortOut(names, lexicon);
  const isAmbiguous = (row: number) => lexicon.nameSense[names.pattern(row)] !== 0;
  const hasAmbiguous = all.some(isAmbiguous);
  const lacksClues = hasAmbiguous && !lexicon.clues;
  const rows = lacksClues ? all.filter((row) => !isAmbiguous(row)) : all;
  clues.clear();
  if (hasAmbiguous && lexicon.clues) scan(text, lexicon.clues.patterns, clues);
  const drafts = rows.map((row) => draftAt(row, text, lexicon, scratch));
  const topicWords = topicRows.map((row) => ({ ...stretchAt(row, names), key: names.pattern(row) }));
  const signs = signsOf(drafts, topicWords, lexicon);
  const candidates = drafts.map((draft) => {
    const { start, end, entry, sense, short } = draft;
    const trust = sense ? aiTrust(sense) : 1;
    const around = sense ? trusted(signEvidence(draft, signs), trust) : NONE;
    const evidence = [...draft.evidence, ...around];
    const weight = evidence.reduce((sum, one) => sum + one.weight, 0);
    const kind = short ? 'short' : sense ? 'ambiguous' : 'plain';
    return keep({ start, end, entry, kind, aiTrust: trust, weight, evidence });
  });
  return {
    length,
    candidates,
    supported: [...new Set(drafts.filter(isSupported).map(({ entry }) => entry))],
    topicWords: [...new Set(topicWords.map(({ key }) => key))],
    expandedOtherwise: expandedOtherwise(text, drafts),
    lacksClues,
  };
}

const EMPTY = {
  candidates: NONE,
  supported: NONE,
  topicWords: NONE,
  expandedOtherwise: NONE,
  lacksClues: false,
};

const NO_VOTES: ClueTable['votes'] = [];

function draftAt(row: number, text: string, lexicon: Lexicon, { names, clues, hanWords }: Scratch): Draft {
  const name = names.pattern(row);
  // `name` is a row of the lexicon's name arrays.
  const number = lexicon.nameSense[name]!;
  const short = (lexicon.nameFlags[name]! & NEEDS_FULL_NAME) !== 0;
  const place = foundAt(row, names, lexicon);
  const sense = lexicon.senses[number - 1];
  const givenName = sense?.givenName ?? false;
  const straddled = isStraddled(text, place, lexicon, hanWords);
  const form = formEvidence(text, place, { ambiguous: sense !== undefined, short, givenName, straddled });
  const evidence: readonly Evidence[] = sense
    ? [
        { kind: 'prior', weight: PRIOR[sense.prior] },
        ...clueEvidence(place, number, clues, lexicon.clues?.votes ?? NO_VOTES, aiTrust(sense)),
        ...form,
      ]
    : [{ kind: 'prior', weight: BASE[lexicon.entries.at(place.entry)?.priority ?? 3] }, ...form];
  return { ...place, sense, short, evidence };
}

/** Whether an ambiguous name that mostly has its entry's meaning seems to have it here. */
function isSupported({ sense, short, evidence }: Draft): boolean {
  if (short || !sense || (sense.prior !== 'likely' && sense.prior !== 'usually')) return false;
  return evidence.reduce((sum, { weight }) => sum + weight, 0) >= SUPPORTED;
}

/** What shows that the block is about AI, by its start. */
function signsOf(
  drafts: readonly Draft[],
  topicWords: readonly (Stretch & { readonly key: number })[],
  lexicon: Lexicon,
): readonly Sign[] {
  const named = drafts.filter((draft) => {
    const entry = lexicon.entries.at(draft.entry);
    if (!entry || signOf(entry) === 0 || draft.short) return false;
    return draft.sense === undefined || isSupported(draft);
  });
  return [
    // Names count down from -1, so that no entry has the key of a word.
    ...named.map(({ start, end, entry }) => ({ start, end, entry, key: -1 - entry })),
    ...topicWords.map((word) => ({ ...word, entry: undefined })),
  ].sort((a, b) => a.start - b.start);
}

/** Entries of acronyms that the block spells out, and not as the entry's own name. */
function expandedOtherwise(text: string, drafts: readonly Draft[]): readonly number[] {
  const expansions = new Map<string, Stretch | undefined>();
  const entries = new Set<number>();
  for (const draft of drafts) {
    if (!draft.sense || entries.has(draft.entry)) continue;
    const acronym = text.slice(draft.start, draft.end);
    if (!expansions.has(acronym)) expansions.set(acronym, expansionOf(acronym, text));
    const expansion = expansions.get(acronym);
    if (!expansion) continue;
    const isOwn = (other: Draft) => other.entry === draft.entry && !other.sense && overlap(other, expansion);
    if (!drafts.some(isOwn)) entries.add(draft.entry);
  }
  return [...entries];
}

/**
 * Tells names from decoys and other words. A decoy takes out what it overlaps of its own entry, longer names
 * apart; a topic word that is, or is part of, a name says nothing. One in a name of the reader's own does: that a
 * reader has a word explained makes a text no more and no less one about AI.
 */
function sortOut(
  names: Hits,
  lexicon: Lexicon,
): { readonly rows: readonly number[]; readonly topicRows: readonly number[] } {
  const rows: number[] = [];
  const topicRows: number[] = [];
  const decoys: Found[] = [];
  for (let row = 0; row < names.length; row++) {
    const flags = lexicon.nameFlags[names.pattern(row)]!;
    if (flags & DECOY) decoys.push(foundAt(row, names, lexicon));
    else if (flags & TOPIC_WORD) topicRows.push(row);
    else if ((flags & UNUSED) === 0) rows.push(row);
  }
  const isDecoyed = (row: number) => {
    const { start, end, entry } = foundAt(row, names, lexicon);
    return within(decoys, { start, end }).some(
      (decoy) =>
        decoy.entry === entry && overlap(decoy, { start, end }) && decoy.end - decoy.start >= end - start,
    );
  };
  const named = rows
    .map((row) => foundAt(row, names, lexicon))
    .filter(({ entry }) => !lexicon.entries.isOwn(entry));
  const isInName = (topic: number) => {
    const place = stretchAt(topic, names);
    return within(named, place).some((name) => isWithin(place, name));
  };
  return {
    rows: decoys.length === 0 ? rows : rows.filter((row) => !isDecoyed(row)),
    topicRows: topicRows.filter((row) => !isInName(row)),
  };
}

/** Of stretches sorted by their start, those near enough to share a code unit with a place. */
function within<T extends Stretch>(stretches: readonly T[], place: Stretch): readonly T[] {
  if (stretches.length === 0) return stretches;
  const { from, to } = rangeWithin(
    stretches.length,
    (index) => stretches[index]?.start ?? 0,
    place,
    LONGEST_NAME,
  );
  return stretches.slice(from, to);
}

const isWithin = (inner: Stretch, outer: Stretch) => outer.start <= inner.start && inner.end <= outer.end;

/** No name is longer than this in a text, line breaks and hidden characters included. */
const LONGEST_NAME = 500;

function foundAt(row: number, hits: Hits, lexicon: Lexicon): Found {
  // The hit's pattern is a row of the lexicon's name arrays.
  return { ...stretchAt(row, hits), entry: lexicon.nameEntry[hits.pattern(row)]! };
}

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
} from './evidence.ts';
import { expansionOf, formEvidence } from './form.ts';
import { DECOY, type Lexicon, NEEDS_FULL_NAME, TOPIC_WORD } from './lexicon.ts';
import { Hits, scan } from './scan.ts';
import { BASE, PRIOR, TOPIC_TRUST } from './weights.ts';

/** A place in a block that may be a mention. */
export interface Candidate extends Found {
  /**
   * - plain: a name with one meaning;
   * - ambiguous: a name with several, of which the evidence must choose;
   * - short: a form that counts once the full name stood on the page.
   */
  readonly kind: 'plain' | 'ambiguous' | 'short';
  /** How much of what the topic of the page says for it counts, from 0 to 1. */
  readonly topicTrust: number;
  readonly evidence: readonly Evidence[];
}

export interface BlockReading {
  /** In UTF-16 code units. */
  readonly length: number;
  /** By start; of those with the same start, the longest first. */
  readonly candidates: readonly Candidate[];
  /** Strong words of the vocabulary, each once, as indices of names. */
  readonly topicWords: readonly number[];
  /** Entries of acronyms that the block spells out as something else. */
  readonly expandedOtherwise: readonly number[];
}

/** What {@link readBlock} reuses from block to block. */
export interface Scratch {
  readonly names: Hits;
  readonly clues: Hits;
}

export const newScratch = (): Scratch => ({ names: new Hits(), clues: new Hits() });

const NONE: readonly never[] = [];

/**
 * Finds the candidates of a block of text and weighs what the block itself says about them.
 * @param text the block as a reader sees it; offsets are its UTF-16 code units
 */
export function readBlock(text: string, lexicon: Lexicon, scratch: Scratch): BlockReading {
  const { names, clues } = scratch;
  names.clear();
  scan(text, lexicon.names, names);
  const { length } = text;
  if (names.length === 0) return { length, candidates: NONE, topicWords: NONE, expandedOtherwise: NONE };
  const { rows, topicRows } = sortOut(names, lexicon);
  const isPlain = (row: number) => {
    const name = names.pattern(row);
    return lexicon.nameSense[name] === 0 && lexicon.nameFlags[name] === 0;
  };
  const anchors = rows.filter(isPlain).map((row) => foundAt(row, names, lexicon));
  const topicWords = topicRows.map((row) => ({
    ...stretchAt(row, names),
    key: names.pattern(row),
    entry: undefined,
  }));
  // Names count down from -1, so that no entry has the key of a word.
  const signs: readonly Sign[] = [
    ...anchors.map((anchor) => ({ ...anchor, key: -1 - anchor.entry })),
    ...topicWords,
  ].sort((a, b) => a.start - b.start);
  clues.clear();
  if (rows.some((row) => lexicon.nameSense[names.pattern(row)] !== 0)) scan(text, lexicon.clues, clues);
  const expansions = new Map<string, Stretch | undefined>();
  const expansionAt = ({ start, end }: Stretch) => {
    const acronym = text.slice(start, end);
    if (!expansions.has(acronym)) expansions.set(acronym, expansionOf(acronym, text));
    return expansions.get(acronym);
  };
  const expandedOtherwise = new Set<number>();
  const candidates = rows.map((row): Candidate => {
    const name = names.pattern(row);
    // `name` is a row of the lexicon's name arrays.
    const sense = lexicon.nameSense[name]!;
    const place = foundAt(row, names, lexicon);
    const short = (lexicon.nameFlags[name]! & NEEDS_FULL_NAME) !== 0;
    const known = lexicon.senses[sense - 1];
    const form = formEvidence(text, place, {
      ambiguous: known !== undefined,
      short,
      givenName: known?.givenName ?? false,
    });
    if (!known) {
      const priority = lexicon.entries[place.entry]?.priority ?? 3;
      const evidence: readonly Evidence[] = [{ kind: 'prior', weight: BASE[priority] }, ...form];
      return { ...place, kind: short ? 'short' : 'plain', topicTrust: 1, evidence };
    }
    const expansion = expansionAt(place);
    const isOwn = ({ entry, ...anchor }: Found) =>
      entry === place.entry && expansion && overlap(anchor, expansion);
    if (expansion && !anchors.some(isOwn)) expandedOtherwise.add(place.entry);
    const evidence: readonly Evidence[] = [
      { kind: 'prior', weight: PRIOR[known.prior] },
      ...clueEvidence(place, sense, clues, lexicon),
      ...signEvidence(place, signs),
      ...form,
    ];
    return { ...place, kind: short ? 'short' : 'ambiguous', topicTrust: TOPIC_TRUST[known.prior], evidence };
  });
  return {
    length,
    candidates,
    topicWords: [...new Set(topicWords.map(({ key }) => key))],
    expandedOtherwise: [...expandedOtherwise],
  };
}

/**
 * Tells names from topic words and decoys. A decoy takes out what it overlaps of its own entry, longer names
 * apart; a topic word inside a name says nothing.
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
    else rows.push(row);
  }
  const isDecoyed = (row: number) => {
    const { start, end, entry } = foundAt(row, names, lexicon);
    const { from, to } = rangeWithin(
      decoys.length,
      (index) => decoys[index]?.start ?? 0,
      { start, end },
      LONGEST_NAME,
    );
    return decoys
      .slice(from, to)
      .some(
        (decoy) =>
          decoy.entry === entry && overlap(decoy, { start, end }) && decoy.end - decoy.start >= end - start,
      );
  };
  const isInName = (topic: number) => {
    const place = stretchAt(topic, names);
    const { from, to } = rangeWithin(
      rows.length,
      (index) => names.start(rows[index] ?? 0),
      place,
      LONGEST_NAME,
    );
    return rows.slice(from, to).some((row) => overlap(stretchAt(row, names), place));
  };
  return {
    rows: decoys.length === 0 ? rows : rows.filter((row) => !isDecoyed(row)),
    topicRows: topicRows.filter((row) => !isInName(row)),
  };
}

/** No name is longer than this in a text, line breaks and hidden characters included. */
const LONGEST_NAME = 500;

const stretchAt = (row: number, hits: Hits): Stretch => ({ start: hits.start(row), end: hits.end(row) });

function foundAt(row: number, hits: Hits, lexicon: Lexicon): Found {
  // The hit's pattern is a row of the lexicon's name arrays.
  return { ...stretchAt(row, hits), entry: lexicon.nameEntry[hits.pattern(row)]! };
}

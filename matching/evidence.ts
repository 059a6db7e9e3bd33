/** What a block of text says about the names found in it, before the rest of the page is known. */

import { DECOY, type Lexicon, NEEDS_FULL_NAME } from './lexicon.ts';
import { Hits, scan } from './scan.ts';
import { classOf, HYPHEN, WORD } from './units.ts';
import { ANCHOR, ANTI_CLUE, BASE, CLUE, JOINED, MIDDLE, NEAR, PRIOR } from './weights.ts';

/** One reason for or against a meaning. Spans are offsets into the block, half-open. */
export type Evidence =
  | { readonly kind: 'prior'; readonly weight: number }
  | {
      readonly kind: 'clue' | 'anti-clue' | 'anchor';
      readonly weight: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'joined' | 'topic' | 'same-entry'; readonly weight: number };

interface Found {
  readonly start: number;
  readonly end: number;
  /** Index of the entry in the lexicon. */
  readonly entry: number;
}

/** A place in a block that may be a mention. */
export interface Candidate extends Found {
  /**
   * - plain: a name with one meaning;
   * - ambiguous: a name with several, of which the evidence must choose;
   * - short: a form that counts once the full name stood on the page.
   */
  readonly kind: 'plain' | 'ambiguous' | 'short';
  readonly evidence: readonly Evidence[];
}

/** What {@link readBlock} reuses from block to block. */
export interface Scratch {
  readonly names: Hits;
  readonly clues: Hits;
}

export const newScratch = (): Scratch => ({ names: new Hits(), clues: new Hits() });

/**
 * Finds the candidates of a block of text and weighs what the block itself says about them.
 * @param text the block as a reader sees it; offsets are its UTF-16 code units
 * @returns candidates by start; of those with the same start, the longest first
 */
export function readBlock(text: string, lexicon: Lexicon, scratch: Scratch): readonly Candidate[] {
  const { names, clues } = scratch;
  names.clear();
  scan(text, lexicon.names, names);
  if (names.length === 0) return NONE;
  const rows = undecoyed(names, lexicon);
  const anchors: Found[] = [];
  let ambiguous = false;
  for (const row of rows) {
    const name = names.pattern(row);
    // `name` is a row of the lexicon's name arrays, here and below.
    if (lexicon.nameSense[name] !== 0) ambiguous = true;
    else if (lexicon.nameFlags[name] === 0) anchors.push(foundAt(row, names, lexicon));
  }
  clues.clear();
  if (ambiguous) scan(text, lexicon.clues, clues);
  return rows.map((row): Candidate => {
    const name = names.pattern(row);
    const sense = lexicon.nameSense[name]!;
    const place = foundAt(row, names, lexicon);
    const short = (lexicon.nameFlags[name]! & NEEDS_FULL_NAME) !== 0;
    const priority = lexicon.entries[place.entry]?.priority ?? 3;
    const evidence: Evidence[] =
      sense === 0
        ? [{ kind: 'prior', weight: BASE[priority] }]
        : [
            { kind: 'prior', weight: PRIOR[lexicon.priors[sense - 1] ?? 'even'] },
            ...clueEvidence(place, sense, clues, lexicon),
            ...anchorEvidence(place, anchors),
          ];
    if (isJoined(text, place.start)) evidence.push({ kind: 'joined', weight: JOINED });
    return { ...place, kind: short ? 'short' : sense === 0 ? 'plain' : 'ambiguous', evidence };
  });
}

/** Prefixes that leave the meaning of what they are tied to. */
const PREFIX =
  /(?:^|[^\p{L}\p{N}])(?:non|pre|post|anti|pro|multi|ex|all|only|and|or|the|to)[-\u2010\u2011]$/iu;

/** Whether a hyphen ties a name to a Latin word before it, which makes it a part of another name. */
function isJoined(text: string, start: number): boolean {
  if (classOf(text.charCodeAt(start - 1)) !== HYPHEN || classOf(text.charCodeAt(start - 2)) !== WORD)
    return false;
  if (classOf(text.charCodeAt(start)) !== WORD || text.charCodeAt(start - 1) > 0x2011) return false;
  return !PREFIX.test(text.slice(Math.max(0, start - 8), start));
}

/** The rows that are names; of those that a decoy of their entry overlaps, only the longer. */
function undecoyed(names: Hits, lexicon: Lexicon): readonly number[] {
  const rows: number[] = [];
  const decoys: Found[] = [];
  for (let row = 0; row < names.length; row++) {
    if (lexicon.nameFlags[names.pattern(row)]! & DECOY) decoys.push(foundAt(row, names, lexicon));
    else rows.push(row);
  }
  if (decoys.length === 0) return rows;
  return rows.filter((row) => {
    const { start, end, entry } = foundAt(row, names, lexicon);
    return !decoys.some(
      (decoy) =>
        decoy.entry === entry &&
        decoy.start < end &&
        start < decoy.end &&
        decoy.end - decoy.start >= end - start,
    );
  });
}

const NONE: readonly Candidate[] = [];

function foundAt(row: number, hits: Hits, lexicon: Lexicon): Found {
  return {
    start: hits.start(row),
    end: hits.end(row),
    entry: lexicon.nameEntry[hits.pattern(row)]!,
  };
}

type Steps = { readonly near: number; readonly middle: number; readonly far: number };

const byDistance = (steps: Steps, distance: number) =>
  distance <= NEAR ? steps.near : distance <= MIDDLE ? steps.middle : steps.far;

const distanceTo = (place: Found, start: number, end: number) =>
  Math.max(0, start - place.end, place.start - end);

/** Each clue of the sense at its nearest, strongest first, up to the limit of its side. */
function clueEvidence(place: Found, sense: number, clues: Hits, lexicon: Lexicon): Evidence[] {
  const nearest = new Map<number, { row: number; distance: number; for: boolean }>();
  for (let row = 0; row < clues.length; row++) {
    const clue = clues.pattern(row);
    const side = voteOf(clue, sense, lexicon);
    if (side === 0) continue;
    const start = clues.start(row);
    const end = clues.end(row);
    // What is part of the name itself says nothing about it.
    if (start < place.end && end > place.start) continue;
    const distance = distanceTo(place, start, end);
    const known = nearest.get(clue);
    if (!known || distance < known.distance) nearest.set(clue, { row, distance, for: side > 0 });
  }
  const evidence: Evidence[] = [];
  for (const side of [true, false]) {
    const steps = side ? CLUE : ANTI_CLUE;
    const ordered = [...nearest.values()]
      .filter((clue) => clue.for === side)
      .sort((a, b) => a.distance - b.distance);
    let left: number = steps.most;
    for (const { row, distance } of ordered) {
      const step = byDistance(steps, distance);
      const weight = side ? Math.min(step, left) : Math.max(step, left);
      if (weight === 0) break;
      left -= weight;
      evidence.push({
        kind: side ? 'clue' : 'anti-clue',
        weight,
        start: clues.start(row),
        end: clues.end(row),
      });
    }
  }
  return evidence;
}

/** 1 when the clue speaks for the sense, -1 against, 0 when it has no say. */
function voteOf(clue: number, sense: number, lexicon: Lexicon): number {
  for (const vote of lexicon.clueVotes[clue] ?? []) {
    if (vote === sense) return 1;
    if (vote === -sense) return -1;
  }
  return 0;
}

/** The nearest unambiguous mention of each other entry in the block. */
function anchorEvidence(place: Found, anchors: readonly Found[]): Evidence[] {
  const nearest = new Map<number, Found>();
  for (const anchor of anchors) {
    if (anchor.entry === place.entry) continue;
    if (anchor.start < place.end && anchor.end > place.start) continue;
    const known = nearest.get(anchor.entry);
    const distance = distanceTo(place, anchor.start, anchor.end);
    if (!known || distance < distanceTo(place, known.start, known.end)) nearest.set(anchor.entry, anchor);
  }
  const evidence: Evidence[] = [];
  let left: number = ANCHOR.most;
  const ordered = [...nearest.values()].sort(
    (a, b) => distanceTo(place, a.start, a.end) - distanceTo(place, b.start, b.end),
  );
  for (const { start, end } of ordered) {
    const weight = Math.min(byDistance(ANCHOR, distanceTo(place, start, end)), left);
    if (weight <= 0) break;
    left -= weight;
    evidence.push({ kind: 'anchor', weight, start, end });
  }
  return evidence;
}

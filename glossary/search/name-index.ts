/** All names and aliases, filed by how they and the words in them begin. */

import { type FoldTable, foldInto, GAP, INSIDE, LINE_START, standsAt } from './fold.ts';
import { type Heads, headsNear, headsOf, rangeOfPrefix } from './heads.ts';
import type { Needle } from './needle.ts';
import { improve, RANK, type Rank, type Ranks } from './ranks.ts';
import { bitOf, type Readings } from './readings.ts';
import type { Searchables } from './searchable.ts';
import { initialsAfter, spelledEnd } from './spelling.ts';
import { compareBeginning } from './typos.ts';

/** How a needle is looked for: as it is written, by how Chinese is read, or with typos. */
export type Manner = 'written' | 'spelled' | 'mistyped';

/** Letters that stand for themselves and then for ideographs, as in aihh, AI 绘画, are at least so many. */
const LEAST_MIXED = 4;

/** Where a needle is found in a name: the name, and the folded units in it. */
export interface NameHit {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly rank: Rank;
}

/** Ideographs that begin something, each with its places. */
interface Ideographs {
  readonly characters: readonly number[];
  /** Of each character, its first index in `places` and `lines`, and one more for the end. */
  readonly first: Uint32Array;
  readonly places: Uint32Array;
  readonly lines: Uint32Array;
}

export class NameIndex {
  readonly #entries: Searchables;
  readonly #readings: Readings;
  /** The folded lines of all entries, each with a gap after it. */
  readonly #units: Uint16Array;
  readonly #starts: Uint8Array;
  /** Where each line begins, and one more for the end. */
  readonly #lineFrom: Uint32Array;
  readonly #lineEntry: Uint32Array;
  /** Whether a line is a name, not an alias. */
  readonly #lineIsName: Uint8Array;
  /** Of each entry, its first line, and one more for the end. */
  readonly #entryLine: Uint32Array;
  readonly #heads: Heads;
  #ideographs: Ideographs | undefined;
  readonly #nearness = { typos: 0, end: 0 };

  constructor(entries: Searchables, table: FoldTable, readings: Readings) {
    this.#entries = entries;
    this.#readings = readings;
    this.#entryLine = new Uint32Array(entries.length + 1);
    const lines: string[] = [];
    const areNames: number[] = [];
    for (let number = 0; number < entries.length; number++) {
      this.#entryLine[number] = lines.length;
      const entry = entries.at(number);
      entry?.names.forEach((name, index) => {
        const after = lines.push(name);
        if (index < entry.shownNames) areNames.push(after);
      });
    }
    this.#entryLine[entries.length] = lines.length;
    this.#lineIsName = new Uint8Array(lines.length);
    for (const after of areNames) this.#lineIsName[after - 1] = 1;
    this.#lineEntry = new Uint32Array(lines.length);
    for (let entry = 0; entry < entries.length; entry++)
      this.#lineEntry.fill(entry, this.#entryLine[entry], this.#entryLine[entry + 1]);

    const room = lines.reduce((sum, { length }) => sum + length + 1, 0);
    const units = new Uint16Array(room);
    const starts = new Uint8Array(room);
    this.#lineFrom = new Uint32Array(lines.length + 1);
    let at = 0;
    lines.forEach((line, index) => {
      this.#lineFrom[index] = at;
      at = foldInto(line, table, { units, starts }, at) + 1;
    });
    this.#lineFrom[lines.length] = at;
    this.#units = units.slice(0, at);
    this.#starts = starts.slice(0, at);
    this.#heads = headsOf(this.#units, this.#starts, this.#lineFrom);
  }

  /** Improves the rank of each entry that holds the needle in a name. */
  find(needle: Needle, manner: Manner, ranks: Ranks): void {
    const look = (at: number, line: number) => {
      const end = this.#endOf(needle, manner, at);
      // Every line has an entry.
      if (end !== -1) improve(ranks, this.#lineEntry[line]!, this.#rankOf(needle, manner, line, at, end));
    };
    if (manner === 'spelled') this.#eachSpelled(needle, look);
    else if (manner === 'written') this.#lookAll(...rangeOfPrefix(this.#heads, needle.units), look);
    else if (needle.typos > 0)
      headsNear(this.#heads, needle.units, (from, to) => this.#lookAll(from, to, look));
  }

  /** Where an entry's names hold the needle best; one that is preferred comes before all others. */
  locate(entry: number, needle: Needle, manner: Manner, preferred: string): NameHit | undefined {
    let best: NameHit | undefined;
    let bestOfPreferred: NameHit | undefined;
    const names = this.#entries.at(entry)?.names ?? [];
    // Every entry has lines, and every line has a text and a beginning.
    const firstLine = this.#entryLine[entry]!;
    for (let line = firstLine; line < this.#entryLine[entry + 1]!; line++) {
      const text = names[line - firstLine]!;
      const first = this.#lineFrom[line]!;
      for (let at = first; at < this.#lineFrom[line + 1]!; at++) {
        if (this.#starts[at] === INSIDE) continue;
        const end = this.#endOf(needle, manner, at);
        if (end === -1) continue;
        const rank = this.#rankOf(needle, manner, line, at, end);
        const hit = { line: text, from: at - first, to: end - first, rank };
        if (rank < (best?.rank ?? RANK.none)) best = hit;
        if (text === preferred && rank < (bestOfPreferred?.rank ?? RANK.none)) bestOfPreferred = hit;
      }
    }
    return bestOfPreferred ?? best;
  }

  #lookAll(from: number, to: number, look: (at: number, line: number) => void): void {
    const { places, lines } = this.#heads;
    for (let index = from; index < to; index++) look(places[index]!, lines[index]!);
  }

  #eachSpelled(needle: Needle, look: (at: number, line: number) => void): void {
    const { spelling, units } = needle;
    const letter = units[0];
    if (!spelling || letter === undefined) return;
    this.#ideographs ??= this.#fileIdeographs();
    const { characters, first, places, lines } = this.#ideographs;
    if (units.length >= LEAST_MIXED) this.#lookAll(...rangeOfPrefix(this.#heads, units.subarray(0, 2)), look);
    const { initials } = this.#readings;
    characters.forEach((character, index) => {
      // Every character has initials, and every place a unit.
      if ((initials[character]! & bitOf(letter)) === 0) return;
      const after = initialsAfter(needle, character, this.#readings);
      for (let place = first[index]!; place < first[index + 1]!; place++) {
        const at = places[place]!;
        if (after !== ~0 && (initials[this.#units[at + 1]!]! & after) === 0) continue;
        if (units.length > 1 || this.#starts[at] === LINE_START) look(at, lines[place]!);
      }
    });
  }

  /** Whether what stands at a place may be read as the needle: an ideograph, or the same letters. */
  #beginsSpelled({ units }: Needle, at: number): boolean {
    // Every place has a unit.
    if (this.#readings.syllables.has(this.#units[at]!)) return true;
    return units.length >= LEAST_MIXED && standsAt(this.#units, at, units.subarray(0, 2));
  }

  /** Where what stands at a place and answers to the needle ends, or -1. */
  #endOf(needle: Needle, manner: Manner, at: number): number {
    const { units, typos } = needle;
    if (manner === 'written') return standsAt(this.#units, at, units) ? at + units.length : -1;
    if (manner === 'spelled') {
      return needle.spelling && this.#beginsSpelled(needle, at)
        ? spelledEnd(needle, this.#units, at, this.#readings)
        : -1;
    }
    if (typos === 0) return -1;
    const text = { units: this.#units, starts: this.#starts };
    let end = at;
    // One more than is compared tells whether a word ends there.
    while (end <= at + units.length + typos && this.#units[end] !== GAP) end++;
    compareBeginning(units, text, at, end, typos, this.#nearness);
    return this.#nearness.typos <= typos ? this.#nearness.end : -1;
  }

  /** How well what was found last fits. */
  #rankOf({ units }: Needle, manner: Manner, line: number, at: number, end: number): Rank {
    const isName = this.#lineIsName[line] === 1;
    const begins = this.#starts[at] === LINE_START;
    const isWhole = begins && this.#units[end] === GAP;
    if (manner === 'mistyped') {
      if (isWhole) return RANK.typoWhole;
      if (this.#nearness.typos > 1) return begins && isName ? RANK.typosNameStart : RANK.typosWord;
      return begins && isName ? RANK.typoNameStart : RANK.typoWord;
    }
    if (manner === 'written') {
      if (isWhole) return isName ? RANK.wholeName : RANK.wholeAlias;
      if (begins) return isName ? RANK.nameStart : RANK.aliasStart;
      return isName ? RANK.nameWord : RANK.aliasWord;
    }
    if (isWhole && units.length > 1) return RANK.spelledWhole;
    if (begins) return isName ? RANK.spelledNameStart : RANK.spelledAliasStart;
    // One letter, or the initials of any two characters side by side, say nothing.
    return units.length > 2 || (units.length === 2 && end === at + 1) ? RANK.spelledWord : RANK.none;
  }

  #fileIdeographs(): Ideographs {
    const { places, lines } = this.#heads;
    const counts = new Uint32Array(0x10001);
    for (const at of places) counts[this.#units[at]!]!++;
    const characters = [...this.#readings.syllables.keys()].filter((unit) => counts[unit]! > 0);
    const first = new Uint32Array(characters.length + 1);
    const next = new Int32Array(0x10000).fill(-1);
    let end = 0;
    characters.forEach((unit, index) => {
      first[index] = end;
      next[unit] = end;
      end += counts[unit]!;
    });
    first[characters.length] = end;
    const filed = { places: new Uint32Array(end), lines: new Uint32Array(end) };
    for (let index = 0; index < places.length; index++) {
      const at = places[index]!;
      const unit = this.#units[at]!;
      if (next[unit] === -1) continue;
      const to = next[unit]!++;
      filed.places[to] = at;
      filed.lines[to] = lines[index]!;
    }
    return { characters, first, ...filed };
  }
}

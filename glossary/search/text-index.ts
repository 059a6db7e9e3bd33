/** The words of summaries and explainers, each with the texts that use it. */

import type { Entry } from '../../data/types.ts';
import { FIRST_IDEOGRAPH, type FoldTable, foldInto, GAP, PART_START, standsAt, WORD_START } from './fold.ts';
import type { Needle } from './needle.ts';
import { improve, RANK, type Ranks } from './ranks.ts';

/** Shorter beginnings of words stand in too many texts to tell anything. */
const LEAST_LETTERS = 3;
const LEAST_IDEOGRAPHS = 2;

/** Whether a needle is long enough to be looked for in texts. */
export const isForTexts = ({ han, units }: Needle) =>
  units.length >= (han ? LEAST_IDEOGRAPHS : LEAST_LETTERS);

/**
 * How a needle begins in a text: at a word, or, of ideographs, anywhere.
 * @returns the least of the ways that a folded unit begins something
 */
export const startInTexts = ({ han }: Needle) => (han ? PART_START : WORD_START);

export class TextIndex {
  /** The different words, each with a gap after it, and where each begins. */
  readonly #words: Uint16Array;
  readonly #wordFrom: Uint32Array;
  /** The word, or -1, of each ideograph: each is a word of its own. */
  readonly #ideograph: Int32Array;
  /** Of each word, its first index in `#uses`, and one more for the end. */
  readonly #useFrom: Uint32Array;
  /** Texts by number: twice the entry's, and one more for the explainer. */
  readonly #uses: Uint32Array;
  /** The ideographs of each text, with gaps between those that stand apart, and where each text's begin. */
  readonly #runs: Uint16Array;
  readonly #runFrom: Uint32Array;

  constructor(entries: readonly Entry[], table: FoldTable) {
    const texts = entries.flatMap(({ summary, explainer }) =>
      [summary, explainer].map((text) => [...new Set(Object.values(text))]),
    );
    const lengths = texts.flat().map(({ length }) => length);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const folded = { units: new Uint16Array(longest + 1), starts: new Uint8Array(longest + 1) };
    const words = new Words();
    let runs = new Uint16Array(2 ** 12);
    const runFrom = new Uint32Array(texts.length + 1);
    let runEnd = 0;
    texts.forEach((inLanguages, text) => {
      runFrom[text] = runEnd;
      for (const language of inLanguages) {
        const end = foldInto(language, table, folded, 0);
        // At most each ideograph after a gap, and a gap at the end.
        if (runEnd + 2 * end + 1 > runs.length) runs = roomier(runs, 2 * end + 1);
        // Within the text every index is filled.
        for (let at = 0; at < end; ) {
          const unit = folded.units[at]!;
          if (unit >= FIRST_IDEOGRAPH) {
            if (folded.starts[at]! >= WORD_START) runs[runEnd++] = GAP;
            words.useIdeograph(unit, text);
            runs[runEnd++] = unit;
            at++;
          } else {
            const from = at;
            do at++;
            while (at < end && folded.starts[at]! < WORD_START);
            if (at - from >= LEAST_LETTERS) words.useWord(folded.units, from, at, text);
          }
        }
        runs[runEnd++] = GAP;
      }
    });
    runFrom[texts.length] = runEnd;
    this.#runs = runs.slice(0, runEnd);
    this.#runFrom = runFrom;
    ({
      units: this.#words,
      from: this.#wordFrom,
      ideograph: this.#ideograph,
      useFrom: this.#useFrom,
      uses: this.#uses,
    } = words.filed());
  }

  /** Improves the rank of each entry of which a text holds the needle. */
  find(needle: Needle, ranks: Ranks): void {
    if (!isForTexts(needle)) return;
    if (needle.han) this.#findIdeographs(needle.units, ranks);
    else this.#findWords(needle.units, ranks);
  }

  #findWords(needle: Uint16Array, ranks: Ranks): void {
    for (let word = 0; word < this.#wordFrom.length; word++) {
      // Each word has a beginning.
      if (!standsAt(this.#words, this.#wordFrom[word]!, needle)) continue;
      for (const text of this.#usesOf(word)) improve(ranks, text >> 1, rankOf(text));
    }
  }

  #findIdeographs(needle: Uint16Array, ranks: Ranks): void {
    const uses = Array.from(needle, (unit) => this.#usesOf(this.#ideograph[unit] ?? -1));
    const fewest = uses.reduce((least, some) => (some.length < least.length ? some : least));
    for (const text of fewest) {
      const entry = text >> 1;
      const rank = rankOf(text);
      // Every entry has a rank, and every text a beginning.
      if (ranks[entry]! <= rank) continue;
      if (this.#holds(needle, this.#runFrom[text]!, this.#runFrom[text + 1]!)) improve(ranks, entry, rank);
    }
  }

  #holds(needle: Uint16Array, from: number, to: number): boolean {
    const runs = this.#runs;
    const [first] = needle;
    for (let at = from; at < to; at++) if (runs[at] === first && standsAt(runs, at, needle)) return true;
    return false;
  }

  #usesOf(word: number): Uint32Array {
    return word === -1
      ? this.#uses.subarray(0, 0)
      : this.#uses.subarray(this.#useFrom[word], this.#useFrom[word + 1]);
  }
}

const rankOf = (text: number) => (text % 2 === 0 ? RANK.summary : RANK.explainer);

/** Collects words and their uses: a hash table of words, and pairs of a word and a text that uses it. */
class Words {
  #units = new Uint16Array(2 ** 12);
  #unitsEnd = 0;
  readonly #from: number[] = [];
  /** The last text that used each word. */
  readonly #lastUse: number[] = [];
  readonly #hashes: number[] = [];
  /** A power of two; a slot holds a word's number and one, or 0. */
  #slots = new Uint32Array(2 ** 12);
  readonly #ideograph = new Int32Array(0x10000).fill(-1);
  #usedWords = new Uint32Array(2 ** 12);
  #users = new Uint32Array(2 ** 12);
  #uses = 0;

  useIdeograph(unit: number, text: number): void {
    // Every code unit has a place.
    let word = this.#ideograph[unit]!;
    if (word === -1) {
      word = this.#add(Uint16Array.of(unit), 0, 1, 0);
      this.#ideograph[unit] = word;
    }
    this.#use(word, text);
  }

  useWord(units: Uint16Array, from: number, to: number, text: number): void {
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot]! - 1;
      if (word === -1) {
        const added = this.#add(units, from, to, hash);
        this.#slots[slot] = added + 1;
        if (this.#from.length * 2 > this.#slots.length) this.#grow();
        this.#use(added, text);
        return;
      }
      if (this.#hashes[word] === hash && this.#is(word, units, from, to)) {
        this.#use(word, text);
        return;
      }
    }
  }

  #is(word: number, units: Uint16Array, from: number, to: number): boolean {
    const first = this.#from[word]!;
    for (let at = from; at < to; at++) if (this.#units[first + at - from] !== units[at]) return false;
    return this.#units[first + to - from] === GAP;
  }

  #add(units: Uint16Array, from: number, to: number, hash: number): number {
    if (this.#unitsEnd + to - from + 1 > this.#units.length)
      this.#units = roomier(this.#units, to - from + 1);
    this.#units.set(units.subarray(from, to), this.#unitsEnd);
    const word = this.#from.push(this.#unitsEnd) - 1;
    this.#unitsEnd += to - from + 1;
    this.#hashes.push(hash);
    this.#lastUse.push(-1);
    return word;
  }

  #use(word: number, text: number): void {
    if (this.#lastUse[word] === text) return;
    this.#lastUse[word] = text;
    if (this.#uses === this.#users.length) {
      this.#usedWords = roomier(this.#usedWords, 1);
      this.#users = roomier(this.#users, 1);
    }
    this.#usedWords[this.#uses] = word;
    this.#users[this.#uses] = text;
    this.#uses++;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const held of this.#slots) {
      if (held === 0) continue;
      let slot = this.#hashes[held - 1]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = held;
    }
    this.#slots = slots;
  }

  /** The words with their uses beside each other, by a counting sort. */
  filed() {
    const useFrom = new Uint32Array(this.#from.length + 1);
    for (let use = 0; use < this.#uses; use++) useFrom[this.#usedWords[use]! + 1]!++;
    for (let word = 1; word < useFrom.length; word++) useFrom[word]! += useFrom[word - 1]!;
    const next = useFrom.slice();
    const uses = new Uint32Array(this.#uses);
    for (let use = 0; use < this.#uses; use++) uses[next[this.#usedWords[use]!]!++] = this.#users[use]!;
    return {
      units: this.#units.slice(0, this.#unitsEnd),
      from: Uint32Array.from(this.#from),
      ideograph: this.#ideograph,
      useFrom,
      uses,
    };
  }
}

type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The same numbers with at least so much more room, and twice the room they had. */
function roomier<Kind extends Numbers>(numbers: Kind, more: number): Kind;
function roomier(numbers: Numbers, more: number): Numbers {
  const room = numbers.length * 2 + more;
  const next = numbers instanceof Uint16Array ? new Uint16Array(room) : new Uint32Array(room);
  next.set(numbers);
  return next;
}

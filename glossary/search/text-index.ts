/** The words of summaries and explainers, each with the texts that use it. */

import { FIRST_IDEOGRAPH, type FoldTable, foldInto, GAP, PART_START, standsAt, WORD_START } from './fold.ts';
import type { Needle } from './needle.ts';
import { improve, RANK, type Ranks } from './ranks.ts';
import type { Searchables, SearchableText } from './searchable.ts';

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

  constructor(entries: Searchables, table: FoldTable) {
    const words = new Words();
    let runs = new Uint16Array(2 ** 12);
    let folded = { units: new Uint16Array(0), starts: new Uint8Array(0) };
    const runFrom = new Uint32Array(2 * entries.length + 1);
    let runEnd = 0;
    const read = (texts: readonly SearchableText[], kind: SearchableText['from'], number: number) => {
      runFrom[number] = runEnd;
      words.beginText();
      for (const { from: of, text } of texts) {
        if (of !== kind) continue;
        if (text.length > folded.units.length) {
          const room = text.length * 2;
          folded = { units: new Uint16Array(room), starts: new Uint8Array(room) };
        }
        const end = foldInto(text, table, folded, 0);
        // At most each ideograph after a gap, and a gap at the end.
        if (runEnd + 2 * end + 1 > runs.length) runs = roomier(runs, 2 * end + 1);
        // Within the text every index is filled.
        for (let at = 0; at < end; ) {
          const unit = folded.units[at]!;
          if (unit >= FIRST_IDEOGRAPH) {
            if (folded.starts[at]! >= WORD_START) runs[runEnd++] = GAP;
            words.useIdeograph(unit);
            runs[runEnd++] = unit;
            at++;
          } else {
            const from = at;
            do at++;
            while (at < end && folded.starts[at]! < WORD_START);
            if (at - from >= LEAST_LETTERS) words.useWord(folded.units, from, at);
          }
        }
        runs[runEnd++] = GAP;
      }
    };
    for (let entry = 0; entry < entries.length; entry++) {
      const texts = entries.at(entry)?.textsFor('en') ?? [];
      read(texts, 'summary', 2 * entry);
      read(texts, 'explainer', 2 * entry + 1);
    }
    runFrom[2 * entries.length] = runEnd;
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

  /** Improves the rank of each entry of which a text holds the needle, one that {@link isForTexts}. */
  find(needle: Needle, ranks: Ranks): void {
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

/** Collects words and their uses: a hash table of words, and of each text, one after the other, the words in it. */
class Words {
  #units = new Uint16Array(2 ** 12);
  #unitsEnd = 0;
  readonly #from: number[] = [];
  /** The last text that used each word, by its number and one. */
  readonly #lastText: number[] = [];
  readonly #hashes: number[] = [];
  /** A power of two; a slot holds a word's number and one, or 0. */
  #slots = new Uint32Array(2 ** 12);
  readonly #ideograph = new Int32Array(0x10000).fill(-1);
  #used = new Uint32Array(2 ** 12);
  #usedEnd = 0;
  /** Where in `#used` each text's words begin. */
  readonly #textFrom: number[] = [];

  beginText(): void {
    this.#textFrom.push(this.#usedEnd);
  }

  useIdeograph(unit: number): void {
    // Every code unit has a place.
    let word = this.#ideograph[unit]!;
    if (word === -1) {
      word = this.#add(Uint16Array.of(unit), 0, 1, 0);
      this.#ideograph[unit] = word;
    }
    this.#use(word);
  }

  useWord(units: Uint16Array, from: number, to: number): void {
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
        this.#use(added);
        return;
      }
      if (this.#hashes[word] === hash && this.#is(word, units, from, to)) {
        this.#use(word);
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
    // A loop: for so few units `set` takes longer.
    for (let at = from; at < to; at++) this.#units[this.#unitsEnd + at - from] = units[at]!;
    const word = this.#from.push(this.#unitsEnd) - 1;
    this.#unitsEnd += to - from + 1;
    this.#hashes.push(hash);
    this.#lastText.push(0);
    return word;
  }

  #use(word: number): void {
    const text = this.#textFrom.length;
    if (this.#lastText[word] === text) return;
    this.#lastText[word] = text;
    if (this.#usedEnd === this.#used.length) this.#used = roomier(this.#used, 1);
    this.#used[this.#usedEnd++] = word;
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
    const used = this.#used.subarray(0, this.#usedEnd);
    for (const word of used) useFrom[word + 1]!++;
    for (let word = 1; word < useFrom.length; word++) useFrom[word]! += useFrom[word - 1]!;
    const next = useFrom.slice();
    const uses = new Uint32Array(used.length);
    this.#textFrom.forEach((from, text) => {
      const end = this.#textFrom[text + 1] ?? used.length;
      for (let use = from; use < end; use++) uses[next[used[use]!]!++] = text;
    });
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

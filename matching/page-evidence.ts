/** What the blocks of a page say together. */

import type { Lexicon } from './lexicon.ts';
import type { BlockReading } from './reading.ts';
import {
  neededSigns,
  neededSignsOfPage,
  PROMINENT_SHARE,
  SUPPORTED_SHARE,
  signOf,
  TOPIC_WORD_SHARE,
  topicWeight,
} from './weights.ts';

/**
 * Blocks come and go while a page changes: each reading is added once and, when its block goes, removed.
 */
export class PageEvidence {
  readonly #lexicon: Lexicon;
  /** For each entry, how many candidates name it without ambiguity. */
  readonly #plain = new Map<number, number>();
  /** For each entry, in how many blocks an ambiguous name seems to mean it. */
  readonly #supported = new Map<number, number>();
  /** The same in the title and headings alone. */
  readonly #prominent = new Map<number, number>();
  readonly #topicWords = new Map<number, number>();
  readonly #expandedOtherwise = new Map<number, number>();
  #length = 0;
  /**
   * Whether the page says that it is in a language other than those of the names; unset where it says
   * nothing.
   */
  isOtherLanguage = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** @param prominent whether the block is the title of the page or a heading, which tell its subject */
  add(reading: BlockReading, prominent = false): void {
    this.#count(reading, prominent, 1);
  }

  /** @param prominent as it was added */
  remove(reading: BlockReading, prominent = false): void {
    this.#count(reading, prominent, -1);
  }

  /**
   * Adds the length of text in which nothing was found.
   * @param length in UTF-16 code units; negative when the text goes
   */
  addLength(length: number): void {
    this.#length += length;
  }

  /** How long the text of the page is, in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  #count(reading: BlockReading, prominent: boolean, by: 1 | -1): void {
    const { length, candidates, supported, topicWords, expandedOtherwise } = reading;
    this.#length += by * length;
    for (const { kind, entry } of candidates) {
      if (kind !== 'plain') continue;
      bump(this.#plain, entry, by);
      if (prominent) bump(this.#prominent, entry, by);
    }
    for (const entry of supported) bump(this.#supported, entry, by);
    for (const word of topicWords) bump(this.#topicWords, word, by);
    for (const entry of expandedOtherwise) bump(this.#expandedOtherwise, entry, by);
  }

  /** Whether an unambiguous name of the entry stands on the page. */
  namesPlainly(entry: number): boolean {
    return this.#plain.has(entry);
  }

  /** Whether the page spells the entry's acronym out as something else, and nowhere names the entry. */
  expandsOtherwise(entry: number): boolean {
    return this.#expandedOtherwise.has(entry) && !this.#plain.has(entry);
  }

  /** How many signs of AI the page has; an entry's own names, if one is given, say nothing of what is around it. */
  signsAround(entry: number | undefined): number {
    let signs = this.#topicWords.size * TOPIC_WORD_SHARE;
    for (const other of this.#plain.keys()) if (other !== entry) signs += this.#signOf(other);
    for (const other of this.#prominent.keys()) {
      if (other !== entry) signs += this.#signOf(other) * PROMINENT_SHARE;
    }
    for (const other of this.#supported.keys()) {
      if (other !== entry && !this.#plain.has(other)) signs += this.#signOf(other) * SUPPORTED_SHARE;
    }
    return signs;
  }

  #signOf(entry: number): number {
    const known = this.#lexicon.entries.at(entry);
    return known ? signOf(known) : 0;
  }

  /** Whether the page is about AI, an entry's own names apart; a short text needs less to be. */
  isAboutAi(entry: number): boolean {
    return this.signsAround(entry) >= neededSigns(this.#length);
  }

  /**
   * Whether the page as a whole is about AI: it has signs enough for its length, all names counted. One on a long page
   * may be chance, as of a company in passing.
   */
  get isPageAboutAi(): boolean {
    return this.signsAround(undefined) >= neededSignsOfPage(this.#length);
  }

  /** How much the page around an entry is about AI, as a weight. */
  topicAround(entry: number): number {
    return topicWeight(this.signsAround(entry), this.#length);
  }

  /** Changes whenever a judgement that was made from this evidence may change. */
  get signature(): string {
    const keys = (counts: ReadonlyMap<number, number>) => [...counts.keys()].sort((a, b) => a - b);
    const parts = [
      this.#plain,
      this.#prominent,
      this.#supported,
      this.#topicWords,
      this.#expandedOtherwise,
    ].map(keys);
    return `${this.isOtherLanguage}|${topicWeight(0, this.#length)}|${neededSigns(this.#length)}|${parts.join('|')}`;
  }
}

/** Adds to a count, which leaves the map at zero. */
function bump(counts: Map<number, number>, key: number, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

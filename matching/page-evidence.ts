/** What the blocks of a page say together. */

import type { Lexicon } from './lexicon.ts';
import type { BlockReading } from './reading.ts';
import { ANYWHERE, GENERAL_ENTRY, TOPIC_WORD_SHARE, topicWeight } from './weights.ts';

/**
 * Blocks come and go while a page changes: each reading is added once and, when its block goes, removed.
 */
export class PageEvidence {
  readonly #lexicon: Lexicon;
  /** For each entry, how many candidates name it without ambiguity. */
  readonly #plain = new Map<number, number>();
  readonly #topicWords = new Map<number, number>();
  readonly #expandedOtherwise = new Map<number, number>();
  #length = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(reading: BlockReading): void {
    this.#count(reading, 1);
  }

  remove(reading: BlockReading): void {
    this.#count(reading, -1);
  }

  #count({ length, candidates, topicWords, expandedOtherwise }: BlockReading, by: 1 | -1): void {
    this.#length += by * length;
    for (const { kind, entry } of candidates) if (kind === 'plain') bump(this.#plain, entry, by);
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

  /** How many signs of AI the page has; an entry's own names say nothing of what is around it. */
  signsAround(entry: number): number {
    let signs = this.#topicWords.size * TOPIC_WORD_SHARE;
    for (const other of this.#plain.keys()) if (other !== entry) signs += this.#signOf(other);
    return signs;
  }

  /** Universities and companies are named anywhere, except those that are all about AI. */
  #signOf(entry: number): number {
    const { kind = '', priority = 3 } = this.#lexicon.entries[entry] ?? {};
    if (ANYWHERE.has(kind) && priority !== 1) return 0;
    return priority === 3 ? GENERAL_ENTRY : 1;
  }

  /** How much the page around an entry is about AI, as a weight. */
  topicAround(entry: number): number {
    return topicWeight(this.signsAround(entry), this.#length);
  }

  /** Changes whenever a judgement that was made from this evidence may change. */
  get signature(): string {
    const keys = (counts: ReadonlyMap<number, number>) => [...counts.keys()].sort((a, b) => a - b);
    const parts = [this.#plain, this.#topicWords, this.#expandedOtherwise].map(keys);
    return `${topicWeight(0, this.#length)}|${parts.join('|')}`;
  }
}

/** Adds to a count, which leaves the map at zero. */
function bump(counts: Map<number, number>, key: number, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

/** Entries by index, those of the package first: of the many that a reader may add no object is held. */

import type { LexiconEntry } from './lexicon.ts';

/** Entries that are held as numbers. */
export interface OwnEntries {
  /** Their glossaries; the entries of one follow those of another. */
  readonly packs: readonly {
    readonly id: string;
    /** The place of its first entry in the arrays. */
    readonly from: number;
  }[];
  /** The number of each entry in its glossary; rises within one. */
  readonly numbers: Uint32Array;
  /** Of each entry an index into {@link kinds}. */
  readonly kindOf: Uint8Array;
  readonly kinds: readonly string[];
}

/** How an entry of a glossary is called, and back. */
export interface OwnIds {
  readonly write: (key: { readonly pack: string; readonly number: number }) => string;
  /** Undefined for an entry of the package. */
  readonly read: (id: string) => { readonly pack: string; readonly number: number } | undefined;
}

const NONE: OwnEntries = { packs: [], numbers: new Uint32Array(), kindOf: new Uint8Array(), kinds: [] };
const NO_IDS: OwnIds = { write: () => '', read: () => undefined };

export class Entries {
  /** Those of the package, which have the first indices. */
  readonly bundled: readonly LexiconEntry[];
  readonly #own: OwnEntries;
  readonly #ids: OwnIds;
  #byId: ReadonlyMap<string, LexiconEntry> | undefined;

  constructor(bundled: readonly LexiconEntry[], own: OwnEntries = NONE, ids: OwnIds = NO_IDS) {
    this.bundled = bundled;
    this.#own = own;
    this.#ids = ids;
  }

  get length(): number {
    return this.bundled.length + this.#own.numbers.length;
  }

  /** Whether the entry of an index is of a glossary of the reader's. */
  isOwn(index: number): boolean {
    return index >= this.bundled.length;
  }

  at(index: number): LexiconEntry | undefined {
    return this.isOwn(index) ? this.#ownAt(index - this.bundled.length) : this.bundled[index];
  }

  /** The entry of an id. */
  of(id: string): LexiconEntry | undefined {
    const key = this.#ids.read(id);
    if (key) return this.#ownOf(key.pack, key.number);
    this.#byId ??= new Map(this.bundled.map((entry) => [entry.id, entry]));
    return this.#byId.get(id);
  }

  #ownAt(place: number): LexiconEntry | undefined {
    const { packs, numbers, kindOf, kinds } = this.#own;
    const number = numbers[place];
    const pack = packs.findLast(({ from }) => from <= place);
    if (number === undefined || !pack) return undefined;
    // A name that a reader writes down is to be explained on sight.
    return {
      id: this.#ids.write({ pack: pack.id, number }),
      kind: kinds[kindOf[place] ?? 0] ?? '',
      priority: 1,
      pack: pack.id,
    };
  }

  #ownOf(pack: string, number: number): LexiconEntry | undefined {
    const { packs, numbers } = this.#own;
    const index = packs.findIndex(({ id }) => id === pack);
    let low = packs[index]?.from;
    if (low === undefined) return undefined;
    const end = packs[index + 1]?.from ?? numbers.length;
    for (let high = end; low < high; ) {
      const middle: number = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low < end && numbers[low] === number ? this.#ownAt(low) : undefined;
  }
}

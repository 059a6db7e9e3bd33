/** The names of one glossary, folded: the part of the way into a lexicon that other glossaries have no say in. */

import { foldPattern, type Pattern } from './fold-pattern.ts';
import type { ScriptFold } from './units.ts';

/** An entry of a reader's glossary, as far as it is to be found. */
export interface OwnNames {
  readonly number: number;
  readonly kind: string;
  readonly names: readonly { readonly text: string; readonly exact?: true }[];
}

/** Another number whenever names are folded otherwise, or kept so. */
export const FOLDED_FORMAT = 1;

/** The folded names of a glossary, of which structured clones can be made and kept. */
export interface FoldedPack {
  readonly format: typeof FOLDED_FORMAT;
  /** The numbers of its entries, rising. */
  readonly numbers: Uint32Array;
  /** Of each entry an index into {@link kinds}. */
  readonly kindOf: Uint8Array;
  readonly kinds: readonly string[];
  /** A name a line, each ended by a line break. */
  readonly names: string;
  /** Of each name the place of its entry in the arrays, and whether its case is to be as written. */
  readonly entryOf: Uint32Array;
  readonly exact: Uint8Array;
  readonly unfindable: Unfindable;
}

/** Names that stand in no text as names do: signs alone, a single ideograph. */
export interface Unfindable {
  readonly count: number;
  /** The first of them. */
  readonly some: readonly { readonly number: number; readonly name: string }[];
}

const MOST_UNFINDABLE = 100;

/** Half of a pair: it does not survive being stored. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Folds the names of a glossary, a batch of entries at a time. */
export class NameFolder {
  readonly #script: ScriptFold;
  readonly #numbers: number[] = [];
  readonly #kindOf: number[] = [];
  readonly #kinds: string[] = [];
  readonly #names: string[] = [];
  readonly #entryOf: number[] = [];
  readonly #exact: number[] = [];
  readonly #unfindable: { readonly number: number; readonly name: string }[] = [];
  #unfindableCount = 0;

  /** @param script of all ideographs that a name may have */
  constructor(script: ScriptFold) {
    this.#script = script;
  }

  /** @param entries in the order of their numbers, which are above those that were added before */
  add(entries: Iterable<OwnNames>): void {
    for (const { number, kind, names } of entries) {
      const place = this.#numbers.push(number) - 1;
      this.#kindOf.push(this.#numberOfKind(kind));
      for (const { text, exact = false } of names) {
        const folded = this.#fold({ text, exact });
        if (folded === undefined) {
          this.#unfindableCount++;
          if (this.#unfindable.length < MOST_UNFINDABLE) this.#unfindable.push({ number, name: text });
          continue;
        }
        this.#names.push(folded);
        this.#entryOf.push(place);
        this.#exact.push(Number(exact));
      }
    }
  }

  #fold(pattern: Pattern): string | undefined {
    if (LONE_SURROGATE.test(pattern.text)) return undefined;
    try {
      return foldPattern(pattern, this.#script);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #numberOfKind(kind: string): number {
    const known = this.#kinds.indexOf(kind);
    return known >= 0 ? known : this.#kinds.push(kind) - 1;
  }

  finish(): FoldedPack {
    return {
      format: FOLDED_FORMAT,
      numbers: Uint32Array.from(this.#numbers),
      kindOf: Uint8Array.from(this.#kindOf),
      kinds: this.#kinds,
      names: this.#names.map((name) => `${name}\n`).join(''),
      entryOf: Uint32Array.from(this.#entryOf),
      exact: Uint8Array.from(this.#exact),
      unfindable: { count: this.#unfindableCount, some: this.#unfindable },
    };
  }
}

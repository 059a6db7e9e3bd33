/** A part of what is searched, filed by itself: what comes later is filed without filing all anew. */

import type { Locale } from '../../data/types.ts';
import { type FoldTable, foldTable } from './fold.ts';
import { NameIndex } from './name-index.ts';
import { type FoldedReadings, type Readings, reviveReadings } from './readings.ts';
import type { Searchables } from './searchable.ts';
import { TextIndex } from './text-index.ts';

/** What texts are folded and read by, made when it is first needed. */
export class Script {
  readonly #readings: () => Readings;
  readonly #table: () => FoldTable;

  constructor(folded: FoldedReadings) {
    this.#readings = lazily(() => reviveReadings(folded));
    this.#table = lazily(() => foldTable(this.#readings().simplified));
  }

  get readings(): Readings {
    return this.#readings();
  }

  get table(): FoldTable {
    return this.#table();
  }
}

export interface SegmentOptions {
  /** Whether names alone are filed, by how they are written; texts, pinyin and typos take more. */
  readonly onlyNames?: boolean;
}

export class Segment {
  readonly entries: Searchables;
  readonly onlyNames: boolean;
  readonly #names: () => NameIndex;
  readonly #texts: () => TextIndex;
  readonly #alphabets = new Map<Locale, Uint32Array>();

  constructor(entries: Searchables, script: Script, { onlyNames = false }: SegmentOptions = {}) {
    this.entries = entries;
    this.onlyNames = onlyNames;
    this.#names = lazily(() => new NameIndex(entries, script.table, script.readings));
    this.#texts = lazily(() => new TextIndex(entries, script.table));
  }

  get names(): NameIndex {
    return this.#names();
  }

  get texts(): TextIndex {
    return this.#texts();
  }

  /** The numbers of its entries in the order of the alphabet. */
  alphabet(locale: Locale): Uint32Array {
    const known = this.#alphabets.get(locale);
    if (known) return known;
    const { compare } = collatorOf(locale);
    const names = Array.from({ length: this.entries.length }, (_, number) =>
      // The numbers are those of entries.
      this.entries.at(number)!.nameIn(locale),
    );
    const alphabet = Uint32Array.from(names.keys()).sort((a, b) => compare(names[a]!, names[b]!));
    this.#alphabets.set(locale, alphabet);
    return alphabet;
  }
}

export const collatorOf = (locale: Locale) => new Intl.Collator(locale, { numeric: true });

export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

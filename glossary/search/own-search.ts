/** A search over all of a reader's glossaries, made in steps that leave time for others. */

import type { GlossaryData, Locale } from '../../data/types.ts';
import { BUILT_IN, type OwnEntry, type Pack } from '../packs/types.ts';
import { bundledSegment, type Search, searchOver } from '../search.ts';
import { orderOf } from './order.ts';
import { OwnSearchable, PackedNames } from './own-searchable.ts';
import type { FoldedReadings } from './readings.ts';
import { Script, Segment } from './segment.ts';

/** So many own entries are found by all that the bundled ones are found by; of more, names alone. */
export const MOST_IN_FULL = 20_000;
/** So many entries are filed in a step: some 10 ms. */
const STEP = 1_000;
/** Names alone take less time. */
const STEP_OF_NAMES = 2_500;

/** The packs whose entries are found by all: the smallest ones, as many as there is room for. */
export function packsInFull(packs: readonly Pick<Pack, 'id' | 'size'>[]): ReadonlySet<string> {
  let room = MOST_IN_FULL;
  const inFull = packs
    .toSorted((a, b) => a.size - b.size)
    .filter(({ size }) => {
      room -= size;
      return room >= 0;
    });
  return new Set(inFull.map(({ id }) => id));
}

export class OwnSearch {
  readonly #script: Script;
  readonly #segments: Segment[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #inFull: ReadonlySet<string>;

  /** @param packs in their order, the built-in one among them */
  constructor(
    data: Pick<GlossaryData, 'entries'>,
    readings: FoldedReadings,
    packs: readonly Pick<Pack, 'id' | 'size'>[],
  ) {
    this.#script = new Script(readings);
    this.#places = new Map(packs.map(({ id }, place) => [id, place]));
    this.#inFull = packsInFull(packs.filter(({ id }) => id !== BUILT_IN));
    this.#segments = [bundledSegment(data, this.#script, this.#places.get(BUILT_IN))];
  }

  /** Files entries of a pack. */
  *add(pack: string, entries: readonly OwnEntry[]): Generator<void, void> {
    const onlyNames = !this.#inFull.has(pack);
    const place = this.#places.get(pack) ?? this.#places.size;
    const step = onlyNames ? STEP_OF_NAMES : STEP;
    for (let from = 0; from < entries.length; from += step) {
      const some = entries.slice(from, from + step);
      const searchables = onlyNames
        ? new PackedNames(pack, some)
        : some.map((entry) => new OwnSearchable(pack, entry));
      const segment = new Segment(searchables, this.#script, { onlyNames, place });
      // Made now, so that no keystroke waits for it.
      void segment.names;
      yield;
      if (!onlyNames) {
        void segment.texts;
        yield;
      }
      this.#segments.push(segment);
    }
  }

  /** The search over what has been added, in the order of a language. */
  *finish(locale: Locale): Generator<void, Search> {
    const segments = [...this.#segments];
    for (const segment of segments) {
      segment.alphabet(locale);
      yield;
    }
    const order = yield* orderOf(segments, locale);
    return searchOver(segments, this.#script, { locale, order });
  }
}

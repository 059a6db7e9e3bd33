/** A search over all of a reader's glossaries, made in steps that leave time for others. */

import type { Locale } from '../../data/types.ts';
import { BUILT_IN, type OwnEntry, type Pack } from '../packs/types.ts';
import { type Placed, type Search, type SearchBase, searchOver } from '../search.ts';
import { atOnce, orderOf } from './order.ts';
import { OwnSearchable, PackedNames } from './own-searchable.ts';
import { type Script, Segment } from './segment.ts';

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
  readonly #placed: Placed[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #inFull: ReadonlySet<string>;

  /** @param packs in their order, the built-in one among them */
  constructor({ script, bundled }: SearchBase, packs: readonly Pick<Pack, 'id' | 'size'>[]) {
    this.#script = script;
    this.#places = new Map(packs.map(({ id }, place) => [id, place]));
    this.#inFull = packsInFull(packs.filter(({ id }) => id !== BUILT_IN));
    this.#placed = [{ segment: bundled, place: this.#placeOf(BUILT_IN) }];
  }

  /** Files entries of a pack. */
  *add(pack: string, entries: readonly OwnEntry[]): Generator<void, void> {
    const onlyNames = !this.#inFull.has(pack);
    const place = this.#placeOf(pack);
    const step = onlyNames ? STEP_OF_NAMES : STEP;
    for (let from = 0; from < entries.length; from += step) {
      const some = entries.slice(from, from + step);
      const searchables = onlyNames
        ? new PackedNames(pack, some)
        : some.map((entry) => new OwnSearchable(pack, entry));
      const segment = new Segment(searchables, this.#script, { onlyNames });
      // Made now, so that no keystroke waits for it.
      void segment.names;
      yield;
      if (!onlyNames) {
        void segment.texts;
        yield;
      }
      this.#placed.push({ segment, place });
    }
  }

  /** The search over what has been added, in the order of a language. */
  *finish(locale: Locale): Generator<void, Search> {
    const placed = [...this.#placed];
    const segments = placed.map(({ segment }) => segment);
    for (const segment of segments) {
      segment.alphabet(locale);
      yield;
    }
    const order = yield* orderOf(segments, locale);
    return searchOver(placed, this.#script, { locale, order });
  }

  #placeOf(pack: string): number {
    return this.#places.get(pack) ?? this.#places.size;
  }
}

/**
 * A search over the bundled entries and a few others.
 * @param packs the ids of all packs, in their order
 */
export function searchWithSome(
  base: SearchBase,
  packs: readonly string[],
  some: readonly { readonly pack: string; readonly entry: OwnEntry }[],
  locale: Locale,
): Search {
  // As if each pack had these entries alone.
  const own = new OwnSearch(
    base,
    packs.map((id) => ({ id, size: 0 })),
  );
  const byPack = Map.groupBy(some, ({ pack }) => pack);
  for (const [pack, entries] of byPack)
    atOnce(
      own.add(
        pack,
        entries.map(({ entry }) => entry),
      ),
    );
  return atOnce(own.finish(locale));
}

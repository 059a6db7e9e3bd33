/** Chance that is the same in every run. */

export interface Random {
  /** From 0 to 1, exclusive. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** @param items at least one */
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32, a small generator that passes the usual tests: https://gist.github.com/tommyettinger/46a574533244883189143505d203312c */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
  };
}

/**
 * Picks as words of a language are used: the item of rank r about 1/r as often as the first (Zipf's law).
 * @param items at least one, the most frequent first
 * @param exponent of r; below 1, the ranks differ less
 */
export function zipf<T>(items: readonly T[], random: Random, exponent = 1): () => T {
  let total = 0;
  const sums = Float64Array.from(items, (_, rank) => {
    total += 1 / (rank + 2.7) ** exponent;
    return total;
  });
  return () => {
    const wanted = random.next() * total;
    let from = 0;
    let to = items.length - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      // `middle` is below the number of items.
      if (sums[middle]! > wanted) to = middle;
      else from = middle + 1;
    }
    const item = items[from];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  };
}

/** How well an entry fits, best first. */
export const RANK = {
  wholeName: 0,
  wholeAlias: 1,
  nameStart: 2,
  nameWord: 3,
  aliasStart: 4,
  aliasWord: 5,
  spelledWhole: 6,
  spelledNameStart: 7,
  spelledAliasStart: 8,
  spelledWord: 9,
  typoNameStart: 10,
  typoWord: 11,
  typos: 12,
  summary: 13,
  explainer: 14,
  none: 255,
} as const;

export type Rank = (typeof RANK)[keyof typeof RANK];

/** One rank an entry, as a table that searches write into. */
export type Ranks = Uint8Array;

export const noRanks = (entries: number): Ranks => new Uint8Array(entries).fill(RANK.none);

export function improve(ranks: Ranks, entry: number, rank: Rank): void {
  // Every entry has a rank.
  if (rank < ranks[entry]!) ranks[entry] = rank;
}

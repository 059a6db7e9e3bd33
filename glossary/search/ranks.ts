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
  typoWhole: 10,
  typoNameStart: 11,
  typoWord: 12,
  typosNameStart: 13,
  typosWord: 14,
  summary: 15,
  explainer: 16,
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

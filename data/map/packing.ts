/** Puts boxes of one height into rows, each as near as can be to where it wants to be. */

export interface Wish {
  readonly id: string;
  /** Where its left edge would best be. */
  readonly x: number;
  readonly width: number;
  /** Whether it may stand elsewhere: what has a date may not. */
  readonly fixed: boolean;
}

export interface PackedPlace {
  readonly row: number;
  readonly x: number;
}

/** What one row further down costs, in pixels of distance along the row. */
const ROW_COST = 130;

/**
 * @param wishes the most important first
 * @param range left and right edge of all rows
 */
export function packRows(
  wishes: readonly Wish[],
  [left, right]: readonly [number, number],
  gap: number,
): ReadonlyMap<string, PackedPlace> {
  const rows: { x: number; width: number }[][] = [];
  const places = new Map<string, PackedPlace>();
  for (const wish of wishes) {
    const wanted = wish.fixed ? wish.x : Math.max(left, Math.min(wish.x, right - wish.width));
    let best: PackedPlace = { row: rows.length, x: wanted };
    let least = rows.length * ROW_COST;
    rows.forEach((row, index) => {
      const x = nearestFree(row, wanted, wish, left, right, gap);
      if (x === undefined) return;
      const cost = index * ROW_COST + Math.abs(x - wanted);
      if (cost < least) [best, least] = [{ row: index, x }, cost];
    });
    const row = rows[best.row] ?? [];
    rows[best.row] = row;
    row.push({ x: best.x, width: wish.width });
    places.set(wish.id, best);
  }
  return places;
}

function nearestFree(
  row: readonly { readonly x: number; readonly width: number }[],
  wanted: number,
  { width, fixed }: Wish,
  left: number,
  right: number,
  gap: number,
): number | undefined {
  const candidates = fixed
    ? [wanted]
    : [wanted, ...row.flatMap((taken) => [taken.x + taken.width + gap, taken.x - width - gap])];
  return candidates
    .filter((x) => fixed || (x >= left && x + width <= right))
    .filter((x) => row.every((taken) => x + width + gap <= taken.x || taken.x + taken.width + gap <= x))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
}

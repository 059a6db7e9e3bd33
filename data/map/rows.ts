/**
 * Which row each work stands in. A work may take any row of its strand; rows are chosen so that no two boxes
 * touch, and so that curves pass through as few of them as can be: a curve through a dot would say that the
 * two have to do with each other.
 *
 * Found by moving one work at a time to its best row until none has a better one; the order is fixed, so the
 * same data make the same picture.
 */

import { holds, overlap } from './boxes.ts';
import { BENDS, type Point, pointsOf } from './links.ts';
import type { Box } from './types.ts';

export interface Station {
  readonly id: string;
  readonly x: number;
  readonly radius: number;
  /** Its label's box when its mark is at 0, 0. */
  readonly label: Box;
  readonly strand: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly story: boolean;
}

export interface Placed {
  readonly y: ReadonlyMap<string, number>;
  readonly bends: ReadonlyMap<Link, number>;
  /** Where each strand begins and ends. */
  readonly strands: readonly { readonly y: number; readonly height: number }[];
}

const ROW = 41;
/** From the top of a row to its marks. */
const MARK = 14;
const STRAND_GAP = 10;
/** More rows than this a strand has never needed. */
const MOST_ROWS = 12;

const COST = {
  touch: 1e6,
  dot: 300,
  label: 60,
  /** For each pixel up or down. */
  steep: 0.25,
  /** A curve that bends early runs beside another for long, as if the two had met before. */
  early: 40,
} as const;

/** @param top where the first strand begins */
export function placeRows(
  stations: readonly Station[],
  links: readonly Link[],
  strands: number,
  top: number,
): Placed {
  const rows = Array.from({ length: strands }, (_, strand) =>
    rowsNeeded(stations.filter((s) => s.strand === strand)),
  );
  const bands = rows.map((count, strand) => {
    const before = rows.slice(0, strand).reduce((sum, n) => sum + n * ROW + STRAND_GAP, 0);
    return { y: top + before, height: count * ROW };
  });
  const rowY = (strand: number, row: number) => (bands[strand]?.y ?? top) + row * ROW + MARK;
  const search = new RowSearch(stations, links, (strand) =>
    Array.from({ length: rows[strand] ?? 1 }, (_, row) => rowY(strand, row)),
  );
  search.settle();
  return { y: search.y, bends: search.bends(), strands: bands };
}

/** How many rows hold the stations without touching, and one more for curves to pass where there are several. */
function rowsNeeded(stations: readonly Station[]): number {
  const rows: Station[][] = [];
  for (const station of stations) {
    const free = rows.find((row) => row.every((other) => !touch(station, 0, other, 0)));
    if (free) free.push(station);
    else rows.push([station]);
  }
  return Math.min(MOST_ROWS, Math.max(2, rows.length + (stations.length > 3 ? 1 : 0)));
}

const dotBox = ({ x, radius }: Station, y: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
const labelBox = ({ x, label }: Station, y: number): Box => ({ ...label, x: x + label.x, y: y + label.y });

const touch = (a: Station, ay: number, b: Station, by: number): boolean => {
  const [aBoxes, bBoxes] = [
    [dotBox(a, ay), labelBox(a, ay)],
    [dotBox(b, by), labelBox(b, by)],
  ];
  return aBoxes.some((one) => bBoxes.some((other) => overlap(one, other, 6)));
};

class RowSearch {
  readonly y = new Map<string, number>();
  readonly #stations: readonly Station[];
  readonly #byId: ReadonlyMap<string, Station>;
  readonly #links: readonly Link[];
  readonly #rowsOf: (strand: number) => readonly number[];

  constructor(
    stations: readonly Station[],
    links: readonly Link[],
    rowsOf: (strand: number) => readonly number[],
  ) {
    this.#stations = stations;
    this.#byId = new Map(stations.map((station) => [station.id, station]));
    this.#links = links.filter(({ from, to }) => this.#byId.has(from) && this.#byId.has(to));
    this.#rowsOf = rowsOf;
  }

  settle(): void {
    // Each takes the first row that is free, so that the search begins without touching boxes.
    for (const station of this.#stations) {
      const rows = this.#rowsOf(station.strand);
      const free = rows.find((y) => this.#touching(station, y) === 0);
      this.y.set(station.id, free ?? rows[0] ?? 0);
    }
    for (let round = 0; round < 12; round++) if (!this.#improve()) return;
  }

  #improve(): boolean {
    let better = false;
    for (const station of this.#stations) {
      const before = this.y.get(station.id) ?? 0;
      let best = before;
      let least = this.#costAt(station, before);
      for (const y of this.#rowsOf(station.strand)) {
        const cost = this.#costAt(station, y);
        if (cost < least - 1e-6) [best, least] = [y, cost];
      }
      this.y.set(station.id, best);
      if (best !== before) better = true;
    }
    return better;
  }

  #touching(station: Station, y: number): number {
    let count = 0;
    for (const other of this.#stations) {
      const otherY = this.y.get(other.id);
      if (other !== station && otherY !== undefined && touch(station, y, other, otherY)) count++;
    }
    return count;
  }

  #costAt(station: Station, y: number): number {
    this.y.set(station.id, y);
    let cost = this.#touching(station, y) * COST.touch;
    for (const link of this.#links) cost += this.#linkCost(link).cost;
    return cost;
  }

  #at(id: string): Point {
    return [this.#byId.get(id)?.x ?? 0, this.y.get(id) ?? 0];
  }

  #linkCost(link: Link): { readonly bend: number; readonly cost: number } {
    const [from, to] = [this.#at(link.from), this.#at(link.to)];
    const steep = Math.abs(from[1] - to[1]) * COST.steep;
    let best = { bend: BENDS[0] as number, cost: Number.POSITIVE_INFINITY };
    for (const bend of from[1] === to[1] ? [BENDS[0]] : BENDS) {
      const points = pointsOf(from, to, bend);
      let cost = steep + (from[1] === to[1] ? 0 : (1 - bend) * COST.early);
      for (const station of this.#stations) {
        if (station.id === link.from || station.id === link.to) continue;
        const y = this.y.get(station.id);
        if (y === undefined) continue;
        const dot = dotBox({ ...station, radius: station.radius + 3 }, y);
        const label = labelBox(station, y);
        if (points.some(([px, py]) => holds(dot, px, py))) cost += COST.dot;
        if (points.some(([px, py]) => holds(label, px, py))) cost += COST.label;
      }
      if (cost < best.cost) best = { bend, cost };
    }
    return link.story ? { ...best, cost: best.cost * 2 } : best;
  }

  bends(): ReadonlyMap<Link, number> {
    return new Map(this.#links.map((link) => [link, this.#linkCost(link).bend]));
  }
}

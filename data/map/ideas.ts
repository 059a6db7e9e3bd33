/** The lane of ideas: each as near as can be below what it has to do with. */

import type { Influence } from '../../glossary/influence.ts';
import { tenth } from './boxes.ts';
import type { Chosen } from './choose.ts';
import { labelRight, MARK_RADIUS, sizeOf } from './labels.ts';
import { packRows } from './packing.ts';
import type { TimeAxis } from './time.ts';
import type { MapNode } from './types.ts';

export interface IdeasOptions {
  readonly axis: TimeAxis;
  readonly top: number;
  readonly width: number;
  readonly nameOf: (one: Chosen) => string;
}

const ROW = 21;
const GAP = 16;
/** Room for the lane's name. */
const HEAD = 22;
/** Ideas that only have to do with ideas settle in so many rounds. */
const ROUNDS = 6;

export function layIdeas(
  ideas: readonly Chosen[],
  ways: readonly Influence[],
  placed: ReadonlyMap<string, MapNode>,
  { axis, top, width, nameOf }: IdeasOptions,
): { readonly nodes: readonly MapNode[]; readonly height: number } {
  if (ideas.length === 0) return { nodes: [], height: 0 };
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of ways) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const centre = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { entry } of ideas) {
      const xs = (neighbours.get(entry.id) ?? []).flatMap((id) => placed.get(id)?.x ?? centre.get(id) ?? []);
      if (xs.length > 0) centre.set(entry.id, xs.reduce((sum, x) => sum + x, 0) / xs.length);
    }
  }
  const radius = MARK_RADIUS.quiet;
  const measured = ideas.map((one) => ({
    one,
    label: labelRight(nameOf(one), sizeOf('quiet'), radius, 0, 0),
  }));
  const near = (id: string) => (neighbours.get(id) ?? []).filter((other) => placed.has(other)).length;
  const wishes = measured
    .map(({ one, label }) => {
      const length = label.box.x + label.box.width + radius;
      const fixed = one.date !== '';
      const x = fixed ? axis.at(one.date) - radius : (centre.get(one.entry.id) ?? width / 2) - length / 2;
      return { id: one.entry.id, x, width: length, fixed };
    })
    .sort((a, b) => Number(b.fixed) - Number(a.fixed) || near(b.id) - near(a.id) || (a.id < b.id ? -1 : 1));
  const places = packRows(wishes, [8, width - 8], GAP);
  const rows = Math.max(...[...places.values()].map(({ row }) => row)) + 1;
  const nodes = measured.map(({ one }): MapNode => {
    const { row = 0, x: left = 0 } = places.get(one.entry.id) ?? {};
    const [x, y] = [tenth(left + radius), top + HEAD + ROW * (row + 0.5)];
    return {
      id: one.entry.id,
      kind: one.entry.kind,
      lane: 'ideas',
      weight: 'quiet',
      x,
      y,
      radius,
      label: labelRight(nameOf(one), sizeOf('quiet'), radius, x, y),
    };
  });
  return { nodes, height: HEAD + rows * ROW };
}

/** Lanes of people and places: each a line from the first work of theirs to the last, its name before it. */

import type { Influence } from '../../glossary/influence.ts';
import { overlap } from './boxes.ts';
import type { Chosen } from './choose.ts';
import { labelLeft, labelUnderLine, MARK_RADIUS, sizeOf } from './labels.ts';
import type { TimeAxis } from './time.ts';
import type { Box, MapNode } from './types.ts';

/** Where a line turns into the goal: this far to the right of it. */
export interface LaneNode extends MapNode {
  readonly turn?: number;
}

export interface LaneOptions {
  readonly axis: TimeAxis;
  readonly works: readonly Chosen[];
  /** Papers that stand in another lane. */
  readonly papers?: readonly Chosen[];
  readonly goal: string;
  readonly top: number;
  readonly nameOf: (one: Chosen) => string;
  /** Whether papers stand on the lines, with their names below: then rows are further apart. */
  readonly labels: 'below' | 'beside';
  /** Who a place without works has to do with. */
  readonly others?: readonly MapNode[];
}

const ROW = { below: 37, beside: 23 } as const;
/** Between two lines that turn into the goal. */
const TURN_GAP = 6;
/** What led to the goal and to nothing else begins so far before it. */
const BEFORE_GOAL = 70;
/** By what people and places lead to the goal, rather than speak of it. */
const MAKING: readonly string[] = ['leads', 'creator-of', 'developer-of'];

export function layLane(
  members: readonly Chosen[],
  ways: readonly Influence[],
  options: LaneOptions,
): { readonly nodes: readonly LaneNode[]; readonly height: number } {
  const { axis, works, papers = [], goal, top, nameOf, labels } = options;
  const own = members.filter(({ entry }) => entry.kind === 'paper');
  const dateOf = new Map([...works, ...papers, ...own].map(({ entry, date }) => [entry.id, date]));
  const goalX = axis.at(dateOf.get(goal) ?? '');
  const lines = members
    .filter(({ entry }) => entry.kind !== 'paper')
    .map((one) => {
      const led = ways.filter(({ from, leads }) => leads && from === one.entry.id);
      const toGoal = led.some(({ to, relation }) => to === goal && MAKING.includes(relation));
      const stops = [
        ...new Set(led.flatMap(({ to }) => dateOf.get(to) ?? []).map((date) => axis.at(date))),
      ].sort((a, b) => a - b);
      const known = stops[0] ?? nearOthers(one, ways, options.others ?? [], axis.at(''));
      const start = toGoal && stops.length === 1 ? goalX - BEFORE_GOAL : known;
      return { one, stops, start, toGoal, end: toGoal ? goalX : (stops.at(-1) ?? start) };
    });
  // Lines into the goal lie nearest to it; the longest is the outermost of them.
  const inwards = labels === 'below' ? 1 : -1;
  lines.sort(
    (a, b) =>
      inwards * (Number(a.toGoal) - Number(b.toGoal)) ||
      a.start - b.start ||
      (a.one.entry.id < b.one.entry.id ? -1 : 1),
  );
  const taken: Box[][] = [];
  const rowOf = (box: Box): number => {
    const free = taken.findIndex((row) => row.every((other) => !overlap(box, { ...other, y: box.y }, 10)));
    const row = free >= 0 ? free : taken.length;
    taken[row] = [...(taken[row] ?? []), box];
    return row;
  };
  const turning = lines.filter(({ toGoal }) => toGoal);
  const nodes: LaneNode[] = lines.map((line) => {
    const { one, stops, start, end, toGoal } = line;
    const radius = MARK_RADIUS[one.weight];
    const at = labelLeft(nameOf(one), sizeOf(one.weight), radius, start, 0).box;
    // In a row of its own where papers stand on the line.
    const row = rowOf({ ...at, width: end + radius - at.x, x: at.x });
    const y = top + ROW[labels] * (row + 0.5);
    // Of lines from the left, one from further away must turn further right, or it would cross the others.
    const order = turning.indexOf(line);
    const outer = labels === 'below' ? turning.length - 1 - order : order;
    return {
      id: one.entry.id,
      kind: one.entry.kind,
      lane: one.lane,
      weight: one.weight,
      x: start,
      y,
      radius,
      label: labelLeft(nameOf(one), sizeOf(one.weight), radius, start, y),
      ...(stops.length > 0 ? { span: { path: '', stops, leadsOn: toGoal } } : {}),
      ...(toGoal ? { turn: (outer - (turning.length - 1) / 2) * TURN_GAP } : {}),
    };
  });
  const paperNodes = own.map((one): LaneNode => {
    const authors = ways.filter(({ to, relation }) => to === one.entry.id && relation === 'creator-of');
    const author = nodes.find(({ id }) => authors.some(({ from }) => from === id));
    const x = axis.at(one.date);
    const radius = 5;
    const free = top + ROW[labels] * (taken.length + 0.5);
    if (!author) taken.push([]);
    const y = author?.y ?? free;
    return {
      id: one.entry.id,
      kind: one.entry.kind,
      lane: one.lane,
      weight: one.weight,
      x,
      y,
      radius,
      label: labelUnderLine(nameOf(one), sizeOf('work'), radius, x, y),
    };
  });
  return { nodes: [...nodes, ...paperNodes], height: taken.length * ROW[labels] };
}

/** Beside those that it has to do with; it has no time of its own here. */
function nearOthers(
  { entry }: Chosen,
  ways: readonly Influence[],
  others: readonly MapNode[],
  otherwise: number,
) {
  const near = others.filter(({ id }) =>
    ways.some(({ from, to }) => (from === entry.id && to === id) || (to === entry.id && from === id)),
  );
  return near.length > 0 ? Math.min(...near.map(({ x }) => x)) : otherwise;
}

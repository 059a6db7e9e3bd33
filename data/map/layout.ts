/**
 * Lays the map out: time from left to right; people above with their papers, the works in strands, places
 * below, and at the foot the ideas, which have no date or no strand.
 */

import { type Influence, influences } from '../../glossary/influence.ts';
import { shortName } from '../../glossary/short-name.ts';
import type { Entry, Locale, MapSource } from '../types.ts';
import { tenth } from './boxes.ts';
import { type Chosen, chooseEntries } from './choose.ts';
import { layIdeas } from './ideas.ts';
import { labelBelow, labelRight, MARK_RADIUS, sizeOf } from './labels.ts';
import { curve, turningLine } from './links.ts';
import { type Link, placeRows, type Station } from './rows.ts';
import { layLane } from './spans.ts';
import { timeAxis } from './time.ts';
import type { Label, LaneName, MapEdge, MapLane, MapLayout, MapNode } from './types.ts';

/** Natural width: what a window of 1280 pixels has room for. */
const WIDTH = 1216;
/** Where time begins and ends. */
const TIME = [16, WIDTH - 56] as const;
const AXIS = 30;
const LANE_GAP = 14;

/**
 * @param given the entries of the whole glossary
 * @param source what the map shows at first sight
 * @returns the map in one language; the same for the same data
 */
export function layoutMap(given: readonly Entry[], source: MapSource, locale: Locale): MapLayout {
  const entries = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ways = influences(entries);
  const chosen = chooseEntries(entries, ways, source);
  const nameOf = ({ entry }: Chosen) => shortName(entry.name[locale]);
  const inLane = (lane: LaneName) => chosen.filter((one) => one.lane === lane);
  const works = inLane('works');
  const dated = chosen.filter(({ entry, date }) => date !== '' && !IN_OWN_TIME.includes(entry.kind));
  const axis = timeAxis(
    dated.map(({ date }) => date),
    TIME,
  );
  const lanes: MapLane[] = [];
  const nodes = new Map<string, MapNode>();
  let y = AXIS;
  const laneOf = (name: LaneName, height: number) => {
    lanes.push({ name, x: 0, y, width: WIDTH, height });
    y += height + LANE_GAP;
  };

  const people = layLane(inLane('people'), ways, {
    axis,
    works,
    goal: source.goal,
    top: y,
    nameOf,
    labels: 'below',
  });
  laneOf('people', people.height);

  const stations = works
    .map((one) => {
      const radius = MARK_RADIUS[one.weight];
      const label = workLabel(one, nameOf(one), 0, 0);
      return { id: one.entry.id, x: axis.at(one.date), radius, label: label.box, strand: one.strand };
    })
    .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  const story = new Set(source.story);
  const isWork = new Set(works.map(({ entry }) => entry.id));
  const links = new Map<Influence, Link>(
    ways
      .filter(
        (way) => way.leads && isWork.has(way.from) && isWork.has(way.to) && !toldByOthers(way, works, ways),
      )
      .map((way) => [way, { from: way.from, to: way.to, story: story.has(way.from) && story.has(way.to) }]),
  );
  const placed = placeRows(stations, [...links.values()], source.strands.length, y);
  for (const one of works) {
    const [x, ownY] = [axis.at(one.date), placed.y.get(one.entry.id) ?? y];
    const radius = MARK_RADIUS[one.weight];
    nodes.set(one.entry.id, {
      id: one.entry.id,
      kind: one.entry.kind,
      lane: 'works',
      weight: one.weight,
      x,
      y: ownY,
      radius,
      label: workLabel(one, nameOf(one), x, ownY),
    });
  }
  const end = placed.strands.at(-1);
  laneOf('works', end ? end.y + end.height - y : 0);

  const places = layLane(inLane('places'), ways, {
    axis,
    works,
    papers: inLane('people').filter(({ entry }) => entry.kind === 'paper'),
    goal: source.goal,
    top: y,
    nameOf,
    labels: 'beside',
    others: people.nodes,
  });
  laneOf('places', places.height);
  const goal = nodes.get(source.goal);
  for (const lane of [people, places]) {
    for (const { turn, ...node } of lane.nodes) {
      const from = [node.x, node.y] as const;
      const stops = node.span?.stops ?? [];
      const path =
        turn !== undefined && goal
          ? turningLine(from, [goal.x + turn, goal.y + Math.sign(node.y - goal.y) * (goal.radius + 3)])
          : stops.length > 1
            ? `M${node.x},${node.y}H${stops.at(-1)}`
            : undefined;
      const { span, ...bare } = node;
      const drawn = turn === undefined ? stops : stops.filter((x) => x !== goal?.x);
      nodes.set(
        node.id,
        path && span
          ? { ...bare, span: { path, stops: drawn, leadsOn: turn !== undefined && goal !== undefined } }
          : bare,
      );
    }
  }

  const ideas = layIdeas(inLane('ideas'), ways, nodes, { axis, top: y, width: WIDTH, nameOf });
  for (const node of ideas.nodes) nodes.set(node.id, node);
  laneOf('ideas', ideas.height);

  const edges = ways.flatMap((way): MapEdge[] => {
    const [from, to] = [nodes.get(way.from), nodes.get(way.to)];
    if (!from || !to) return [];
    const link = links.get(way);
    if (link) {
      const path = curve([from.x, from.y], [to.x, to.y], placed.bends.get(link) ?? 0.5);
      return [{ ...way, weight: link.story ? 'story' : 'work', path }];
    }
    const made = way.relation === 'creator-of' && from.lane === 'people' && to.lane === 'works';
    const weight = made && story.has(way.from) && story.has(way.to) ? 'story' : 'quiet';
    return [{ ...way, weight, path: freePath(from, to) }];
  });
  return {
    width: WIDTH,
    height: y - LANE_GAP + 6,
    years: axis.years,
    lanes: lanes.filter(({ height }) => height > 0),
    strands: placed.strands.map((band, index) => ({
      ...band,
      ...strandEnds(stations, index),
      root: source.strands[index] ?? '',
    })),
    nodes: [...nodes.values()],
    edges,
    left: entries.length - nodes.size,
  };
}

/** The goal's name stands beside it: lines come from above and below. */
function workLabel({ weight }: Chosen, name: string, x: number, y: number): Label {
  const place = weight === 'goal' ? labelRight : labelBelow;
  return place(name, sizeOf(weight), MARK_RADIUS[weight], x, y);
}

/** Kinds whose dates are of another time: a university is older than all of this. */
const IN_OWN_TIME: readonly string[] = ['organization', 'program', 'person'];

/** Whether a way of two steps, through a work, says the same: a GAN led to GANgealing by GAN-supervised learning. */
function toldByOthers(
  { from, to }: Influence,
  works: readonly Chosen[],
  ways: readonly Influence[],
): boolean {
  const leads = (a: string, b: string) => ways.some((way) => way.leads && way.from === a && way.to === b);
  return works.some(({ entry: { id } }) => leads(from, id) && leads(id, to));
}

/** From the first to the last work of a strand, with their names. */
function strandEnds(
  stations: readonly Station[],
  strand: number,
): { readonly x: number; readonly width: number } {
  const own = stations.filter((station) => station.strand === strand);
  const x = Math.min(...own.map((one) => one.x + Math.min(one.label.x, -one.radius)));
  const end = Math.max(...own.map((one) => one.x + Math.max(one.label.x + one.label.width, one.radius)));
  return own.length > 0 ? { x, width: end - x } : { x: TIME[0], width: 0 };
}

/** Between lanes: up or down first, with an arc where there is no up or down. Onto the goal a line leads already. */
function freePath(from: MapNode, to: MapNode): string {
  if (to.weight === 'goal' && from.span?.leadsOn) return from.span.path;
  const x0 = onLine(from, to);
  const x1 = onLine(to, from);
  if (Math.abs(from.y - to.y) < 8) {
    const rise = Math.min(46, 14 + Math.abs(x1 - x0) / 10);
    return `M${tenth(x0)},${tenth(from.y)}Q${tenth((x0 + x1) / 2)},${tenth(from.y - rise)} ${tenth(x1)},${tenth(to.y)}`;
  }
  if (Math.abs(x0 - x1) < 1) return `M${tenth(x0)},${tenth(from.y)}V${tenth(to.y)}`;
  const middle = tenth((from.y + to.y) / 2);
  return `M${tenth(x0)},${tenth(from.y)}C${tenth(x0)},${middle} ${tenth(x1)},${middle} ${tenth(x1)},${tenth(to.y)}`;
}

/** A person has to do with others where their line passes over them. */
function onLine({ x, span }: MapNode, other: MapNode): number {
  const end = Math.max(x, ...(span?.stops ?? []));
  return other.x >= x && other.x <= end ? other.x : x;
}

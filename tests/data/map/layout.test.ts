/** The layout of the map: of the data that ships, of next to nothing, and of far too much. */

import { describe, expect, it } from 'vitest';
import { glossaryData } from '../../../data/compile.ts';
import { overlap } from '../../../data/map/boxes.ts';
import { layoutMap } from '../../../data/map/layout.ts';
import type { MapLayout, MapNode } from '../../../data/map/types.ts';
import { readDataFiles } from '../../../data/read-files.ts';
import { type Entry, KINDS, LOCALES } from '../../../data/types.ts';
import { dateOf } from '../../../glossary/lineage.ts';
import { entryOf, inAll } from '../../glossary/small-glossary.ts';

const files = readDataFiles();
const { entries } = glossaryData(files);
const dates = new Map(entries.map((entry) => [entry.id, dateOf(entry)]));
const LAYOUTS = LOCALES.map((locale) => [locale, layoutMap(entries, files.map, locale)] as const);

function nodeOf({ nodes }: MapLayout, id: string): MapNode {
  const node = nodes.find((one) => one.id === id);
  if (!node) throw new Error(`"${id}" is not on the map`);
  return node;
}

/** What stands at its own time: not people and places, whose dates, if any, are of another time. */
const isTimed = ({ id, kind }: MapNode) =>
  dates.get(id) !== '' && !['person', 'organization', 'program'].includes(kind);

describe.each(LAYOUTS)('the map in %s', (locale, layout) => {
  it('has a place for every entry', () => {
    expect(layout.nodes.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id));
    expect(layout.left).toBe(0);
  });

  it('goes from left to right in time, as exactly as dates are known', () => {
    const timed = layout.nodes.filter(isTimed);
    expect(timed.length).toBeGreaterThan(20);
    for (const a of timed) {
      for (const b of timed) {
        const [from = '', to = ''] = [dates.get(a.id), dates.get(b.id)];
        const exact = Math.min(from.length, to.length);
        if (from.slice(0, exact) < to.slice(0, exact)) expect(a.x, `${a.id}, ${b.id}`).toBeLessThan(b.x);
      }
    }
  });

  it('has each dated entry below the year of its date', () => {
    for (const node of layout.nodes.filter(isTimed)) {
      const year = layout.years.find(({ x, width }) => node.x >= x && node.x < x + width)?.year;
      expect(String(year), node.id).toBe(dates.get(node.id)?.slice(0, 4));
    }
  });

  it('keeps to its lanes, which keep apart', () => {
    for (const { id, lane, y, label } of layout.nodes) {
      const own = layout.lanes.find(({ name }) => name === lane);
      if (!own) throw new Error(`no lane "${lane}"`);
      expect(y, id).toBeGreaterThanOrEqual(own.y);
      expect(label.box.y + label.box.height, id).toBeLessThanOrEqual(own.y + own.height + 6);
    }
    layout.lanes.forEach((lane, index) => {
      const above = layout.lanes[index - 1];
      if (above) expect(lane.y).toBeGreaterThan(above.y + above.height);
    });
  });

  it('has people and their papers above, places below, what has neither date nor strand at the foot', () => {
    const laneOf = (id: string) => nodeOf(layout, id).lane;
    expect(laneOf('tim-brooks')).toBe('people');
    expect(nodeOf(layout, 'brooks-thesis').y).toBe(nodeOf(layout, 'tim-brooks').y);
    expect(laneOf('openai')).toBe('places');
    expect(laneOf('scaling')).toBe('ideas');
    for (const id of files.map.strands) expect(laneOf(id)).toBe('works');
  });

  it('puts works in the strand that they come of', () => {
    const strandOf = (id: string) => {
      const { y } = nodeOf(layout, id);
      return layout.strands.find((strand) => y >= strand.y && y <= strand.y + strand.height)?.root;
    };
    expect(strandOf('stylegan2')).toBe('gan');
    expect(strandOf('long-video-gan')).toBe('gan');
    expect(strandOf('dit')).toBe('diffusion-model');
    expect(strandOf('sora')).toBe('diffusion-model');
    expect(strandOf('gpt-3')).toBe('transformer');
    expect(strandOf('chatgpt')).toBe('transformer');
  });

  it('has the line of works that led to Sora at first sight, and not everything', () => {
    const first = layout.edges
      .filter(({ weight }) => weight === 'story')
      .map(({ from, to }) => `${from} ${to}`);
    expect(first).toEqual(
      expect.arrayContaining([
        'gan diffusion-model',
        'diffusion-model dit',
        'transformer dit',
        'transformer gpt-3',
        'gpt-3 instructpix2pix',
        'dit sora',
      ]),
    );
    expect(layout.edges.filter(({ weight }) => weight !== 'quiet').length).toBeLessThan(40);
    expect(nodeOf(layout, 'tim-brooks').span?.leadsOn).toBe(true);
    expect(nodeOf(layout, 'uc-berkeley').span?.leadsOn).toBe(false);
  });

  it('has no name upon another, nor upon a mark', () => {
    const markOf = ({ x, y, radius }: MapNode) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    });
    for (const a of layout.nodes) {
      for (const b of layout.nodes) {
        if (a === b) continue;
        expect(overlap(a.label.box, b.label.box), `${a.id}, ${b.id}`).toBe(false);
        expect(overlap(a.label.box, markOf(b)), `${a.id}, ${b.id}`).toBe(false);
      }
    }
  });

  it('fits in its size, with names large enough to be read', () => {
    for (const { id, label } of layout.nodes) {
      expect(label.box.x, id).toBeGreaterThanOrEqual(0);
      expect(label.box.x + label.box.width, id).toBeLessThanOrEqual(layout.width);
      expect(label.box.y + label.box.height, id).toBeLessThanOrEqual(layout.height);
      expect(label.size, id).toBeGreaterThanOrEqual(11);
    }
  });

  it('is the same each time, whatever the order of the entries', () => {
    expect(layoutMap(entries, files.map, locale)).toEqual(layout);
    expect(new Set(layoutMap([...entries].reverse(), files.map, locale).nodes)).toEqual(
      new Set(layout.nodes),
    );
  });
});

describe('of little', () => {
  const source = { goal: 'sora', strands: ['sora'], story: ['sora'] };

  it('nothing is a map without anything', () => {
    const layout = layoutMap([], source, 'en');
    expect(layout.nodes).toEqual([]);
    expect(layout.edges).toEqual([]);
    expect(layout.height).toBeGreaterThan(0);
  });

  it.each(KINDS)('one %s has its place', (kind) => {
    const layout = layoutMap([entryOf('one', { kind })], source, 'en');
    expect(layout.nodes.map(({ id }) => id)).toEqual(['one']);
    expect(JSON.stringify(layout)).not.toMatch(/null|NaN/);
  });

  it('the goal alone is the end of its strand', () => {
    const when = [{ event: 'introduced', date: '2024' }] as const;
    const layout = layoutMap([entryOf('sora', { kind: 'model', when })], source, 'en');
    expect(layout.nodes.map(({ lane, weight }) => [lane, weight])).toEqual([['works', 'goal']]);
    expect(layout.years.map(({ year }) => year)).toEqual([2024]);
  });
});

describe('of 10,000 entries', () => {
  const many = Array.from({ length: 10_000 }, (_, index): Entry => {
    const kind = KINDS[index % KINDS.length] ?? 'concept';
    return entryOf(`entry-${index}`, {
      kind,
      name: inAll(`The name of entry ${index}`),
      when: index % 3 === 0 ? [] : [{ event: 'introduced', date: String(1990 + (index % 35)) }],
      related: [
        { relation: index % 2 === 0 ? 'built-on' : 'created-by', entry: `entry-${(index * 7) % 10_000}` },
        { relation: 'kind-of', entry: 'entry-8' },
      ].filter(({ entry }) => entry !== `entry-${index}`),
    });
  });
  const layout = layoutMap(
    many,
    { goal: 'entry-16', strands: ['entry-8'], story: ['entry-16', 'entry-8'] },
    'en',
  );

  it('those that matter most have a place, and how many have none is told', () => {
    expect(layout.nodes.length).toBeGreaterThan(100);
    expect(layout.nodes.length).toBeLessThan(250);
    expect(layout.left).toBe(10_000 - layout.nodes.length);
    expect(layout.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['entry-16', 'entry-8']));
  });

  it('lines go between those that have a place', () => {
    const placed = new Set(layout.nodes.map(({ id }) => id));
    for (const { from, to } of layout.edges) expect([placed.has(from), placed.has(to)]).toEqual([true, true]);
  });
});

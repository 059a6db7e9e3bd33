import { describe, it } from 'vitest';
import type { MapSource } from '../../../data/types.ts';
import { expectProblem } from '../expect-problem.ts';
import { SOUND } from '../small-data.ts';

const withMap = (change: Partial<MapSource>) => ({ ...SOUND, map: { ...SOUND.map, ...change } });

describe('the lists of the map', () => {
  it('name entries that there are', () => {
    expectProblem(withMap({ story: ['nobody', 'sora'] }), 'data/map.json', '"nobody"', 'mend the id');
    expectProblem(withMap({ strands: ['nowhere'] }), 'data/map.json', '"nowhere"', 'mend the id');
  });

  it('begin strands with what has a place in time', () => {
    expectProblem(withMap({ strands: ['adam'] }), 'data/map.json', '"adam"', 'give it a "when"');
  });

  it('lead to what is part of the story', () => {
    expectProblem(withMap({ story: ['adam'] }), 'data/map.json', '"sora" is the goal', 'add it');
  });

  it('are sorted, and have the shape of the schema', () => {
    expectProblem(withMap({ story: ['sora', 'adam'] }), 'data/map.json', 'sort "story"');
    expectProblem(withMap({ story: ['sora', 'sora'] }), 'data/map.json', '/story', 'data/schema');
  });
});

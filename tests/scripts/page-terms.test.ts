import { expect, it } from 'vitest';
import type { PageReport } from '../../extension/page-report.ts';
import { termsOf } from '../../scripts/page-terms.ts';

const report = (frame: string, terms: PageReport['terms']): PageReport => ({
  frame,
  top: frame === 'top',
  state: 'on',
  terms,
  frames: 0,
  inView: [],
});

it('adds up the terms of all frames, most frequent first, equals in reading order', () => {
  const top = report('top', [
    { entry: 'sora', count: 1 },
    { entry: 'openai', count: 1 },
    { entry: 'dit', count: 2 },
  ]);
  const frame = report('frame', [{ entry: 'sora', count: 2 }]);
  expect(termsOf([top, frame])).toEqual([
    { entry: 'sora', count: 3 },
    { entry: 'dit', count: 2 },
    { entry: 'openai', count: 1 },
  ]);
});

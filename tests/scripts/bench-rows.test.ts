import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../scripts/bench/groups.ts';
import { figure, isOver, median, quantile, ratio, tableOf } from '../../scripts/bench/rows.ts';

describe('a row of the benchmarks', () => {
  it('is a ratio of medians', () => {
    expect(ratio('scan : touch', [9, 4, 3], [1, 2, 9], { atMost: 3 })).toEqual({
      name: 'scan : touch',
      ratio: 2,
      reach: 3,
      bound: 'atMost',
    });
  });

  it('or a figure with its unit', () => {
    expect(figure('heap', 1.23456, 'MB')).toEqual({ name: 'heap', ratio: 1.235, unit: 'MB' });
  });

  it.each([
    { measured: 3, reach: { atMost: 3 }, over: false },
    { measured: 3.1, reach: { atMost: 3 }, over: true },
    { measured: 15, reach: { atLeast: 15 }, over: false },
    { measured: 14.9, reach: { atLeast: 15 }, over: true },
    { measured: 99, reach: undefined, over: false },
  ])('is over or not: $measured against $reach', ({ measured, reach, over }) => {
    expect(isOver({ group: 'find', ...ratio('it', [measured], [1], reach) })).toBe(over);
  });

  it('needs something measured', () => {
    expect(() => median([])).toThrow('nothing was measured');
    expect(() => quantile([], 0.99)).toThrow('nothing was measured');
  });
});

describe('a median and a quantile', () => {
  it.each([
    { numbers: [3, 1, 2], middle: 2 },
    { numbers: [4, 1, 2, 3], middle: 2.5 },
    { numbers: [10, 9, 2], middle: 9 },
  ])('of $numbers', ({ numbers, middle }) => {
    expect(median(numbers)).toBe(middle);
  });

  it('that so many are not above', () => {
    const numbers = Array.from({ length: 101 }, (_, number) => 100 - number);
    expect(quantile(numbers, 0.99)).toBe(99);
    expect(quantile(numbers, 1)).toBe(100);
  });
});

describe('the table of the benchmarks', () => {
  const lines = tableOf([
    { group: 'find', ...ratio('find : touch', [8], [2], { atMost: 3 }) },
    { group: 'find', ...ratio('all : touch', [8], [1]) },
    { group: 'peers', ...ratio('a peer : ours', [200], [10], { atLeast: 15 }) },
    { group: 'peers', ...figure('memory', 12.345, 'MB', { atMost: 4 }) },
  ]).split('\n');

  it('has a line for each row under its group, with what was measured and what was meant', () => {
    expect(lines).toEqual([
      '                 measured   reach',
      'find',
      '  find : touch      4.00x    ≤ 3x  over',
      '  all : touch       8.00x',
      'peers',
      '  a peer : ours    20.00x   ≥ 15x',
      '  memory         12.35 MB  ≤ 4 MB  over',
      '',
    ]);
  });
});

describe('the groups of the benchmarks', () => {
  it('are all, where none is named', () => {
    expect(groupsOf([])).toContain('find');
    expect(groupsOf([])).toContain('aliases');
  });

  it('are those named, in their own order', () => {
    expect(groupsOf(['aliases', 'find'])).toEqual(['find', 'aliases']);
  });

  it('are told when one is unknown', () => {
    expect(() => groupsOf(['find', 'finds'])).toThrow('there is no group "finds"; there are find, aliases');
  });
});

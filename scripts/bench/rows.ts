/** From times measured to the rows of the report. */

import type { Comparison, Step } from './page.ts';

export interface Row {
  readonly name: string;
  /** A ratio of two times, or where `unit` is given a figure of that unit. */
  readonly ratio: number;
  /** The most it is meant to be. */
  readonly reach: number;
  readonly unit?: 'ms';
}

/** All that is measured. */
export interface Measured {
  readonly comparisons: Readonly<Record<'English' | 'Chinese', Pick<Comparison, 'times'>>>;
  /** Milliseconds, each of a call in a page that had run others, or of the first in a fresh page. */
  readonly revive: { readonly warm: readonly number[]; readonly cold: readonly number[] };
}

const RATIOS: readonly {
  readonly name: string;
  readonly step: Step;
  readonly against: Step;
  readonly reach: number;
}[] = [
  { name: 'scan for names : touch', step: 'scan', against: 'touch', reach: 3 },
  { name: 'read a block (scan, evidence) : scan', step: 'read', against: 'scan', reach: 2 },
  { name: 'judge a page : scan', step: 'judge', against: 'scan', reach: 1 },
];

/** Under so many milliseconds the lexicon is to be ready. */
const REVIVE_MS = 2;

export function rowsOf({ comparisons, revive }: Measured): readonly Row[] {
  return [
    ...RATIOS.flatMap(({ name, step, against, reach }) =>
      Object.entries(comparisons).map(([language, { times }]) => ({
        name: `${name}, ${language}`,
        ratio: rounded(median(times[step]) / median(times[against])),
        reach,
      })),
    ),
    ...(['warm', 'cold'] as const).map((state) => ({
      name: `revive the lexicon, ${state}`,
      ratio: rounded(median(revive[state])),
      reach: REVIVE_MS,
      unit: 'ms' as const,
    })),
  ];
}

/** @param numbers at least one */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured');
  return (low + high) / 2;
}

const rounded = (number: number) => Math.round(number * 1000) / 1000;

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['', 'measured', 'reach', ''],
    ...rows.map(({ name, ratio, reach, unit }) => [
      name,
      `${ratio.toFixed(2)}${unit ? ` ${unit}` : 'x'}`,
      `${reach}${unit ? ` ${unit}` : 'x'}`,
      ratio <= reach ? '' : 'over',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map(([name = '', measured = '', reach = '', over = '']) =>
      [
        name.padEnd(widths[0] ?? 0),
        measured.padStart(widths[1] ?? 0),
        reach.padStart(widths[2] ?? 0),
        over,
      ].join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** All records of a corpus as a table for people and as figures. */

import { median, quantile } from '../bench/rows.ts';
import { type FileRecord, isBad, type Likeness, type Visited } from './record.ts';

export interface Summary {
  readonly files: number;
  readonly visited: number;
  readonly crashed: number;
  readonly timedOut: number;
  readonly failed: number;
  /** Of the last three, those that are so with the extension only. */
  readonly brokenByUs: number;
  readonly withOurErrors: number;
  readonly changes: Readonly<Record<Likeness, number>>;
  readonly document: Readonly<Record<Likeness, number>>;
  readonly painted: Readonly<Record<Likeness, number>>;
  /** With a layout shift that does not come without us. */
  readonly shifted: number;
  readonly marks: number;
  readonly cards: number;
  readonly pointedAt: number;
  /** Half of the files, 95% of them, and the most: milliseconds and bytes. */
  readonly longestOurs: Quantiles;
  readonly ours: Quantiles;
  readonly moreHeap: Quantiles;
  readonly moreLongTasks: Quantiles;
  /** Files that the extension did something to. */
  readonly bad: readonly string[];
}

type Quantiles = readonly [half: number, most95: number, most: number];

export function summaryOf(records: readonly FileRecord[]): Summary {
  const visited = records.filter((record) => record.outcome === 'visited');
  const count = (outcome: FileRecord['outcome']) =>
    records.filter((record) => record.outcome === outcome).length;
  const total = (read: (record: Visited) => number) => visited.reduce((sum, record) => sum + read(record), 0);
  const likeness = (read: (record: Visited) => Likeness) => ({
    same: visited.filter((record) => read(record) === 'same').length,
    moving: visited.filter((record) => read(record) === 'moving').length,
    different: visited.filter((record) => read(record) === 'different').length,
  });
  const quantiles = (read: (record: Visited) => number): Quantiles => {
    const numbers = visited.map(read);
    return numbers.length === 0
      ? [0, 0, 0]
      : [median(numbers), quantile(numbers, 0.95), quantile(numbers, 1)];
  };
  return {
    files: records.length,
    visited: visited.length,
    crashed: count('crashed'),
    timedOut: count('timed out'),
    failed: count('failed'),
    brokenByUs: records.filter((record) => record.outcome !== 'visited' && !record.alsoWithout).length,
    withOurErrors: visited.filter(({ errors }) => errors.length > 0).length,
    changes: likeness(({ changes }) => changes),
    document: likeness(({ document }) => document),
    painted: likeness(({ painted }) => painted),
    shifted: visited.filter(({ shift }) => shift.with > shift.without + LEAST_SHIFT).length,
    marks: total(({ marks }) => marks),
    cards: total(({ cards }) => cards),
    pointedAt: total(({ pointedAt }) => pointedAt),
    longestOurs: quantiles(({ longestOurs }) => longestOurs),
    ours: quantiles(({ ours }) => ours),
    moreHeap: quantiles(({ heap }) => heap.with - heap.without),
    moreLongTasks: quantiles(({ longTasks }) => longTasks.with - longTasks.without),
    bad: records.filter(isBad).map(({ file }) => file),
  };
}

/** Scores of shifts are sums of rounded numbers. */
const LEAST_SHIFT = 1e-4;

/** As Markdown. */
export function tableOf(summary: Summary): string {
  const alike = ({ same, moving, different }: Readonly<Record<Likeness, number>>) =>
    `${same} the same, ${moving} moving by themselves, ${different} different`;
  const spread = ([half, most95, most]: Quantiles, unit: string, by = 1) =>
    `${[half, most95, most].map((number) => (number / by).toFixed(1)).join(' / ')} ${unit}`;
  const rows: readonly (readonly [string, string])[] = [
    ['files', `${summary.files}, of them ${summary.visited} visited to the end`],
    [
      'crashed / timed out / failed',
      `${summary.crashed} / ${summary.timedOut} / ${summary.failed}, with the extension only: ${summary.brokenByUs}`,
    ],
    ['with errors of ours', String(summary.withOurErrors)],
    ['changes of the document', alike(summary.changes)],
    ['the document in the end', alike(summary.document)],
    ['what is painted, marks hidden', alike(summary.painted)],
    ['with layout shifts of ours', String(summary.shifted)],
    ['marks painted', String(summary.marks)],
    ['cards opened, of marks pointed at', `${summary.cards} of ${summary.pointedAt}`],
    ['longest run of our scripts in a task: half / 95% / most', spread(summary.longestOurs, 'ms')],
    ['our scripts all in all', spread(summary.ours, 'ms')],
    ['long tasks, with - without', spread(summary.moreLongTasks, 'tasks')],
    ['heap, with - without', spread(summary.moreHeap, 'MB', 1e6)],
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

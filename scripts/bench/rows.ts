/** What is measured, as rows of a report. */

export interface Row {
  readonly group: string;
  readonly name: string;
  /** A ratio of two times, or where `unit` is given a figure of that unit. */
  readonly ratio: number;
  readonly unit?: Unit;
  /** What it is meant to be at most, or at least; without one the row is there for information. */
  readonly reach?: number;
  readonly bound?: 'atMost' | 'atLeast';
}

/** MB and kB are decimal. */
export type Unit = 'ms' | 'MB' | 'kB' | '%' | 'tasks';

export type Reach = { readonly atMost: number } | { readonly atLeast: number };

/** A row but for its group. */
export type Figure = Omit<Row, 'group'>;

/** A figure of a unit. */
export function figure(name: string, value: number, unit: Unit, reach?: Reach): Figure {
  return { name, ratio: rounded(value), unit, ...bounds(reach) };
}

/**
 * How many times as long one kind of work takes as another.
 * @param time of the one, or of it in several rounds; the same for `against`
 */
export function ratio(
  name: string,
  time: number | readonly number[],
  against: number | readonly number[],
  reach?: Reach,
): Figure {
  return { name, ratio: rounded(middle(time) / middle(against)), ...bounds(reach) };
}

const middle = (time: number | readonly number[]) => (typeof time === 'number' ? time : median(time));

function bounds(reach: Reach | undefined): Pick<Row, 'reach' | 'bound'> {
  if (!reach) return {};
  return 'atMost' in reach
    ? { reach: reach.atMost, bound: 'atMost' }
    : { reach: reach.atLeast, bound: 'atLeast' };
}

/** Whether a row is beyond its bound. */
export function isOver({ ratio: value, reach, bound }: Row): boolean {
  if (reach === undefined) return false;
  return bound === 'atLeast' ? value < reach : value > reach;
}

/** @param numbers at least one */
export function median(numbers: readonly number[]): number {
  return (quantile(numbers, 0.5, Math.floor) + quantile(numbers, 0.5, Math.ceil)) / 2;
}

/**
 * The number that a share of all is below.
 * @param numbers at least one
 * @param share from 0 to 1
 */
export function quantile(numbers: readonly number[], share: number, round = Math.ceil): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const number = sorted[round(share * (sorted.length - 1))];
  if (number === undefined) throw new RangeError('nothing was measured');
  return number;
}

const rounded = (number: number) => Math.round(number * 1000) / 1000;

/** The rows as a table for people, group by group. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => ({
    group: row.group,
    cells: [`  ${row.name}`, shown(row.ratio, row.unit, 2), reachOf(row), isOver(row) ? 'over' : ''],
  }));
  const head = ['', 'measured', 'reach', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 || column === 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const table = [lineOf(head)];
  lines.forEach(({ group, cells }, index) => {
    if (group !== lines[index - 1]?.group) table.push(group);
    table.push(lineOf(cells));
  });
  return table.map((line) => `${line}\n`).join('');
}

function reachOf({ reach, bound, unit }: Row): string {
  return reach === undefined ? '' : `${bound === 'atLeast' ? '≥' : '≤'} ${shown(reach, unit, 0)}`;
}

function shown(value: number, unit: Unit | undefined, digits: number): string {
  const number = digits === 0 ? String(value) : value.toFixed(value < 100 ? digits : 0);
  return unit === undefined ? `${number}x` : `${number} ${unit}`;
}

/** A table with delimiters as entries. */

import type { Collector } from '../collector.ts';
import type { Pace } from '../pace.ts';
import { excerptOf } from '../raw-entry.ts';
import { type Batch, type Field, Unreadable } from '../types.ts';
import { entryOf } from './cells.ts';
import { type ColumnMapping, type ColumnUse, type Delimiter, guessColumns } from './columns.ts';
import { type BrokenRow, type Row, rowsOf } from './rows.ts';

/** So many rows tell what the columns are. */
export const SAMPLE_ROWS = 50;

/** @throws Unreadable where no column has names */
export async function* readTable(
  pieces: AsyncIterable<string> | Iterable<string>,
  { delimiter, columns }: { readonly delimiter: Delimiter; readonly columns?: ColumnMapping | undefined },
  collector: Collector,
  pace: Pace,
): AsyncGenerator<Batch> {
  let table: Table | undefined;
  let sample: (Row | BrokenRow)[] = [];
  for await (const rows of rowsOf(pieces, delimiter, pace)) {
    if (!table) {
      sample.push(...rows);
      if (sample.length < SAMPLE_ROWS) continue;
    }
    table ??= openTable(sample, columns);
    for (const row of sample.length > 0 ? sample : rows) {
      table.read(row, collector);
      const batch = collector.take();
      if (batch) yield batch;
    }
    sample = [];
  }
  table ??= openTable(sample, columns);
  for (const row of sample) table.read(row, collector);
}

interface Table {
  read(row: Row | BrokenRow, collector: Collector): void;
}

function openTable(sample: readonly (Row | BrokenRow)[], given: ColumnMapping | undefined): Table {
  const rows = sample.flatMap((row) => ('cells' in row && !isBlank(row.cells) ? [row] : []));
  const { header, columns } = given ?? guessColumns(rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells));
  if (!columns.some(({ use }) => use === 'name' || use === 'otherNames'))
    throw new Unreadable(rows.length === 0 ? 'importProblemFileEmpty' : 'importProblemFileNoNames');
  const headerRow = header ? rows[0] : undefined;
  const titleOf = (field: Field) => {
    const at = columns.findIndex(({ use }) => FIELD_OF[use] === field);
    return headerRow?.cells[at];
  };
  /** Whether rows may be what is left of one that was broken. */
  let afterBroken = false;
  return {
    read(row, collector) {
      if (row === headerRow) return;
      const at = { unit: 'line', number: row.line } as const;
      if (!('cells' in row)) {
        const reason = row.why === 'quotes' ? 'importProblemQuotes' : 'importProblemRowTooLong';
        collector.problem({ at, reason, excerpt: excerptOf(row.text), kept: false });
        afterBroken = true;
        return;
      }
      const { cells, loose } = row;
      if (isBlank(cells)) return;
      const fits =
        cells.length <= columns.length || cells.slice(columns.length).every((cell) => cell.trim() === '');
      if (afterBroken && cells.length !== columns.length) {
        collector.problem({
          at,
          reason: 'importProblemQuotes',
          excerpt: excerptOf(cells.join(' ')),
          kept: false,
        });
        return;
      }
      afterBroken = false;
      if (!fits || (loose && cells.length !== columns.length)) {
        const reason = loose ? 'importProblemQuotes' : 'importProblemTooManyCells';
        collector.problem({ at, reason, excerpt: excerptOf(cells.join(' ')), kept: false });
        return;
      }
      if (loose)
        collector.problem({
          at,
          reason: 'importProblemQuotes',
          excerpt: excerptOf(cells.join(' ')),
          kept: true,
        });
      collector.add(entryOf(cells, columns), { at, columnOf: titleOf });
    },
  };
}

const FIELD_OF: Readonly<Record<ColumnUse, Field | undefined>> = {
  name: 'name',
  otherNames: 'name',
  exact: 'name',
  explainer: 'explainer',
  kind: 'kind',
  source: 'source',
  language: 'language',
  sentence: 'context',
  title: 'context',
  url: 'context',
  nothing: undefined,
};

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

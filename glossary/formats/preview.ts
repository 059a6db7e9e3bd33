/** What a file is taken for, shown to the reader before its entries come in. */

import type { OwnDraft } from '../packs/types.ts';
import { textOf } from './input.ts';
import { openFile } from './open.ts';
import { readGlossary } from './read.ts';
import { type Column, type Delimiter, guessColumns } from './table/columns.ts';
import { isBlank, SAMPLE_ROWS } from './table/read-table.ts';
import { rowsOf } from './table/rows.ts';
import {
  type About,
  type Encoding,
  type FileBytes,
  type Format,
  type Problem,
  type ReadOptions,
  Unreadable,
} from './types.ts';

export interface Preview {
  readonly format: Format;
  /** Undefined for archives, whose texts are always UTF-8. */
  readonly encoding: Encoding | undefined;
  readonly table: TablePreview | undefined;
  /** The first entries as they would come in, and what was wrong up to there. */
  readonly drafts: readonly OwnDraft[];
  readonly problems: readonly Problem[];
  /** What the file tells of its glossary at its beginning. */
  readonly about: About;
}

export interface TablePreview {
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns. */
  readonly header: boolean;
  readonly columns: readonly (Column & {
    /** As the file names it; empty where it does not. */
    readonly title: string;
    /** What stands in it, in the first rows; empty cells left out. */
    readonly samples: readonly string[];
  })[];
}

const SAMPLES = 5;
const LONGEST_SAMPLE = 200;
/** A file of which so much is wrong is shown as it is. */
const ENOUGH_PROBLEMS = 500;

/**
 * Reads how a file begins. With `columns`, `delimiter`, `encoding` or `format` in the options it shows what these make
 * of it.
 * @throws Unreadable, as `readGlossary` does
 */
export async function previewGlossary(
  input: FileBytes,
  fileName: string,
  options: Omit<ReadOptions, 'tell'>,
): Promise<Preview> {
  const file = await openFile(input, fileName, options);
  const { format, bytes } = file;
  const encoding = format === 'yomitan' ? undefined : file.encoding;
  const table = format === 'csv' || format === 'tsv' ? await tablePreview(file) : undefined;
  const known = { ...options, format, ...(encoding ? { encoding } : {}) };
  const drafts: OwnDraft[] = [];
  const problems: Problem[] = [];
  let about: About = {};
  try {
    const batches = readGlossary(bytes, fileName, table ? { ...known, delimiter: table.delimiter } : known);
    for await (const batch of batches) {
      drafts.push(...batch.drafts.slice(0, SAMPLES - drafts.length));
      problems.push(...batch.problems);
      about = { ...about, ...batch.about };
      if (drafts.length > 0 || problems.length >= ENOUGH_PROBLEMS) break;
    }
  } catch (error) {
    // The reader is yet to say in which column names are.
    if (!table || !(error instanceof Unreadable) || error.reason !== 'importProblemFileNoNames') throw error;
  }
  return { format, encoding, table, drafts, problems, about };
}

async function tablePreview(
  file: Extract<Awaited<ReturnType<typeof openFile>>, { format: 'csv' | 'tsv' }>,
): Promise<TablePreview> {
  const rows: (readonly string[])[] = [];
  for await (const found of rowsOf(textOf(file.bytes, file.encoding, file.pace), file.delimiter, file.pace)) {
    for (const row of found) if ('cells' in row && !isBlank(row.cells)) rows.push(row.cells);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  const sample = rows.slice(0, SAMPLE_ROWS);
  const { header, columns } = file.columns ?? guessColumns(sample);
  return {
    delimiter: file.delimiter,
    header,
    columns: columns.map((column, at) => ({
      ...column,
      title: header ? (sample[0]?.[at] ?? '').slice(0, LONGEST_SAMPLE) : '',
      samples: sample
        .slice(header ? 1 : 0)
        .map((cells) => (cells[at] ?? '').trim().slice(0, LONGEST_SAMPLE))
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
    })),
  };
}

/** Where names stand in a text, by the scan alone: no decoys, no senses. */

import { fileTable, foldPattern, type PatternTable } from '../../matching/pattern-table.ts';
import { Hits, scan } from '../../matching/scan.ts';
import { scriptFoldOf } from '../../matching/units.ts';

export interface Names {
  readonly texts: readonly string[];
  readonly exact: boolean;
}
export const anyCase = (...texts: string[]): Names => ({ texts, exact: false });
export const asWritten = (...texts: string[]): Names => ({ texts, exact: true });

export function tableOf(lists: readonly Names[], pairs: readonly string[] = []) {
  const script = scriptFoldOf(pairs);
  return fileTable(
    lists.map(({ texts, exact }) => ({
      exact,
      texts: texts.map((text) => foldPattern({ text, exact }, script)),
    })),
    script,
  );
}

/** What is found, as it stands in the text, overlapping occurrences included. */
export const find = (text: string, ...lists: readonly Names[]) => findIn(text, tableOf(lists).table);

export function findIn(text: string, table: PatternTable): readonly string[] {
  const hits = new Hits();
  scan(text, table, hits);
  return Array.from({ length: hits.length }, (_, row) => text.slice(hits.start(row), hits.end(row)));
}

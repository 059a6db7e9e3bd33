/** Where names stand in a text, by the scan alone: no decoys, no senses. */

import { Hits } from '../../matching/hits.ts';
import { fileTable, foldPattern, listOf, type PatternTable } from '../../matching/pattern-table.ts';
import { scan } from '../../matching/scan.ts';
import { scriptFoldOf } from '../../matching/units.ts';

export interface Names {
  readonly texts: readonly string[];
  readonly exact: boolean;
}
export const anyCase = (...texts: string[]): Names => ({ texts, exact: false });
export const asWritten = (...texts: string[]): Names => ({ texts, exact: true });

/** The names filed in their order. */
export function tableOf(lists: readonly Names[], pairs: readonly string[] = []): PatternTable {
  const script = scriptFoldOf(pairs);
  const lines = lists.map(({ texts, exact }) => {
    const header = exact ? '\texact\n' : '\tany\n';
    return header + listOf(texts.map((text) => foldPattern({ text, exact }, script)));
  });
  const list = lines.join('');
  const count = lists.reduce((sum, { texts }) => sum + texts.length, 0);
  return fileTable(list, count, script, (from, to) => list.slice(from + 1, to) === 'exact');
}

/** What is found, as it stands in the text, overlapping occurrences included. */
export const find = (text: string, ...lists: readonly Names[]) => findIn(text, tableOf(lists));

export function findIn(text: string, table: PatternTable): readonly string[] {
  const hits = new Hits();
  scan(text, table, hits);
  return textsOf(hits, text);
}

/** Occurrences as they stand in the text. */
export const textsOf = (hits: Hits, text: string): readonly string[] =>
  Array.from({ length: hits.length }, (_, row) => text.slice(hits.start(row), hits.end(row)));

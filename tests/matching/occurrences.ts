/** Where names stand in a text, by the scan alone: no decoys, no senses. */

import { foldPattern, type PatternTable, TableBuilder } from '../../matching/pattern-table.ts';
import { Hits, scan } from '../../matching/scan.ts';
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
  const forms = lists.flatMap(({ texts, exact }) => texts.map((text) => ({ text, exact })));
  const text = forms.map((form) => `${foldPattern(form, script)}\n`).join('');
  const builder = new TableBuilder(text, forms.length, script);
  let at = 0;
  for (const { exact } of forms) at = builder.add(at, exact) + 1;
  return builder.table;
}

/** What is found, as it stands in the text, overlapping occurrences included. */
export const find = (text: string, ...lists: readonly Names[]) => findIn(text, tableOf(lists));

export function findIn(text: string, table: PatternTable): readonly string[] {
  const hits = new Hits();
  scan(text, table, hits);
  return Array.from({ length: hits.length }, (_, row) => text.slice(hits.start(row), hits.end(row)));
}

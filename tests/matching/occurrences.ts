/** Where names stand in a text, by the scan alone: no decoys, no senses. */

import { foldPattern } from '../../matching/fold-pattern.ts';
import { Hits } from '../../matching/hits.ts';
import { fileTable, listOf, Patterns } from '../../matching/pattern-table.ts';
import { scan } from '../../matching/scan.ts';
import { CJK, classOf, scriptFoldOf } from '../../matching/units.ts';

export interface Names {
  readonly texts: readonly string[];
  readonly exact: boolean;
}
export const anyCase = (...texts: string[]): Names => ({ texts, exact: false });
export const asWritten = (...texts: string[]): Names => ({ texts, exact: true });

/** The names filed in their order, those that begin with an ideograph after the others. */
export function patternsOf(lists: readonly Names[], pairs: readonly string[] = []): Patterns {
  const script = scriptFoldOf(pairs);
  const file = (isHan: boolean, first: number) => {
    const folded = lists.map(({ texts, exact }) => ({
      exact,
      forms: texts
        .map((text) => foldPattern({ text, exact }, script))
        .filter((form) => (classOf(form.charCodeAt(0)) === CJK) === isHan),
    }));
    const list = folded.map(({ exact, forms }) => (exact ? '\texact\n' : '\tany\n') + listOf(forms)).join('');
    const count = folded.reduce((sum, { forms }) => sum + forms.length, 0);
    const isExact = (from: number, to: number) => list.slice(from + 1, to) === 'exact';
    return { count, table: fileTable(list, count, script, first, isExact) };
  };
  const words = file(false, 0);
  return new Patterns(words.table, () => file(true, words.count).table);
}

/** What is found, as it stands in the text, overlapping occurrences included. */
export const find = (text: string, ...lists: readonly Names[]) => findIn(text, patternsOf(lists));

export function findIn(text: string, patterns: Patterns): readonly string[] {
  const hits = new Hits();
  scan(text, patterns, hits);
  return textsOf(hits, text);
}

/** Occurrences as they stand in the text. */
export const textsOf = (hits: Hits, text: string): readonly string[] =>
  Array.from({ length: hits.length }, (_, row) => text.slice(hits.start(row), hits.end(row)));

/**
 * Entries as a table: comma-separated values by RFC 4180, with lines that end in CR LF. That takes three lines of
 * code, which a library for reading such files would only make heavier.
 */

import { sourceLines } from '../copy-text.ts';
import type { EntryView } from '../glossary.ts';
import type { ExportedEntry } from './export.ts';

/** The columns: their names are for programs, and the same in every language. */
const COLUMNS: readonly (readonly [name: string, cell: (view: EntryView) => string])[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['language', ({ locale }) => locale],
  ['name', ({ name }) => name],
  ['other_name', ({ otherName }) => otherName ?? ''],
  ['summary', ({ summary }) => summary],
  ['explainer', ({ explainer }) => explainer],
  ['context', ({ met }) => met?.sentence ?? ''],
  ['facts', ({ facts }) => facts.join('\n')],
  ['sources', (view) => sourceLines(view).join('\n')],
  ['corrections', (view) => correctionLines(view).join('\n')],
];

/** A row for each entry in each language, after a row of the columns' names. */
export function csvOf(entries: readonly ExportedEntry[]): string {
  const rows = entries.flat().map((view) => COLUMNS.map(([, cell]) => guardFormula(cell(view))));
  return writeCsv([COLUMNS.map(([name]) => name), ...rows]);
}

/** By the number of the source that they are about. */
function correctionLines({ sources }: EntryView): readonly string[] {
  return sources.flatMap((source, index) => {
    const correction = source.kind === 'fact' ? source.fact.correction : undefined;
    return correction ? [`${index + 1}. ${correction.text}`] : [];
  });
}

/** Rows as CSV: every cell between quotes, quotes in it doubled. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/**
 * What a spreadsheet takes for a formula, also in quotes, and also in full width; with the apostrophe of the guard
 * before it, so that each guard can be told and taken off again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet computes: an apostrophe goes before what would be a formula, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection). Names come from readers' own glossaries too, so that a
 * file handed on must not run anything. Other programs show the apostrophe; a name hardly ever begins so.
 */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

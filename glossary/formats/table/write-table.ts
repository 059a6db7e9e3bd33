/** A glossary as a table: a row for each entry, a column for each language. */

import { guardFormula } from '../../export/csv.ts';
import type { OwnDraft } from '../../packs/types.ts';
import type { WriteOptions, WrittenEntries } from '../write.ts';
import { ALL_EXACT } from './cells.ts';
import { OWN_SEPARATOR } from './columns.ts';
import { columnLanguages, namesInColumns, type TableLanguages } from './name-columns.ts';

/** Without this mark Excel takes UTF-8 for the encoding of the system. */
const BYTE_ORDER_MARK = '\ufeff';

/** Goes through the entries twice: first for the languages, which are columns. */
export async function* writeTable(
  format: 'csv' | 'tsv',
  entries: WrittenEntries,
  tell: WriteOptions['tell'],
): AsyncGenerator<string> {
  const languages = await columnLanguages(entries);
  const line = (cells: readonly string[]) => lineOf(cells, format === 'csv' ? ',' : '\t');
  yield BYTE_ORDER_MARK + line(titlesOf(languages));
  let written = 0;
  for await (const batch of entries()) {
    yield batch.map((entry) => line(cellsOf(entry, languages))).join('');
    written += batch.length;
    tell?.(written);
  }
}

const titled = (title: string, language: string) => (language === '' ? title : `${title}:${language}`);

export const titlesOf = ({ names, others, explainers }: TableLanguages): readonly string[] => [
  ...names.map((language) => titled('name', language)),
  ...others.map((language) => titled('other_names', language)),
  'exact',
  'kind',
  ...explainers.map((language) => titled('explainer', language)),
  'source',
  'context_sentence',
  'context_title',
  'context_url',
];

/** An entry as a row. */
export function cellsOf(entry: OwnDraft, languages: TableLanguages): readonly string[] {
  const { first, others } = namesInColumns(entry.names, languages);
  const explainers = new Map(entry.explainers.map(({ text, language = '' }) => [language, text]));
  return [
    ...languages.names.map((language) => first.get(language) ?? ''),
    ...languages.others.map((language) => (others.get(language) ?? []).join(OWN_SEPARATOR)),
    exactCell(entry),
    entry.kind,
    ...languages.explainers.map((language) => explainers.get(language) ?? ''),
    entry.source ?? '',
    entry.context?.sentence ?? '',
    entry.context?.title ?? '',
    entry.context?.url ?? '',
  ];
}

/** The names that must stand as written, each in a line. */
function exactCell({ names }: OwnDraft): string {
  const lines = names.flatMap(({ text, exact }) => (exact ? [text] : []));
  const [only, ...more] = lines;
  // Alone, "yes" would mean all of them.
  return only !== undefined && more.length === 0 && ALL_EXACT.test(only)
    ? `${only}\n${only}`
    : lines.join('\n');
}

function lineOf(cells: readonly string[], delimiter: string): string {
  const written = cells.map((cell) => {
    const guarded = guardFormula(cell);
    return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  });
  return `${written.join(delimiter)}\r\n`;
}

/** Also what others take for a delimiter, and spaces that they would cut off. */
const NEEDS_QUOTES = /["\r\n\t,;|]|^\s|\s$/;

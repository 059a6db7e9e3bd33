/** Entries to be taken along, into notes, a table or flash cards. */

import type { Locale } from '../../data/types.ts';
import type { EntryView } from '../glossary.ts';
import { ankiOf } from './anki.ts';
import { csvOf } from './csv.ts';
import { markdownOf } from './markdown.ts';

export const EXPORT_FORMATS = ['markdown', 'csv', 'anki'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** What has entries in every language, as the glossary does. */
export interface ViewSource {
  readonly view: (id: string, locale: Locale) => EntryView | undefined;
}

/** One entry in the languages that are wanted, one at least. */
export type ExportedEntry = readonly [EntryView, ...EntryView[]];

const FORMATS: Readonly<
  Record<
    ExportFormat,
    {
      readonly write: (entries: readonly ExportedEntry[]) => string;
      readonly ending: string;
      readonly type: string;
      /** What the file begins with. */
      readonly mark: string;
    }
  >
> = {
  markdown: { write: markdownOf, ending: 'md', type: 'text/markdown;charset=utf-8', mark: '' },
  // Without a byte order mark Excel takes UTF-8 for the encoding of the system.
  csv: { write: csvOf, ending: 'csv', type: 'text/csv;charset=utf-8', mark: '\ufeff' },
  anki: { write: ankiOf, ending: 'txt', type: 'text/plain;charset=utf-8', mark: '' },
};

/**
 * Entries as text.
 * @param ids those that do not exist are left out; the order stays
 * @param locales the languages, each once, the one that leads first
 */
export function exportText(
  source: ViewSource,
  ids: readonly string[],
  format: ExportFormat,
  locales: readonly Locale[],
): string {
  const entries = ids.flatMap((id): ExportedEntry[] => {
    const [first, ...more] = locales.flatMap((locale) => source.view(id, locale) ?? []);
    return first ? [[first, ...more]] : [];
  });
  return FORMATS[format].write(entries);
}

/**
 * Entries as a file, named "newsgloss-2026-11-25.md", or "newsgloss-sora-2026-11-25.md" for one.
 * @param date the day, where the reader is
 */
export function exportFile(
  source: ViewSource,
  ids: readonly string[],
  format: ExportFormat,
  locales: readonly Locale[],
  date: Date,
): ExportFile {
  const { ending, type, mark } = FORMATS[format];
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const name = ['newsgloss', ...(ids.length === 1 ? ids : []), day].join('-');
  return { name: `${name}.${ending}`, type, text: mark + exportText(source, ids, format, locales) };
}

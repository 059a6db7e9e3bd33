/** What a list shows of an own entry. */

import type { EntryRow, Locale } from '../../data/types.ts';
import { leadOf } from '../lead.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain.ts';
import { ownId } from './entry-id.ts';
import { inLanguage } from './in-language.ts';
import type { OwnEntry } from './types.ts';

export function ownRow(pack: string, entry: OwnEntry, locale: Locale): EntryRow {
  return {
    id: ownId({ pack, number: entry.number }),
    kind: entry.kind,
    name: ownName(entry, locale),
    summary: ownSummary(entry, locale),
  };
}

/** The name that a reader of a language sees. */
export const ownName = ({ names }: OwnEntry, locale: Locale): string => inLanguage(names, locale)?.text ?? '';

/** A list shows no more of a summary, in UTF-16 code units. */
const LONGEST_SUMMARY = 200;

/** The first sentence of the explainer in one line; empty where there is none. */
export function ownSummary({ explainers }: OwnEntry, locale: Locale): string {
  const [first] = parseMarkdown(inLanguage(explainers, locale)?.text ?? '');
  const line = leadOf(plainText(first ? [first] : []), locale).lead.replace(/\s+/g, ' ');
  return line.length > LONGEST_SUMMARY
    ? `${line.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…`.toWellFormed()
    : line;
}

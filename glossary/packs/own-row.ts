/** What a list shows of an own entry. */

import type { EntryRow, Locale } from '../../data/types.ts';
import { leadOf } from '../lead.ts';
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

/** The first sentence of the explainer; empty where there is none. */
export const ownSummary = ({ explainers }: OwnEntry, locale: Locale): string =>
  leadOf(inLanguage(explainers, locale)?.text ?? '', locale).lead;

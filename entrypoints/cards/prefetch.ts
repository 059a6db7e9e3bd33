/** What a reader may go to from an open card, so that it is there before they do. */

import { LOCALES, type Locale } from '../../data/types.ts';
import type { EntryKey } from '../../extension/messages.ts';
import type { EntryView } from '../../glossary/glossary.ts';

/** The other languages. */
export const othersThan = (locale: Locale): readonly Locale[] => LOCALES.filter((other) => other !== locale);

/** The entries that an entry leads to, and itself in the other languages. */
export function waysFrom({ id, locale, related, lineage }: EntryView): readonly EntryKey[] {
  const ids = new Set([...related, ...lineage].map((other) => other.id));
  return [
    ...Array.from(ids, (other) => ({ id: other, locale })),
    ...othersThan(locale).map((other) => ({ id, locale: other })),
  ];
}

/** Entries that the reader knows, and does not want marked anywhere. */

/** An entry's id, as stored or sent; undefined for anything else. Whether there is such an entry is not asked. */
export const parseEntryId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? value : undefined;

/** The list without an entry. */
export const withoutKnown = (known: readonly string[], id: string): readonly string[] =>
  known.filter((other) => other !== id);

/** The list with an entry, sorted. */
export const withKnown = (known: readonly string[], id: string): readonly string[] =>
  [...withoutKnown(known, id), id].sort();

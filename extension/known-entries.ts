/** Entries that the reader knows, and does not want marked anywhere. */

/** An entry's id, as stored or sent; undefined for anything else. Whether there is such an entry is not asked. */
export const parseEntryId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? value : undefined;

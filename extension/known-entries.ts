/** Entries that the reader knows, and does not want marked anywhere. */

import { ownKey } from '../glossary/packs/entry-id.ts';

const BUNDLED = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** An entry's id, of whichever glossary, as stored or sent; undefined for anything else. Whether there is such an entry is not asked. */
export const parseEntryId = (value: unknown): string | undefined =>
  typeof value === 'string' && (BUNDLED.test(value) || ownKey(value)) ? value : undefined;

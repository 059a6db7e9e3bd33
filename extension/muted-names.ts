/** Names that the reader does not want marked on a site, since they mean something else there. */

import type { MutedName } from './settings/types.ts';

/** Characters that are not seen: soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A spelling without what varies in print: runs of spaces and hyphens count as a space. Case stays: AIR is not air. */
export const nameKey = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\-\u2010-\u2015\u2212]+/g, ' ')
    .trim();

/** In UTF-16 code units: a host with its port, and what a name may be in a text. */
const LONGEST_SITE = 300;
const LONGEST_NAME = 500;

/** A muted name as it is stored; undefined for anything else. */
export function parseMutedName(stored: unknown): MutedName | undefined {
  if (typeof stored !== 'object' || stored === null || !('site' in stored) || !('name' in stored))
    return undefined;
  const { site, name } = stored;
  if (typeof site !== 'string' || typeof name !== 'string') return undefined;
  if (site.length > LONGEST_SITE || name.length > LONGEST_NAME) return undefined;
  const key = nameKey(name);
  return key === '' ? undefined : { site, name: key };
}

/** The spellings muted on a host, by their key; subdomains are hosts of their own. */
export const mutedOn = (muted: readonly MutedName[], host: string): ReadonlySet<string> =>
  new Set(muted.filter(({ site }) => site === host).map(({ name }) => name));

/** Ids of entries over all glossaries: those of the package have no tilde in theirs. */

export interface OwnKey {
  readonly pack: string;
  /** Its number in the pack. */
  readonly number: number;
}

/** The id of an entry of a pack: `mine~2s`. */
export const ownId = ({ pack, number }: OwnKey): string => `${pack}~${number.toString(36)}`;

/** What an id names in a pack; undefined for an entry of the package and for what is no id. */
export function ownKey(id: string): OwnKey | undefined {
  const parts = /^([a-z0-9]{1,12})~([a-z0-9]{1,7})$/.exec(id);
  const [, pack, digits] = parts ?? [];
  if (pack === undefined || digits === undefined) return undefined;
  return { pack, number: Number.parseInt(digits, 36) };
}

/** What the store of glossaries does, for the background and the extension's own pages alike. */

import type { DraftProblem } from '../../glossary/packs/draft.ts';
import type { OwnKey } from '../../glossary/packs/entry-id.ts';
import type { OwnDraft, OwnEntry, Pack, PackSettings } from '../../glossary/packs/types.ts';

/** What a change of one entry took away or put in its place, by which it is undone. */
export interface Undo {
  readonly key: OwnKey;
  /** The entry as it was; undefined where there was none. */
  readonly before: OwnEntry | undefined;
}

/** An entry that is to be a pack's, with the number that it had there. */
export type Numbered = OwnDraft & { readonly number?: number };

/**
 * Where glossaries are kept. The order of a pack's entries is that of their numbers. Each call opens the database
 * where it is not open.
 * @throws StoreUnavailable, from each, where it cannot be opened; StorageFull from all that change something, and
 *   nothing has changed then; RangeError for a pack that is not there
 */
export interface PackStore {
  /** All packs, the most important first: of two entries with the same name that of the first is marked. */
  packs(): Promise<readonly Pack[]>;
  /** @throws RangeError for settings that cannot be, such as an empty name */
  changePack(id: string, change: Partial<PackSettings>): Promise<void>;
  /** @param ids all packs, in their new order */
  orderPacks(ids: readonly string[]): Promise<void>;
  /** Neither the built-in one nor the reader's own can be removed. */
  removePack(id: string): Promise<void>;

  entry(key: OwnKey): Promise<OwnEntry | undefined>;
  entries(keys: readonly OwnKey[]): Promise<readonly (OwnEntry | undefined)[]>;
  /**
   * Entries of a pack in order, a batch at a time.
   * @throws PackChanged where all its entries were replaced, or the pack removed, in between
   */
  batches(pack: string, signal: AbortSignal): AsyncIterable<readonly OwnEntry[]>;
  /** For each name the entries of all packs that have one filed alike (`nameKey`), the most important first. */
  named(names: readonly string[]): Promise<readonly (readonly OwnKey[])[]>;
  /** Entries of all packs of which a name begins so, filed as in {@link PackStore.named}, by the alphabet of these names. */
  beginning(name: string, most: number): Promise<readonly OwnKey[]>;

  /** Adds an entry to a pack. @throws InvalidDraft, TooManyEntries */
  add(pack: string, draft: OwnDraft): Promise<Undo>;
  /** @throws InvalidDraft; RangeError where there is no such entry */
  change(key: OwnKey, draft: OwnDraft): Promise<Undo>;
  /** @throws RangeError where there is no such entry */
  remove(key: OwnKey): Promise<Undo>;
  undo(undo: Undo): Promise<void>;

  /**
   * Puts entries in the place of all those of a pack, or makes a new one: wholly or, where it is stopped at whatever
   * point, not at all. Those that were there keep their numbers, and when they came, where `number` is given.
   * @param tell gets how many entries are stored so far
   * @throws PackChanged where the pack's entries changed meanwhile; InvalidDraft, TooManyEntries; the signal's reason
   */
  replace(
    pack: { readonly id: string } | { readonly make: PackSettings & Pick<Pack, 'subscription'> },
    entries: Iterable<Numbered> | AsyncIterable<Numbered>,
    options: { readonly signal: AbortSignal; readonly tell?: (stored: number) => void },
  ): Promise<Pack>;
  setSubscription(pack: string, subscription: Pack['subscription']): Promise<void>;
  /**
   * Deletes what replacements left behind that were stopped in the middle.
   * @returns how many; none while a replacement is going on
   */
  cleanUp(): Promise<number>;
}

/** The browser has no more room; what was stored before is as it was. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The database cannot be opened; what of the extension needs none of it goes on. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly reason: 'refused' | 'newer' | 'blocked';

  /**
   * @param reason "refused" by the browser, as in some private windows or where the files are damaged; "newer" where
   *   a later version of the extension wrote it; "blocked" where another page holds on to an older form of it
   */
  constructor(reason: 'refused' | 'newer' | 'blocked', cause?: unknown) {
    super(`the glossaries cannot be opened: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Somebody else changed the pack meanwhile: what was begun is undone, and can be begun again. */
export class PackChanged extends Error {
  override readonly name = 'PackChanged';
}

/** All packs together would have more entries than there may be. */
export class TooManyEntries extends Error {
  override readonly name = 'TooManyEntries';
}

/** A draft that nothing was checked of. */
export class InvalidDraft extends Error {
  override readonly name = 'InvalidDraft';
  readonly problems: readonly DraftProblem[];

  constructor(problems: readonly DraftProblem[]) {
    super(problems.map(({ field, reason }) => `${field}: ${reason}`).join(', '));
    this.problems = problems;
  }
}

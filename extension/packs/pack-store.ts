/** What the store of glossaries does, for the background and the extension's own pages alike. */

import type { OwnKey } from '../../glossary/packs/entry-id.ts';
import type { OwnDraft, OwnEntry, Pack, PackSettings } from '../../glossary/packs/types.ts';

/** What a change of one entry took away or put in its place, by which it is undone. */
export interface Undo {
  readonly key: OwnKey;
  /** The entry as it was; undefined where there was none. */
  readonly before: OwnEntry | undefined;
}

/** Where glossaries are kept. The order of a pack's entries is that of their numbers. */
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
  /** Entries of a pack in order, a batch at a time. */
  batches(pack: string, signal: AbortSignal): AsyncIterable<readonly OwnEntry[]>;

  /** Adds an entry to a pack. @throws StorageFull, where nothing has changed then; the same for all changes here */
  add(pack: string, draft: OwnDraft): Promise<Undo>;
  change(key: OwnKey, draft: OwnDraft): Promise<Undo>;
  remove(key: OwnKey): Promise<Undo>;
  undo(undo: Undo): Promise<void>;

  /**
   * Puts entries in the place of all those of a pack, or makes a new one: wholly or, where it is stopped at whatever
   * point, not at all. Those that were there keep their numbers where `number` is given.
   * @param tell gets how many entries are stored so far
   */
  replace(
    pack: { readonly id: string } | { readonly make: PackSettings & Pick<Pack, 'subscription'> },
    entries:
      | Iterable<OwnDraft & { readonly number?: number }>
      | AsyncIterable<OwnDraft & { readonly number?: number }>,
    options: { readonly signal: AbortSignal; readonly tell?: (stored: number) => void },
  ): Promise<Pack>;
  setSubscription(pack: string, subscription: Pack['subscription']): Promise<void>;
}

/** The browser has no more room; what was stored before is as it was. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

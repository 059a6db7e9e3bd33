/** In the background: entries are removed for cards, which may take that back and change nothing else. */

import { browser } from 'wxt/browser';
import { ownKey } from '../../glossary/packs/entry-id.ts';
import { MINE } from '../../glossary/packs/types.ts';
import type { PackStore, Undo } from './pack-store.ts';

export interface Removals {
  /** @returns by what it is undone. @throws RangeError for an id of no entry, and whatever the store throws */
  readonly remove: (id: string) => Promise<string>;
  /** @throws RangeError for what was not removed here, or is undone already */
  readonly undo: (removal: string) => Promise<void>;
}

interface Removal {
  readonly removal: string;
  readonly undo: Undo;
}

/** In the session's store: the background may be stopped between a removal and its undoing. */
const KEY = 'removals';
/** Only so many can be undone, the latest. */
const MOST = 20;

export function removalsIn(store: () => Pick<PackStore, 'remove' | 'undo'>): Removals {
  return {
    remove: async (id) => {
      const key = ownKey(id);
      // What others wrote is removed with its glossary, which no page can ask for.
      if (key?.pack !== MINE) throw new RangeError(`"${id}" is no entry that the reader wrote`);
      const undo = await store().remove(key);
      const removal = crypto.randomUUID();
      await browser.storage.session.set({ [KEY]: [...(await stored()).slice(1 - MOST), { removal, undo }] });
      return removal;
    },
    undo: async (removal) => {
      const all = await stored();
      const found = all.find((each) => each.removal === removal);
      if (!found) throw new RangeError('there is nothing to undo');
      await store().undo(found.undo);
      await browser.storage.session.set({ [KEY]: all.filter((each) => each !== found) });
    },
  };
}

async function stored(): Promise<readonly Removal[]> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  // Only the background writes there, and an update of the extension empties it.
  return Array.isArray(value) ? value : [];
}

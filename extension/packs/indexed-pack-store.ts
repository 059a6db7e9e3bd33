/** Glossaries in IndexedDB: the same database for the background, the extension's pages, and their Workers. */

import type { OwnKey } from '../../glossary/packs/entry-id.ts';
import { nameKey } from '../../glossary/packs/name-key.ts';
import {
  BUILT_IN,
  MINE,
  type OwnDraft,
  type OwnEntry,
  type Pack,
  type PackSettings,
} from '../../glossary/packs/types.ts';
import { chunkOf, deleteEntry, entriesIn, putEntries } from './chunks.ts';
import { Database, type PackRecord, type Writing } from './database.ts';
import { namesFrom, numbersOf, refile } from './name-index.ts';
import type { Announce } from './news.ts';
import { checkSettings, settingsIn } from './pack-settings.ts';
import { type Numbered, PackChanged, type PackStore, type Undo } from './pack-store.ts';
import { checkRoom, countChange, newsIn, ownPackIn, packIn, packOf, packsIn, validDraft } from './records.ts';
import { cleanUp, dropImport, type Replaced, type ReplaceOptions, replace } from './replacement.ts';

/** Records of entries that are read at a time. */
const BATCH = 8;

/**
 * The store of glossaries. Nothing is opened before it is asked for something.
 * @param announce tells everybody of each change
 */
export function createPackStore(announce: Announce): PackStore {
  return new IndexedPackStore(new Database(), announce);
}

class IndexedPackStore implements PackStore {
  readonly #database: Database;
  readonly #announce: Announce;

  constructor(database: Database, announce: Announce) {
    this.#database = database;
    this.#announce = announce;
  }

  packs(): Promise<readonly Pack[]> {
    return this.#database.read(async (transaction) => (await packsIn(transaction)).map(packOf));
  }

  async changePack(id: string, change: Partial<PackSettings>): Promise<void> {
    checkSettings(change);
    await this.#change('on' in change || 'colour' in change, async (transaction) => {
      const pack = await packIn(transaction, id);
      await transaction.objectStore('packs').put({ ...pack, ...settingsIn(change) });
    });
  }

  async orderPacks(ids: readonly string[]): Promise<void> {
    await this.#change(true, async (transaction) => {
      const packs = await packsIn(transaction);
      const isWhole = ids.length === packs.length && packs.every(({ id }) => ids.includes(id));
      if (!isWhole) throw new RangeError('an order names each glossary once');
      const store = transaction.objectStore('packs');
      await Promise.all(packs.map((pack) => store.put({ ...pack, place: ids.indexOf(pack.id) })));
    });
  }

  async removePack(id: string): Promise<void> {
    if (id === BUILT_IN || id === MINE) throw new RangeError(`"${id}" is always there`);
    const entries = await this.#change(true, async (transaction) => {
      const pack = await packIn(transaction, id);
      await transaction.objectStore('packs').delete(id);
      return pack.import;
    });
    await dropImport(this.#database, entries);
  }

  async entry(key: OwnKey): Promise<OwnEntry | undefined> {
    const [entry] = await this.entries([key]);
    return entry;
  }

  entries(keys: readonly OwnKey[]): Promise<readonly (OwnEntry | undefined)[]> {
    return this.#database.read(async (transaction) => {
      const packs = await packsIn(transaction);
      const found = new Map(
        await Promise.all(
          packs.map(async ({ id, import: entries }) => {
            const numbers = keys.filter(({ pack }) => pack === id).map(({ number }) => number);
            return [id, await entriesIn(transaction, entries, numbers)] as const;
          }),
        ),
      );
      return keys.map(({ pack, number }) => found.get(pack)?.get(number));
    });
  }

  async *batches(id: string, signal: AbortSignal): AsyncIterable<readonly OwnEntry[]> {
    let first: PackRecord | undefined;
    for (let after = -1; ; ) {
      signal.throwIfAborted();
      const batch = await this.#database.read(async (transaction) => {
        const pack = await transaction.objectStore('packs').get(id);
        if (first && pack?.import !== first.import) throw new PackChanged(`"${id}" was replaced meanwhile`);
        first ??= pack ?? (await packIn(transaction, id));
        const rest = IDBKeyRange.bound([first.import, after], [first.import, []], true);
        return transaction.objectStore('entries').getAll(rest, BATCH);
      });
      signal.throwIfAborted();
      const last = batch.at(-1)?.at(-1);
      if (!last) return;
      yield batch.flat();
      if (batch.length < BATCH) return;
      after = chunkOf(last.number);
    }
  }

  named(names: readonly string[]): Promise<readonly (readonly OwnKey[])[]> {
    return this.#database.read(async (transaction) => {
      const packs = (await packsIn(transaction)).filter(({ size }) => size > 0);
      const inPack = async ({ id, import: entries }: PackRecord, name: string) =>
        (await numbersOf(transaction, entries, nameKey(name))).map((number) => ({ pack: id, number }));
      return Promise.all(
        names.map(async (name) => (await Promise.all(packs.map((pack) => inPack(pack, name)))).flat()),
      );
    });
  }

  beginning(name: string, most: number): Promise<readonly OwnKey[]> {
    return this.#database.read(async (transaction) => {
      const packs = (await packsIn(transaction)).filter(({ size }) => size > 0);
      const found = await Promise.all(
        packs.map(async ({ id, import: entries }) =>
          // An entry may be found by several names.
          (await namesFrom(transaction, entries, nameKey(name), 4 * most)).map((filed) => ({ id, filed })),
        ),
      );
      const keys = new Map<string, OwnKey>();
      for (const { id, filed } of found.flat().sort((a, b) => (a.filed.key < b.filed.key ? -1 : 1)))
        for (const number of filed.numbers) keys.set(`${id} ${number}`, { pack: id, number });
      return [...keys.values()].slice(0, most);
    });
  }

  add(pack: string, draft: OwnDraft): Promise<Undo> {
    const valid = validDraft(draft);
    return this.#change(true, async (transaction) => {
      checkRoom(await packsIn(transaction), 1);
      const number = (await ownPackIn(transaction, pack)).nextNumber;
      const now = Date.now();
      return put(transaction, { pack, number }, { ...valid, number, added: now, changed: now });
    });
  }

  change(key: OwnKey, draft: OwnDraft): Promise<Undo> {
    const valid = validDraft(draft);
    return this.#change(true, async (transaction) => {
      const pack = await ownPackIn(transaction, key.pack);
      const before = (await entriesIn(transaction, pack.import, [key.number])).get(key.number);
      if (!before) throw new RangeError(`there is no entry ${key.number} in "${key.pack}"`);
      const { number, added } = before;
      return put(transaction, key, { ...valid, number, added, changed: Date.now() });
    });
  }

  remove(key: OwnKey): Promise<Undo> {
    return this.#change(true, async (transaction) => {
      const undo = await put(transaction, key, undefined);
      if (!undo.before) throw new RangeError(`there is no entry ${key.number} in "${key.pack}"`);
      return undo;
    });
  }

  async undo({ key, before }: Undo): Promise<void> {
    await this.#change(true, (transaction) => put(transaction, key, before));
  }

  replace(
    target: Replaced,
    entries: Iterable<Numbered> | AsyncIterable<Numbered>,
    options: ReplaceOptions,
  ): Promise<Pack> {
    return replace(this.#database, target, entries, options, (marks, work) => this.#change(marks, work));
  }

  async setSubscription(id: string, subscription: Pack['subscription']): Promise<void> {
    await this.#change(false, async (transaction) => {
      const { subscription: _, ...pack } = await packIn(transaction, id);
      await transaction.objectStore('packs').put(subscription ? { ...pack, subscription } : pack);
    });
  }

  cleanUp(): Promise<number> {
    return cleanUp(this.#database);
  }

  /**
   * Changes something and tells of it. It is told before too: a page may be closed once the change is stored, and
   * before it could say so.
   * @param marks whether it decides what is marked
   */
  async #change<T>(marks: boolean, work: (transaction: Writing) => Promise<T>): Promise<T> {
    let news = await this.#database.read(newsIn);
    await this.#announce({ kind: 'changing' });
    try {
      const [result, newer] = await this.#database.write(async (transaction) => {
        const result = await work(transaction);
        await countChange(transaction, marks);
        return [result, await newsIn(transaction)] as const;
      });
      news = newer;
      return result;
    } finally {
      await this.#announce(news);
    }
  }
}

/**
 * Puts an entry in the place of the one of its number, or takes that away.
 * @returns by what it is undone
 */
async function put(transaction: Writing, key: OwnKey, entry: OwnEntry | undefined): Promise<Undo> {
  const pack = await ownPackIn(transaction, key.pack);
  const before = (await entriesIn(transaction, pack.import, [key.number])).get(key.number);
  if (entry) await putEntries(transaction, pack.import, [entry]);
  else await deleteEntry(transaction, pack.import, key.number);
  await refile(transaction, pack.import, key.number, before, entry);
  await transaction.objectStore('packs').put({
    ...pack,
    revision: pack.revision + 1,
    size: pack.size + (entry ? 1 : 0) - (before ? 1 : 0),
    nextNumber: Math.max(pack.nextNumber, key.number + 1),
  });
  return { key, before };
}

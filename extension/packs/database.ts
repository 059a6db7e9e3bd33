/** The database of glossaries, and a connection to it that comes back after it was lost. */

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { BUILT_IN, MINE, type OwnEntry, type Pack } from '../../glossary/packs/types.ts';
import type { NameBlock } from './name-index.ts';
import { StorageFull, StoreUnavailable } from './pack-store.ts';

const NAME = 'glossaries';
const VERSION = 1;

/** A pack as it is stored. */
export interface PackRecord extends Pack {
  /** Its place in the order. */
  readonly place: number;
  /** Under what its entries are: each replacement of all of them has a number of its own. */
  readonly import: number;
}

/** What is counted over all packs. */
export interface State {
  /** Rises with each change. */
  readonly revision: number;
  /** The revision at which last something changed that decides what is marked. */
  readonly names: number;
  readonly nextImport: number;
}

export interface GlossariesSchema extends DBSchema {
  packs: { key: string; value: PackRecord };
  /** By import and place in it: see `chunks.ts`. */
  entries: { key: [number, number]; value: readonly OwnEntry[] };
  /** By import and the name that a block begins with: see `name-index.ts`. */
  names: { key: [number, string]; value: NameBlock };
  state: { key: 'state'; value: State };
}

type Stores = StoreNames<GlossariesSchema>[];
export type Reading = IDBPTransaction<GlossariesSchema, Stores, 'readonly'>;
export type Writing = IDBPTransaction<GlossariesSchema, Stores, 'readwrite'>;

const ALL: Stores = ['packs', 'entries', 'names', 'state'];

/** All that is stored of an import. */
export const wholeImport = (number: number): IDBKeyRange =>
  // An array is higher than any number: https://www.w3.org/TR/IndexedDB/#compare-two-keys
  IDBKeyRange.bound([number], [number, []]);

const PLAIN: Omit<PackRecord, 'id' | 'place'> = {
  name: '',
  on: true,
  colour: null,
  licence: '',
  source: '',
  revision: 0,
  size: 0,
  nextNumber: 0,
  import: 0,
};

/** The packs that are always there, as they are until something of them is changed. */
const FIRST_PACKS: readonly PackRecord[] = [
  { ...PLAIN, id: MINE, place: 0, import: 1 },
  { ...PLAIN, id: BUILT_IN, place: 1 },
];
const FIRST_STATE: State = { revision: 0, names: 0, nextImport: 2 };

/** How long another page may hold on to an older form of the database, in milliseconds. */
const LONGEST_BLOCK = 10_000;

export class Database {
  #connection: Promise<IDBPDatabase<GlossariesSchema>> | undefined;

  /**
   * Runs work in one transaction over all stores; nothing else may be awaited in it. Where it throws, nothing has
   * changed.
   */
  async read<T>(work: (transaction: Reading) => Promise<T>): Promise<T> {
    const transaction = await this.#begin((database) => database.transaction(ALL, 'readonly'));
    const [result] = await Promise.all([work(transaction), transaction.done]).catch(rethrow);
    return result;
  }

  /** @param durability "strict" where it must have reached the disk before it counts */
  async write<T>(
    work: (transaction: Writing) => Promise<T>,
    durability: 'strict' | 'relaxed' = 'strict',
  ): Promise<T> {
    const transaction = await this.#begin((database) =>
      database.transaction(ALL, 'readwrite', { durability }),
    );
    try {
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      // It is over already where the browser ended it; then its own reason says more than the one of a request.
      const ended = transaction.done.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      try {
        transaction.abort();
      } catch {}
      const reason = await ended;
      return rethrow(isQuota(reason) ? reason : error);
    }
  }

  /** Lets go of it until it is asked for again. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.then((database) => database.close()).catch(() => {});
  }

  async #begin<T>(start: (database: IDBPDatabase<GlossariesSchema>) => T): Promise<T> {
    try {
      return start(await this.#open());
    } catch (error) {
      // It was closed under us, and nobody said so yet.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.#connection = undefined;
      return start(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<GlossariesSchema>> {
    if (this.#connection) return this.#connection;
    const forget = () => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    const connection = open(forget);
    this.#connection = connection;
    connection.catch(forget);
    return connection;
  }
}

/**
 * Opens the database, and makes it where there is none.
 * @param lost called once the connection is of no use any more
 */
async function open(lost: () => void): Promise<IDBPDatabase<GlossariesSchema>> {
  const { promise: isBlocked, reject: refuse } = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  // It may be that there is no such thing at all, which is thrown at once.
  const opened = Promise.resolve().then(() =>
    openDB<GlossariesSchema>(NAME, VERSION, {
      upgrade: (database) => {
        const packs = database.createObjectStore('packs', { keyPath: 'id' });
        for (const pack of FIRST_PACKS) void packs.put(pack);
        database.createObjectStore('entries');
        database.createObjectStore('names');
        void database.createObjectStore('state').put(FIRST_STATE, 'state');
      },
      blocked: () => {
        timer = setTimeout(() => refuse(new StoreUnavailable('blocked')), LONGEST_BLOCK);
      },
      // Another context has a newer form of it, or the reader has it deleted: we stand in nobody's way.
      blocking: () => {
        lost();
        void opened.then((database) => database.close());
      },
      terminated: lost,
    }),
  );
  opened.then(
    (database) => late && database.close(),
    () => {},
  );
  try {
    return await Promise.race([opened, isBlocked]);
  } catch (error) {
    late = true;
    if (error instanceof StoreUnavailable) throw error;
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    throw new StoreUnavailable(isNewer ? 'newer' : 'refused', error);
  } finally {
    clearTimeout(timer);
  }
}

const isQuota = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

function rethrow(error: unknown): never {
  throw isQuota(error) ? new StorageFull('the browser has no more room', { cause: error }) : error;
}

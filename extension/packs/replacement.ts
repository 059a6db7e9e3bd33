/**
 * All entries of a pack, or a new pack, put in at one go. They are stored in batches under the number of a new
 * import, which nobody reads; one last transaction makes them the pack's. A page that is closed at whatever point
 * leaves the old entries or the new.
 */

import type { OwnDraft, OwnEntry, Pack, PackSettings } from '../../glossary/packs/types.ts';
import { entriesIn, NUMBERS, putEntries } from './chunks.ts';
import { type Database, type PackRecord, type Writing, wholeImport } from './database.ts';
import { NameFiling } from './name-index.ts';
import { checkSettings, settingsIn } from './pack-settings.ts';
import { type Numbered, PackChanged } from './pack-store.ts';
import { checkRoom, ownPackIn, packOf, packsIn, stateIn, validDraft } from './records.ts';

/** What gets the entries. */
export type Replaced = { readonly id: string } | { readonly make: PackSettings & Pick<Pack, 'subscription'> };

export interface ReplaceOptions {
  readonly signal: AbortSignal;
  readonly tell?: (stored: number) => void;
}

/** Changes something and tells everybody; see `IndexedPackStore`. */
type Change = <T>(marks: boolean, work: (transaction: Writing) => Promise<T>) => Promise<T>;

/**
 * Entries that are stored at a time, and the length of their texts. Where numbers that are kept come in any order,
 * each batch writes most records again: the fewer batches the better.
 */
const BATCH = 8_192;
const LONGEST_BATCH = 4_000_000;
/** Held in common by replacements, and alone by whoever cleans up. The browser takes it from a page that is closed. */
const LOCK = 'newsgloss-glossary-imports';

/** See `PackStore.replace`. */
export function replace(
  database: Database,
  target: Replaced,
  entries: Iterable<Numbered> | AsyncIterable<Numbered>,
  { signal, tell }: ReplaceOptions,
  change: Change,
): Promise<Pack> {
  if ('make' in target) checkSettings(target.make);
  return navigator.locks.request(LOCK, { mode: 'shared', signal }, async () => {
    const begun = await change(false, (transaction) => begin(transaction, target));
    try {
      const numbers = new Numbers(begun.pack.nextNumber);
      const names = new NameFiling();
      for await (const batch of inBatches(entries)) {
        signal.throwIfAborted();
        await store(database, begun, batch, { numbers, names });
        tell?.(numbers.size);
      }
      await database.write((transaction) => names.store(transaction, begun.import), 'relaxed');
      signal.throwIfAborted();
      const pack = await change(true, (transaction) => finish(transaction, begun, numbers));
      if ('id' in target) await dropImport(database, begun.pack.import);
      return pack;
    } catch (error) {
      await dropImport(database, begun.import);
      throw error;
    }
  });
}

/** See `PackStore.cleanUp`. */
export function cleanUp(database: Database): Promise<number> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return 0;
    const left = await database.read(async (transaction) => {
      const imports: number[] = [];
      const store = transaction.objectStore('entries');
      // From the first entry of each import to the first of the next.
      for (let cursor = await store.openKeyCursor(); cursor; ) {
        const [number] = cursor.key;
        imports.push(number);
        cursor = await store.openKeyCursor(IDBKeyRange.lowerBound([number, []]));
      }
      const used = new Set((await packsIn(transaction)).map((pack) => pack.import));
      return imports.filter((number) => !used.has(number));
    });
    for (const number of left) await dropImport(database, number);
    return left.length;
  });
}

/** Deletes entries that are no pack's any more. What fails is left for who cleans up. */
export async function dropImport(database: Database, number: number): Promise<void> {
  await database
    .write(
      (transaction) =>
        Promise.all([
          transaction.objectStore('entries').delete(wholeImport(number)),
          transaction.objectStore('names').delete(wholeImport(number)),
        ]),
      'relaxed',
    )
    .catch(() => {});
}

/** A replacement under way. */
interface Begun {
  /** The pack as it was. */
  readonly pack: PackRecord;
  readonly isNew: boolean;
  readonly import: number;
}

async function begin(transaction: Writing, target: Replaced): Promise<Begun> {
  const state = await stateIn(transaction);
  await transaction.objectStore('state').put({ ...state, nextImport: state.nextImport + 1 }, 'state');
  const number = state.nextImport;
  if ('id' in target) return { pack: await ownPackIn(transaction, target.id), isNew: false, import: number };
  const { subscription } = target.make;
  const pack: PackRecord = {
    ...target.make,
    ...settingsIn(target.make),
    id: newId(),
    revision: 0,
    size: 0,
    nextNumber: 0,
    place: 0,
    import: number,
    ...(subscription ? { subscription } : {}),
  };
  return { pack, isNew: true, import: number };
}

/** Twelve digits of chance: none is met twice. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(12)), (number) => (number % 36).toString(36)).join('');

/** The numbers that a replacement gives, so that none is given twice. */
class Numbers {
  readonly #used = new Set<number>();
  #next: number;

  constructor(next: number) {
    this.#next = next;
  }

  get size(): number {
    return this.#used.size;
  }

  /** What the next new entry of the pack is numbered. */
  get next(): number {
    return this.#next;
  }

  /** @throws RangeError for a number that is none, or was given already */
  give(wanted: number | undefined): number {
    const number = wanted ?? this.#next;
    if (!Number.isInteger(number) || number < 0 || number >= NUMBERS || this.#used.has(number))
      throw new RangeError(`an entry cannot have the number ${number}`);
    this.#used.add(number);
    this.#next = Math.max(this.#next, number + 1);
    return number;
  }
}

async function store(
  database: Database,
  begun: Begun,
  batch: readonly Numbered[],
  { numbers, names }: { readonly numbers: Numbers; readonly names: NameFiling },
): Promise<void> {
  const now = Date.now();
  const drafts = batch.map((each) => ({ draft: validDraft(each), number: numbers.give(each.number) }));
  const kept = batch.flatMap(({ number }) => number ?? []);
  const entries = await database.write(async (transaction) => {
    const others = (await packsIn(transaction)).filter(({ id }) => id !== begun.pack.id);
    checkRoom(others, numbers.size);
    const known = await entriesIn(transaction, begun.pack.import, kept);
    const young = drafts.map(({ draft, number }): OwnEntry => {
      const before = known.get(number);
      const added = before?.added ?? now;
      const changed = before && isSame(before, draft) ? before.changed : now;
      return { ...draft, number, added, changed };
    });
    await putEntries(transaction, begun.import, young);
    return young;
  }, 'relaxed');
  for (const entry of entries) names.add(entry);
}

/** Both were checked, so their parts stand in the same order. */
function isSame({ number: _number, added: _added, changed: _changed, ...before }: OwnEntry, draft: OwnDraft) {
  return JSON.stringify(before) === JSON.stringify(draft);
}

async function finish(transaction: Writing, begun: Begun, numbers: Numbers): Promise<Pack> {
  const packs = await packsIn(transaction);
  checkRoom(
    packs.filter(({ id }) => id !== begun.pack.id),
    numbers.size,
  );
  const now = begun.isNew
    ? { ...begun.pack, place: Math.max(...packs.map(({ place }) => place)) + 1 }
    : packs.find(({ id }) => id === begun.pack.id);
  if (now?.revision !== begun.pack.revision)
    throw new PackChanged(`"${begun.pack.id}" was changed meanwhile`);
  const pack: PackRecord = {
    ...now,
    import: begun.import,
    revision: now.revision + 1,
    size: numbers.size,
    nextNumber: numbers.next,
  };
  await transaction.objectStore('packs').put(pack);
  return packOf(pack);
}

async function* inBatches(entries: Iterable<Numbered> | AsyncIterable<Numbered>) {
  let batch: Numbered[] = [];
  let length = 0;
  for await (const entry of entries) {
    batch.push(entry);
    for (const { text } of entry.explainers) length += text.length;
    if (batch.length < BATCH && length < LONGEST_BATCH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

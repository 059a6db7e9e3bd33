/**
 * Which entries have a name: for each import blocks of names in order. An index of the database's own would be filled
 * name by name, which takes ten times as long as storing the entries.
 */

import { nameKey } from '../../glossary/packs/name-key.ts';
import type { OwnEntry } from '../../glossary/packs/types.ts';
import type { Reading, Writing } from './database.ts';

/** A name as it is filed, with the numbers of the entries that have it. */
export interface FiledName {
  readonly key: string;
  readonly numbers: readonly number[];
}

/** Sorted by code units, as the database sorts its keys: https://www.w3.org/TR/IndexedDB/#compare-two-keys */
export type NameBlock = readonly FiledName[];

/** Names of a block as an import makes it, and the most there may be before it is halved. */
const BLOCK = 512;
const MOST = 2 * BLOCK;

const keysOf = (entry: OwnEntry | undefined): ReadonlySet<string> =>
  new Set(entry?.names.map(({ text }) => nameKey(text)));

/** The numbers of the entries of an import that have a name, by its key. */
export async function numbersOf(
  transaction: Reading | Writing,
  entries: number,
  key: string,
): Promise<readonly number[]> {
  const { names } = await blockFor(transaction, entries, key);
  return names.find((name) => name.key === key)?.numbers ?? [];
}

/** Names of an import that begin so, in order. */
export async function namesFrom(
  transaction: Reading | Writing,
  entries: number,
  beginning: string,
  most: number,
): Promise<readonly FiledName[]> {
  const found: FiledName[] = [];
  const { start } = await blockFor(transaction, entries, beginning);
  const blocks = IDBKeyRange.bound([entries, start], [entries, []]);
  let cursor = await transaction.objectStore('names').openCursor(blocks);
  for (; cursor; cursor = await cursor.continue()) {
    for (const name of cursor.value) {
      if (name.key.startsWith(beginning)) found.push(name);
      else if (name.key > beginning) return found.slice(0, most);
    }
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** Files the names of an entry in the place of those that it had. */
export async function refile(
  transaction: Writing,
  entries: number,
  number: number,
  before: OwnEntry | undefined,
  after: OwnEntry | undefined,
): Promise<void> {
  const [old, young] = [keysOf(before), keysOf(after)];
  // One after the other: two may be of the same block.
  for (const key of old) {
    if (young.has(key)) continue;
    await changeName(transaction, entries, key, (numbers) => numbers.filter((each) => each !== number));
  }
  for (const key of young) {
    if (old.has(key)) continue;
    await changeName(transaction, entries, key, (numbers) =>
      [...new Set([...numbers, number])].sort((a, b) => a - b),
    );
  }
}

/** Files the names of a whole import, which are stored at its end. */
export class NameFiling {
  readonly #numbers = new Map<string, number[]>();

  add(entry: OwnEntry): void {
    for (const key of keysOf(entry)) {
      const numbers = this.#numbers.get(key);
      if (numbers) numbers.push(entry.number);
      else this.#numbers.set(key, [entry.number]);
    }
  }

  async store(transaction: Writing, entries: number): Promise<void> {
    const keys = [...this.#numbers.keys()].sort();
    const blocks: NameBlock[] = [];
    for (let at = 0; at < keys.length; at += BLOCK)
      blocks.push(
        keys
          .slice(at, at + BLOCK)
          .map((key) => ({ key, numbers: this.#numbers.get(key)?.sort(ascending) ?? [] })),
      );
    const store = transaction.objectStore('names');
    await Promise.all(
      blocks.map((block, index) =>
        store.put(block, [entries, index === 0 ? FIRST : (block[0]?.key ?? FIRST)]),
      ),
    );
  }
}

const ascending = (a: number, b: number) => a - b;

/** Where the first block begins, whatever its first name is. */
const FIRST = '';

/** The block that a name is in, or would be, and where it begins. */
async function blockFor(
  transaction: Reading | Writing,
  entries: number,
  key: string,
): Promise<{ readonly start: string; readonly names: NameBlock }> {
  const before = IDBKeyRange.bound([entries, FIRST], [entries, key]);
  const cursor = await transaction.objectStore('names').openCursor(before, 'prev');
  return cursor ? { start: cursor.key[1], names: cursor.value } : { start: FIRST, names: [] };
}

async function changeName(
  transaction: Writing,
  entries: number,
  key: string,
  change: (numbers: readonly number[]) => readonly number[],
): Promise<void> {
  const { start, names } = await blockFor(transaction, entries, key);
  const numbers = change(names.find((name) => name.key === key)?.numbers ?? []);
  const before = names.filter((name) => name.key < key);
  const after = names.filter((name) => name.key > key);
  const changed = [...before, ...(numbers.length > 0 ? [{ key, numbers }] : []), ...after];
  const store = transaction.objectStore('names');
  const half = changed.length > MOST ? changed.slice(BLOCK) : [];
  // The first block stays, so that there always is one to begin in.
  if (changed.length === 0 && start !== FIRST) await store.delete([entries, start]);
  else await store.put(half.length > 0 ? changed.slice(0, BLOCK) : changed, [entries, start]);
  if (half[0]) await store.put(half, [entries, half[0].key]);
}

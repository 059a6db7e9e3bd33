/**
 * Which entries have a name: for each import 64 sorted lists of hashes of names with the numbers of their entries.
 * An index of the database's own would be filled name by name, which takes ten times as long as storing the entries.
 */

import { nameKey } from '../../glossary/packs/name-key.ts';
import type { OwnEntry } from '../../glossary/packs/types.ts';
import type { Reading, Writing } from './database.ts';

/** Of a hash's 32 bits so many name the list. */
const LIST_SHIFT = 26;

/** FNV-1a over code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const keysOf = ({ names }: Pick<OwnEntry, 'names'>): ReadonlySet<string> =>
  new Set(names.map(({ text }) => nameKey(text)));

const hashesOf = (entry: OwnEntry | undefined): readonly number[] => [
  ...new Set(entry ? [...keysOf(entry)].map(hashOf) : []),
];

/** Whether an entry has a name that is filed under a key: hashes may be those of other names. */
export const hasKey = (entry: OwnEntry, key: string): boolean => keysOf(entry).has(key);

/** The numbers of entries of an import that may have a name, by its key. */
export async function numbersOf(
  transaction: Reading | Writing,
  entries: number,
  key: string,
): Promise<readonly number[]> {
  const hash = hashOf(key);
  const list = await transaction.objectStore('names').get([entries, hash >>> LIST_SHIFT]);
  if (!list) return [];
  let from = 0;
  for (let to = list.length / 2; from < to; ) {
    const middle = (from + to) >>> 1;
    // Both are within the list.
    if (list[2 * middle]! < hash) from = middle + 1;
    else to = middle;
  }
  const numbers: number[] = [];
  for (; list[2 * from] === hash; from++) numbers.push(list[2 * from + 1]!);
  return numbers;
}

/** Files the names of an entry in the place of those that it had. */
export async function refile(
  transaction: Writing,
  entries: number,
  number: number,
  before: OwnEntry | undefined,
  after: OwnEntry | undefined,
): Promise<void> {
  const [old, young] = [new Set(hashesOf(before)), new Set(hashesOf(after))];
  const store = transaction.objectStore('names');
  const changed = [...new Set([...old, ...young])].filter((hash) => old.has(hash) !== young.has(hash));
  await Promise.all(
    [...Map.groupBy(changed, (hash) => hash >>> LIST_SHIFT)].map(async ([list, hashes]) => {
      const stored = pairsIn((await store.get([entries, list])) ?? new Uint32Array());
      const kept = stored.filter((pair) => pair[1] !== number || !old.has(pair[0]) || young.has(pair[0]));
      const added = hashes.filter((hash) => young.has(hash)).map((hash) => [hash, number] as const);
      await store.put(listOf([...kept, ...added]), [entries, list]);
    }),
  );
}

/** Files the names of a whole import, which is stored at its end. */
export class NameFiling {
  readonly #lists = new Map<number, (readonly [number, number])[]>();

  add(entry: OwnEntry): void {
    for (const hash of hashesOf(entry)) {
      const list = hash >>> LIST_SHIFT;
      const pairs = this.#lists.get(list);
      if (pairs) pairs.push([hash, entry.number]);
      else this.#lists.set(list, [[hash, entry.number]]);
    }
  }

  async store(transaction: Writing, entries: number): Promise<void> {
    const store = transaction.objectStore('names');
    await Promise.all([...this.#lists].map(([list, pairs]) => store.put(listOf(pairs), [entries, list])));
  }
}

type Pair = readonly [hash: number, number: number];

const pairsIn = (list: Uint32Array): readonly Pair[] =>
  // Lists are made of pairs.
  Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at]!, list[2 * at + 1]!] as const);

const listOf = (pairs: readonly Pair[]): Uint32Array =>
  Uint32Array.from([...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat());

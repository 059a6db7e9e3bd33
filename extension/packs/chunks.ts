/**
 * Entries as they are stored: 128 neighbours in one record, so that 100,000 are 800 records. A record costs Chromium
 * some 0.1 ms, whatever is in it.
 */

import type { OwnEntry } from '../../glossary/packs/types.ts';
import type { Reading, Writing } from './database.ts';

const BITS = 7;

/** One more than the highest number of an entry. */
export const NUMBERS = 2 ** 32;

/** The record that an entry of a number is in. */
export const chunkOf = (number: number): number => number >>> BITS;

/** Entries of an import by their numbers; those that are not there are left out. */
export async function entriesIn(
  transaction: Reading | Writing,
  entries: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, OwnEntry>> {
  const wanted = new Set(numbers);
  const chunks = [...new Set(numbers.map(chunkOf))];
  const store = transaction.objectStore('entries');
  const found = await Promise.all(chunks.map((chunk) => store.get([entries, chunk])));
  return new Map(
    found.flatMap((chunk = []) =>
      chunk.filter(({ number }) => wanted.has(number)).map((entry) => [entry.number, entry] as const),
    ),
  );
}

/** Puts entries in the place of those of their numbers. */
export async function putEntries(
  transaction: Writing,
  entries: number,
  news: readonly OwnEntry[],
): Promise<void> {
  const store = transaction.objectStore('entries');
  await Promise.all(
    [...Map.groupBy(news, ({ number }) => chunkOf(number))].map(async ([chunk, some]) => {
      const numbers = new Set(some.map(({ number }) => number));
      const others = ((await store.get([entries, chunk])) ?? []).filter(({ number }) => !numbers.has(number));
      await store.put(
        [...others, ...some].sort((a, b) => a.number - b.number),
        [entries, chunk],
      );
    }),
  );
}

/** Takes an entry away that is there or not. */
export async function deleteEntry(transaction: Writing, entries: number, number: number): Promise<void> {
  const store = transaction.objectStore('entries');
  const key: [number, number] = [entries, chunkOf(number)];
  const rest = ((await store.get(key)) ?? []).filter((entry) => entry.number !== number);
  if (rest.length > 0) await store.put(rest, key);
  else await store.delete(key);
}

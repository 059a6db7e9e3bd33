import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import type { ImportOrder } from './import-worker.ts';

const COUNT = 20_000;
const { signal } = new AbortController();
const open = () => createPackStore(async () => {});

function* drafts(word: string, count: number): Iterable<OwnDraft> {
  for (let n = 0; n < count; n++)
    yield { kind: 'concept', names: [{ text: `${word} ${n}` }], explainers: [{ text: 'x'.repeat(200) }] };
}

beforeEach(() => deleteDB('glossaries'));

/** The words that the entries of the reader's own pack begin with, each with how many have it. */
async function wordsOf(store: ReturnType<typeof open>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const batch of store.batches('mine', signal))
    for (const { names } of batch) {
      const word = names[0]?.text.split(' ')[0] ?? '';
      counts[word] = (counts[word] ?? 0) + 1;
    }
  return counts;
}

/** Every record that is stored, of the pack or left over. */
async function recordsStored(): Promise<number> {
  const database = await openDB('glossaries');
  const counts = await Promise.all(['entries', 'names'].map((store) => database.count(store)));
  database.close();
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Has a Worker replace all entries, and ends it in the middle: once it said so much, and so long after. */
async function kill(order: ImportOrder, when: (said: unknown) => boolean, after: number): Promise<void> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  await new Promise<void>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (when(data)) resolve();
    };
    worker.postMessage(order);
  });
  await new Promise((resolve) => setTimeout(resolve, after));
  worker.terminate();
}

describe('a replacement that is ended from outside', () => {
  it.each([
    ['once a part is stored', (said: unknown) => typeof said === 'number', 0],
    ['while more is being stored', (said: unknown) => typeof said === 'number', 30],
    ['once all is stored', (said: unknown) => said === COUNT, 0],
    ['as it becomes the pack’s', (said: unknown) => said === COUNT, 15],
    ['after it was done', (said: unknown) => said === 'done', 0],
  ])(
    '%s leaves the old entries or the new, and what is left over can be cleaned up',
    async (_, when, after) => {
      const store = open();
      await store.replace({ id: 'mine' }, drafts('old', 3_000), { signal });
      const whole = await recordsStored();
      await kill({ pack: 'mine', word: 'new', count: COUNT }, when, after);
      expect([{ old: 3_000 }, { new: COUNT }]).toContainEqual(await wordsOf(open()));
      // The browser gives the lock of a Worker back a little later.
      await vi.waitFor(async () => {
        await store.cleanUp();
        const isNew = 'new' in (await wordsOf(store));
        const records = await recordsStored();
        if (isNew) expect(records).toBeLessThan(64 + COUNT / 128 + 2);
        else expect(records).toBe(whole);
      });
      await store.replace({ id: 'mine' }, drafts('newest', 100), { signal });
      expect(await wordsOf(store)).toEqual({ newest: 100 });
    },
  );
});

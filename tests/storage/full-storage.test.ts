import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import { StorageFull } from '../../extension/packs/pack-store.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';

/** A part of the browser's store with a limit of its own: https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}
const { storageBuckets } = navigator as Navigator & { readonly storageBuckets: StorageBuckets };

beforeEach(async () => {
  await storageBuckets.delete('small');
  const bucket = await storageBuckets.open('small', { quota: 3_000_000 });
  vi.stubGlobal('indexedDB', bucket.indexedDB);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function* drafts(word: string, count: number): Iterable<OwnDraft> {
  for (let n = 0; n < count; n++)
    yield { kind: 'concept', names: [{ text: `${word} ${n}` }], explainers: [{ text: 'x'.repeat(1_000) }] };
}

it('where the browser has no more room a replacement says so, and everything is as before', async () => {
  const store = createPackStore(async () => {});
  const { signal } = new AbortController();
  await store.replace({ id: 'mine' }, drafts('old', 500), { signal });
  await expect(store.replace({ id: 'mine' }, drafts('new', 20_000), { signal })).rejects.toThrow(StorageFull);
  let count = 0;
  for await (const batch of store.batches('mine', signal))
    count += batch.filter(({ names }) => names[0]?.text.startsWith('old')).length;
  expect(count).toBe(500);
  expect(await store.cleanUp()).toBe(0);
  // What was written of it takes no room any more.
  await store.add('mine', { kind: 'concept', names: [{ text: 'one more' }], explainers: [] });
  expect((await store.packs())[0]?.size).toBe(501);
});

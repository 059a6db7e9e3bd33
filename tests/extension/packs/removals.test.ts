import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPackStore } from '../../../extension/packs/indexed-pack-store.ts';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { ownId } from '../../../glossary/packs/entry-id.ts';
import { MINE } from '../../../glossary/packs/types.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { removalsIn } = await import('../../../extension/packs/removals.ts');

let store: PackStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  store = createPackStore(async () => {});
});

const add = async (name: string) =>
  ownId((await store.add(MINE, { kind: 'model', names: [{ text: name }], explainers: [] })).key);
const sizeOfMine = async () => (await store.packs()).find(({ id }) => id === MINE)?.size;

describe('an entry that a card removes', () => {
  it('is gone, and comes back as it was, also after the background was stopped', async () => {
    const id = await add('DiT');
    const before = await store.entry({ pack: MINE, number: 0 });
    const removal = await removalsIn(() => store).remove(id);
    expect(await store.entry({ pack: MINE, number: 0 })).toBeUndefined();
    await removalsIn(() => store).undo(removal);
    expect(await store.entry({ pack: MINE, number: 0 })).toEqual(before);
  });

  it('comes back once', async () => {
    const removals = removalsIn(() => store);
    const removal = await removals.remove(await add('DiT'));
    await removals.undo(removal);
    await expect(removals.undo(removal)).rejects.toThrow(RangeError);
    expect(await sizeOfMine()).toBe(1);
  });

  it('is one that is there, of the reader’s', async () => {
    const removals = removalsIn(() => store);
    await expect(removals.remove('dit')).rejects.toThrow(RangeError);
    await expect(removals.remove('mine~9')).rejects.toThrow(RangeError);
    const settings = { name: 'Film', on: true, colour: null, licence: '', source: '' };
    const drafts = [{ kind: 'model', names: [{ text: 'DiT' }], explainers: [] }] as const;
    const film = await store.replace({ make: settings }, drafts, { signal: new AbortController().signal });
    await expect(removals.remove(`${film.id}~0`), 'of another glossary').rejects.toThrow(RangeError);
    expect(await store.entry({ pack: film.id, number: 0 })).toBeDefined();
    await expect(removals.undo('made-up')).rejects.toThrow(RangeError);
  });

  it('stays to be undone where undoing fails', async () => {
    const removals = removalsIn(() => store);
    const removal = await removals.remove(await add('DiT'));
    vi.spyOn(store, 'undo').mockRejectedValueOnce(new Error('no room'));
    await expect(removals.undo(removal)).rejects.toThrow('no room');
    await removals.undo(removal);
    expect(await sizeOfMine()).toBe(1);
  });
});

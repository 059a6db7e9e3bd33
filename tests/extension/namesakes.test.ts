import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackStore } from '../../extension/packs/pack-store.ts';
import { BUILT_IN, MINE, type OwnDraft, type PackSettings } from '../../glossary/packs/types.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { createPackStore } = await import('../../extension/packs/indexed-pack-store.ts');
const { namesakesOf } = await import('../../entrypoints/term/namesakes.ts');

let store: PackStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createPackStore(async () => {});
});

const entry = (...names: readonly string[]): OwnDraft => ({
  kind: 'model',
  names: names.map((text) => ({ text })),
  explainers: [],
});
const settings: PackSettings = { name: 'Words', on: true, colour: null, licence: '', source: '' };
const makePack = (name: string, ...entries: readonly OwnDraft[]) =>
  store.replace({ make: { ...settings, name } }, entries, { signal: new AbortController().signal });
/** Of the package there is Sora. */
const builtIn = async (name: string) => (name.toLowerCase() === 'sora' ? 'Sora' : undefined);
const find = (names: readonly string[], except?: string) => namesakesOf(names, except, store, builtIn);

describe('who else has a name', () => {
  it('nobody', async () => expect(await find(['DiT'])).toEqual({}));

  it('an entry of the reader’s, however it is written there', async () => {
    await store.add(MINE, entry('Diffusion Transformer', 'DiT'));
    expect(await find(['GAN', 'dit'])).toEqual({ mine: { id: 'mine~0', name: 'Diffusion Transformer' } });
  });

  it('not the entry that is being changed', async () => {
    await store.add(MINE, entry('DiT'));
    expect(await find(['DiT'], 'mine~0')).toEqual({});
  });

  it('the glossary in the package, which comes after the reader’s', async () => {
    expect(await find(['sora'])).toMatchObject({
      other: { name: 'Sora', pack: { id: BUILT_IN }, isFirst: false },
    });
  });

  it('one that comes before the reader’s, where they put it there', async () => {
    await store.orderPacks([BUILT_IN, MINE]);
    expect(await find(['sora'])).toMatchObject({ other: { pack: { id: BUILT_IN }, isFirst: true } });
  });

  it('the first of several in order, those that are off left out', async () => {
    const first = await makePack('First', entry('Sora 1', 'Sora'));
    const second = await makePack('Second', entry('Sora'));
    await store.orderPacks([MINE, first.id, second.id, BUILT_IN]);
    expect(await find(['Sora'])).toMatchObject({ other: { name: 'Sora 1', pack: { id: first.id } } });
    await store.changePack(first.id, { on: false });
    expect(await find(['Sora'])).toMatchObject({ other: { name: 'Sora', pack: { id: second.id } } });
  });
});

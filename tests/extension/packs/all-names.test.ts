import 'fake-indexeddb/auto';
import readings from 'virtual:newsgloss/pinyin';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { createLookUp } from '../../../glossary/look-up.ts';
import type { OwnDraft } from '../../../glossary/packs/types.ts';
import { searchBase, searchOver } from '../../../glossary/search.ts';
import { entryOf, inAll } from '../../glossary/small-glossary.ts';

/** What the browser keeps. */
let stored: Record<string, unknown>;
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => stored,
        set: async (items: Record<string, unknown>) => Object.assign(stored, items),
      },
    },
  },
}));

const { allNames, isOwnEntry } = await import('../../../extension/packs/all-names.ts');
const { createPackStore } = await import('../../../extension/packs/indexed-pack-store.ts');
const { announcePacks } = await import('../../../extension/packs/news.ts');

const entries = [
  entryOf('sora', { name: inAll('Sora') }),
  entryOf('diffusion-model', { name: inAll('Diffusion model') }),
];
const base = searchBase({ entries }, readings());
const bundled = () => ({
  base,
  search: searchOver([{ segment: base.bundled, place: 0 }], base.script),
  lookUp: createLookUp(entries),
});

let store: PackStore;
let opened: number;
const open = () => {
  opened++;
  return store;
};
const names = () => allNames(bundled, open);
const draft = (...names: readonly string[]): OwnDraft => ({
  kind: 'concept',
  names: names.map((text) => ({ text })),
  explainers: [{ text: 'What it is.' }],
});
const make = (name: string, ...drafts: readonly OwnDraft[]) =>
  store.replace({ make: { name, on: true, colour: null, licence: '', source: '' } }, drafts, {
    signal: new AbortController().signal,
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored = {};
  opened = 0;
  store = createPackStore(announcePacks);
});

describe('looking a text up', () => {
  it('opens no store for who has no glossary of their own', async () => {
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: 'sora' });
    expect(await names().find('so', 'en')).toMatchObject([{ id: 'sora' }]);
    await store.undo(await store.add('mine', draft('RoPE')));
    await names().lookUp('RoPE');
    expect(opened).toBe(0);
  });

  it.each(['RoPE', ' “rope”,', 'ropes', "RoPE's"])('finds an own entry by %s', async (text) => {
    await store.add('mine', draft('Rotary embedding', 'RoPE'));
    expect(await names().lookUp(text)).toEqual({ kind: 'entry', id: 'mine~0' });
  });

  it('still finds those of the package, and searches for what is no name', async () => {
    await store.add('mine', draft('RoPE'));
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: 'sora' });
    expect(await names().lookUp('other words')).toEqual({ kind: 'search', query: 'other words' });
    expect(await names().lookUp(' … ')).toBeUndefined();
  });

  it('takes the first glossary that has the name', async () => {
    await store.add('mine', draft('Sora'));
    const { id } = await make('Words', draft('sora'));
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: 'mine~0' });
    await store.orderPacks(['builtin', 'mine', id]);
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: 'sora' });
    await store.orderPacks([id, 'builtin', 'mine']);
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: `${id}~0` });
  });

  it('searches for a name that one glossary has twice', async () => {
    await make('Words', draft('Head'), draft('head', 'other'));
    expect(await names().lookUp('head')).toEqual({ kind: 'search', query: 'head' });
  });

  it('finds those of the package where the store cannot be opened', async () => {
    await store.add('mine', draft('Sora'));
    vi.spyOn(store, 'packs').mockRejectedValue(new Error('no'));
    expect(await names().lookUp('Sora')).toEqual({ kind: 'entry', id: 'sora' });
    expect(await names().find('so', 'en')).toMatchObject([{ id: 'sora' }]);
  });
});

describe('what was typed', () => {
  it('finds own entries among the bundled ones, with their summaries', async () => {
    await store.add('mine', draft('Soradite'));
    await make('Words', ...Array.from({ length: 50 }, (_, n) => draft(`Zed ${n}`)), draft('Sorb', 'So what'));
    const found = await names().find('so', 'en');
    expect(found.map(({ name, summary }) => [name, summary])).toEqual([
      ['Sora', 'What sora is.'],
      ['Soradite', 'What it is.'],
      ['Sorb', 'What it is.'],
    ]);
    expect(found[1]?.match()).toEqual({ name: [{ from: 0, to: 2 }] });
  });

  it('finds no more than an address bar may show of a large glossary', async () => {
    await make('Words', ...Array.from({ length: 500 }, (_, n) => draft(`Sort ${n}`)));
    const found = await names().find('so', 'en');
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(50);
  });
});

it('tells whether an id is that of an own entry', async () => {
  await store.add('mine', draft('RoPE'));
  expect(await isOwnEntry('mine~0', open)).toBe(true);
  expect(await isOwnEntry('mine~1', open)).toBe(false);
  expect(await isOwnEntry('other~0', open)).toBe(false);
  opened = 0;
  expect(await isOwnEntry('sora', open)).toBe(false);
  expect(opened).toBe(0);
});

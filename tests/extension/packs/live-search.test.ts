import 'fake-indexeddb/auto';
import readings from 'virtual:newsgloss/pinyin';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { nameKey } from '../../../glossary/packs/name-key.ts';
import type { OwnDraft } from '../../../glossary/packs/types.ts';
import { type Search, searchBase } from '../../../glossary/search.ts';
import { entryOf, inAll } from '../../glossary/small-glossary.ts';

type Listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void;

let stored: Record<string, unknown>;
const listeners = new Set<Listener>();
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => stored,
        set: async (items: Record<string, unknown>) => {
          Object.assign(stored, items);
          for (const [key, newValue] of Object.entries(items))
            for (const listener of listeners) listener({ [key]: { newValue } });
        },
        onChanged: {
          addListener: (listener: Listener) => listeners.add(listener),
          removeListener: (listener: Listener) => listeners.delete(listener),
        },
      },
    },
  },
}));

const { followSearch } = await import('../../../extension/packs/live-search.ts');
const { readAlsoIn, readOwnEntries, readOwnPage } = await import('../../../extension/packs/own-pages.ts');
const { createPackStore } = await import('../../../extension/packs/indexed-pack-store.ts');
const { announcePacks } = await import('../../../extension/packs/news.ts');

const base = searchBase({ entries: [entryOf('sora', { name: inAll('Sora') })] }, readings());
const draft = (...names: readonly string[]): OwnDraft => ({
  kind: 'concept',
  names: names.map((text) => ({ text })),
  explainers: [],
});
const make = (name: string, ...drafts: readonly OwnDraft[]) =>
  store.replace({ make: { name, on: true, colour: null, licence: '', source: '' } }, drafts, {
    signal: new AbortController().signal,
  });

let store: PackStore;
let lifetime: AbortController;
let shown: Search[];
let failed: unknown[];
const follow = () =>
  followSearch(
    store,
    base,
    'en',
    (search) => shown.push(search),
    (error) => failed.push(error),
    lifetime.signal,
  );
/** On a busy machine too. */
const eventually = (check: () => void) => vi.waitFor(check, 10_000);
const found = (query: string) =>
  shown
    .at(-1)?.(query, 'en')
    .map(({ name }) => name);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored = {};
  shown = [];
  failed = [];
  lifetime = new AbortController();
  store = createPackStore(announcePacks);
});
afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
});

describe('the search of a page', () => {
  it('opens no store as long as there is no glossary of the reader’s', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    follow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([shown, open.mock.calls]).toEqual([[], []]);
  });

  it('is over all glossaries, and made anew after each change', async () => {
    await store.add('mine', draft('Sorb'));
    follow();
    await eventually(() => expect(found('sor')).toEqual(['Sora', 'Sorb']));
    const pack = await make('Words', ...Array.from({ length: 300 }, (_, n) => draft(`Sort ${n}`)));
    await eventually(() => expect(found('sor')).toHaveLength(302));
    await store.removePack(pack.id);
    await eventually(() => expect(found('')).toEqual(['Sora', 'Sorb']));
    expect(failed).toEqual([]);
  });

  it('is shown once for changes that come one upon the other', async () => {
    await store.add('mine', draft('Sorb'));
    follow();
    await eventually(() => expect(shown).toHaveLength(1));
    for (const name of ['one', 'two', 'three']) void store.add('mine', draft(name));
    await eventually(() => expect(found('')).toHaveLength(5));
    expect(shown.length).toBeLessThanOrEqual(4);
  });

  it('tells what goes wrong, and follows no more once it is left', async () => {
    await store.add('mine', draft('Sorb'));
    vi.spyOn(store, 'packs').mockRejectedValueOnce(new Error('no'));
    follow();
    await eventually(() => expect(failed).toHaveLength(1));
    lifetime.abort();
    expect(listeners.size).toBe(0);
    await store.add('mine', draft('more'));
    expect(shown).toEqual([]);
  });
});

describe('an own entry', () => {
  const bundled = (name: string) => (nameKey(name) === 'sora' ? { id: 'sora', name: 'Sora' } : undefined);

  it('comes with its glossary, and with where else its names stand, in the order of the glossaries', async () => {
    await store.add('mine', draft('SORA', 'other'));
    const { id } = await make('Words', draft('sora'), draft('Other', 'more'));
    const page = await readOwnPage(store, 'mine~0', 'en', bundled);
    expect(page).toMatchObject({ id: 'mine~0', pack: { id: 'mine' }, entry: { number: 0 } });
    expect(page?.alsoIn.map((also) => [also.id, also.name, also.pack.id])).toEqual([
      ['sora', 'Sora', 'builtin'],
      [`${id}~0`, 'sora', id],
      [`${id}~1`, 'Other', id],
    ]);
    await store.orderPacks([id, 'mine', 'builtin']);
    expect((await readOwnPage(store, 'mine~0', 'en', bundled))?.alsoIn.at(-1)?.id).toBe('sora');
  });

  it.each(['mine~9', 'none~0', 'sora', ''])('is none for "%s"', async (id) => {
    await store.add('mine', draft('Sora'));
    expect(await readOwnPage(store, id, 'en', bundled)).toBeUndefined();
  });

  it('is found from a bundled one by its names', async () => {
    await store.add('mine', draft('SORA'));
    expect((await readAlsoIn(store, ['Sora', '索拉'], 'en')).map(({ id }) => id)).toEqual(['mine~0']);
    expect(await readAlsoIn(store, ['DiT'], 'en')).toEqual([]);
  });

  it('is read among others by id; those that do not exist are left out', async () => {
    await store.add('mine', draft('one'));
    const entries = await readOwnEntries(store, ['sora', 'mine~0', 'mine~7', 'gone~0']);
    expect([...entries].map(([id, { entry, pack }]) => [id, entry.names[0]?.text, pack.id])).toEqual([
      ['mine~0', 'one', 'mine'],
    ]);
  });
});

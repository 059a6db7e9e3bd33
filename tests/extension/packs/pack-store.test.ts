import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPackStore } from '../../../extension/packs/indexed-pack-store.ts';
import type { PackNews } from '../../../extension/packs/news.ts';
import {
  InvalidDraft,
  type Numbered,
  PackChanged,
  type PackStore,
  StorageFull,
  StoreUnavailable,
  TooManyEntries,
} from '../../../extension/packs/pack-store.ts';
import type { OwnDraft, OwnEntry, PackSettings } from '../../../glossary/packs/types.ts';

let told: PackNews[];
let store: PackStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  told = [];
  store = createPackStore(async (news) => {
    told.push(news);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const entry = (...names: readonly string[]): OwnDraft => ({
  kind: 'concept',
  names: names.map((text) => ({ text })),
  explainers: [],
});
const many = (count: number, word = 'term') => Array.from({ length: count }, (_, n) => entry(`${word} ${n}`));
const settings: PackSettings = { name: 'Words', on: true, colour: null, licence: '', source: '' };
const { signal } = new AbortController();
const make = (entries: Iterable<Numbered> | AsyncIterable<Numbered>) =>
  store.replace({ make: settings }, entries, { signal });

async function all(pack: string): Promise<readonly OwnEntry[]> {
  const entries: OwnEntry[] = [];
  for await (const batch of store.batches(pack, signal)) entries.push(...batch);
  return entries;
}
const namesOf = async (pack: string) => (await all(pack)).map(({ names }) => names[0]?.text);

describe('packs', () => {
  it('are two to begin with: the reader’s own, and the one of the package', async () => {
    expect((await store.packs()).map(({ id, size, on }) => [id, size, on])).toEqual([
      ['mine', 0, true],
      ['builtin', 0, true],
    ]);
  });

  it('are set, ordered and removed', async () => {
    const pack = await make([entry('token')]);
    await store.changePack(pack.id, { on: false, colour: '#336699', licence: 'CC0' });
    await store.orderPacks([pack.id, 'builtin', 'mine']);
    expect((await store.packs())[0]).toMatchObject({
      id: pack.id,
      on: false,
      colour: '#336699',
      licence: 'CC0',
    });
    await store.removePack(pack.id);
    expect((await store.packs()).map(({ id }) => id)).toEqual(['builtin', 'mine']);
    expect(await store.entry({ pack: pack.id, number: 0 })).toBeUndefined();
    await expect(all(pack.id)).rejects.toThrow(RangeError);
  });

  it('that come new are the last', async () => {
    const ids = [(await make([])).id, (await make([])).id];
    expect((await store.packs()).map(({ id }) => id)).toEqual(['mine', 'builtin', ...ids]);
  });

  it('take no settings that cannot be, and no order that leaves one out', async () => {
    await expect(store.changePack('mine', { name: ' ' })).rejects.toThrow(RangeError);
    await expect(store.changePack('mine', { colour: 'red' })).rejects.toThrow(RangeError);
    await expect(store.changePack('other', { on: false })).rejects.toThrow(RangeError);
    await expect(store.orderPacks(['mine', 'mine'])).rejects.toThrow(RangeError);
    await expect(store.removePack('mine')).rejects.toThrow(RangeError);
    await expect(store.removePack('builtin')).rejects.toThrow(RangeError);
  });

  it('keep their subscription until it is ended', async () => {
    const { id } = await make([]);
    await store.setSubscription(id, { url: 'https://example.com/', etag: '"1"' });
    expect((await store.packs()).at(-1)?.subscription).toEqual({ url: 'https://example.com/', etag: '"1"' });
    await store.setSubscription(id, undefined);
    expect((await store.packs()).at(-1)).not.toHaveProperty('subscription');
  });
});

describe('an entry', () => {
  it('is added, changed and removed, and each is undone', async () => {
    const added = await store.add('mine', entry('token'));
    expect(await store.entry(added.key)).toMatchObject({ number: 0, names: [{ text: 'token' }] });
    const changed = await store.change(added.key, entry('word piece'));
    expect(await namesOf('mine')).toEqual(['word piece']);
    expect(await store.named(['token', 'word piece'])).toEqual([[], [added.key]]);
    await store.undo(changed);
    expect(await namesOf('mine')).toEqual(['token']);
    expect(await store.named(['token', 'word piece'])).toEqual([[added.key], []]);
    const removed = await store.remove(added.key);
    expect(await namesOf('mine')).toEqual([]);
    await store.undo(removed);
    expect(await store.entry(added.key)).toEqual(removed.before);
    await store.undo(added);
    expect((await store.packs())[0]).toMatchObject({ size: 0, nextNumber: 1 });
  });

  it('gets a number that no other has had', async () => {
    const { key } = await store.add('mine', entry('one'));
    await store.remove(key);
    expect((await store.add('mine', entry('two'))).key.number).toBe(1);
  });

  it('is checked as it arrives', async () => {
    await expect(async () => store.add('mine', entry())).rejects.toThrow(InvalidDraft);
    await expect(make([entry('good'), entry(' ')])).rejects.toThrow(InvalidDraft);
    expect((await store.packs()).length).toBe(2);
  });

  it('is found by names that are filed alike, in the order of the packs', async () => {
    const { id } = await make([entry('other'), entry('Fine-Tuning', '微调')]);
    await store.add('mine', entry('fine tuning'));
    expect(await store.named(['FINE TUNING', '微调', 'tuning'])).toEqual([
      [
        { pack: 'mine', number: 0 },
        { pack: id, number: 1 },
      ],
      [{ pack: id, number: 1 }],
      [],
    ]);
  });

  it('is found by how its names begin', async () => {
    const { id } = await make([entry('Diffusion'), entry('diffuse', 'blur'), entry('different')]);
    await store.add('mine', entry('diffraction'));
    const numbers = async (name: string, most: number) =>
      (await store.beginning(name, most)).map(
        ({ pack, number }) => `${pack === id ? 'new' : pack}~${number}`,
      );
    expect(await numbers('Diff', 9)).toEqual(['new~2', 'mine~0', 'new~1', 'new~0']);
    expect(await numbers('diffu', 1)).toEqual(['new~1']);
    expect(await numbers('e', 9)).toEqual([]);
  });

  it('is found among many, also after changes', async () => {
    const { id } = await make(many(3_000));
    expect(await store.named(['term 0', 'term 1499', 'TERM 2999'])).toEqual(
      [0, 1_499, 2_999].map((number) => [{ pack: id, number }]),
    );
    await store.change({ pack: id, number: 1_499 }, entry('a first name', 'term 2999'));
    await store.remove({ pack: id, number: 0 });
    expect(await store.named(['term 0', 'term 1499', 'term 2999', 'a first name'])).toEqual([
      [],
      [],
      [
        { pack: id, number: 1_499 },
        { pack: id, number: 2_999 },
      ],
      [{ pack: id, number: 1_499 }],
    ]);
    expect(await store.beginning('term 29', 200)).toHaveLength(112);
  });

  it('is found among many that were added one by one', async () => {
    for (let n = 0; n < 1_100; n++) await store.add('mine', entry(`word ${(n * 7_919) % 1_100}`));
    const found = await store.named(Array.from({ length: 1_100 }, (_, n) => `word ${n}`));
    expect(found.every((keys) => keys.length === 1)).toBe(true);
    expect(await store.beginning('word', 2_000)).toHaveLength(1_100);
  });

  it('that is not there cannot be changed or removed', async () => {
    await expect(store.change({ pack: 'mine', number: 3 }, entry('a'))).rejects.toThrow(RangeError);
    await expect(store.remove({ pack: 'mine', number: 3 })).rejects.toThrow(RangeError);
    await expect(store.add('builtin', entry('a'))).rejects.toThrow(RangeError);
  });
});

describe('a replacement', () => {
  it('keeps the numbers that are given, and when those came', async () => {
    const pack = await make([entry('one'), entry('two'), entry('three')]);
    const [first] = await all(pack.id);
    const told: number[] = [];
    await store.replace(
      { id: pack.id },
      [{ ...entry('three'), number: 2 }, entry('new'), { ...entry('1'), number: 0 }],
      {
        signal,
        tell: (stored) => told.push(stored),
      },
    );
    expect((await all(pack.id)).map(({ number, names }) => [number, names[0]?.text])).toEqual([
      [0, '1'],
      [2, 'three'],
      [3, 'new'],
    ]);
    expect((await all(pack.id))[0]?.added).toBe(first?.added);
    expect(told).toEqual([3]);
    expect((await store.packs()).at(-1)).toMatchObject({ size: 3, nextNumber: 4, revision: 2 });
  });

  it('takes more than one batch, from a source that comes bit by bit', async () => {
    async function* source() {
      for (const draft of many(10_000)) yield draft;
    }
    const pack = await make(source());
    expect(pack.size).toBe(10_000);
    expect(await namesOf(pack.id)).toEqual(many(10_000).map(({ names }) => names[0]?.text));
  });

  it('that is stopped leaves what was there, and nothing else', async () => {
    const { id } = await make(many(3, 'old'));
    const stop = new AbortController();
    const stopped = store.replace({ id }, many(9_000), {
      signal: stop.signal,
      tell: () => stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await namesOf(id)).toEqual(['old 0', 'old 1', 'old 2']);
    expect(await storedEntries()).toBe(3);
    expect(await store.cleanUp()).toBe(0);
  });

  it('gives no number twice', async () => {
    const twice = make([
      { ...entry('a'), number: 1 },
      { ...entry('b'), number: 1 },
    ]);
    await expect(twice).rejects.toThrow(RangeError);
  });

  it('is undone where the pack changes meanwhile', async () => {
    let added = false;
    const replaced = store.replace({ id: 'mine' }, many(9_000), {
      signal,
      tell: () => {
        if (!added) void store.add('mine', entry('mine too'));
        added = true;
      },
    });
    await expect(replaced).rejects.toThrow(PackChanged);
    expect(await namesOf('mine')).toEqual(['mine too']);
  });

  it('under a reading has the reading say so', async () => {
    const { id } = await make(many(2_000));
    const reading = store.batches(id, signal)[Symbol.asyncIterator]();
    await reading.next();
    await store.replace({ id }, many(2_000, 'new'), { signal });
    await expect(reading.next()).rejects.toThrow(PackChanged);
  });

  it('of a page that was closed is cleaned up, while those that go on are left alone', async () => {
    const { id } = await make(many(5));
    await leaveBehind(77);
    await leaveBehind(78);
    let during: number | undefined;
    await store.replace({ id: 'mine' }, many(9_000), {
      signal,
      tell: () => {
        void store.cleanUp().then((count) => {
          during ??= count;
        });
      },
    });
    await vi.waitFor(() => expect(during).toBe(0));
    expect(await store.cleanUp()).toBe(2);
    expect(await storedEntries()).toBe(9_005);
    expect(await namesOf(id)).toHaveLength(5);
  });

  it('has no more entries than all packs may have', async () => {
    function* endless() {
      for (let n = 0; ; n++) yield entry(`t${n}`);
    }
    // As many as there may be would take a while here: the pack says it has them.
    await store.packs();
    const database = await openDB('glossaries');
    await database.put('packs', { ...(await database.get('packs', 'mine')), size: 199_000 });
    database.close();
    await expect(make(endless())).rejects.toThrow(TooManyEntries);
    expect(await storedEntries()).toBe(0);
  });
});

describe('each change', () => {
  it('is told before it is stored, and after', async () => {
    await store.add('mine', entry('token'));
    await store.setSubscription('mine', undefined);
    await store.changePack('mine', { on: false });
    expect(told).toEqual([
      { kind: 'changing' },
      { kind: 'changed', revision: 1, names: 1, entries: 1 },
      { kind: 'changing' },
      { kind: 'changed', revision: 2, names: 1, entries: 1 },
      { kind: 'changing' },
      { kind: 'changed', revision: 3, names: 3, entries: 1 },
    ]);
  });

  it('that fails is told as none', async () => {
    await store.add('mine', entry('token'));
    await store.remove({ pack: 'mine', number: 9 }).catch(() => {});
    expect(told.at(-1)).toEqual({ kind: 'changed', revision: 1, names: 1, entries: 1 });
  });
});

describe('where there is no more room', () => {
  const fill = () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
  };

  it('nothing is changed, and it is said', async () => {
    await store.add('mine', entry('token'));
    fill();
    await expect(store.add('mine', entry('more'))).rejects.toThrow(StorageFull);
    await expect(store.replace({ id: 'mine' }, many(3), { signal })).rejects.toThrow(StorageFull);
    await expect(store.changePack('mine', { on: false })).rejects.toThrow(StorageFull);
    vi.restoreAllMocks();
    expect(await namesOf('mine')).toEqual(['token']);
    expect((await store.packs())[0]).toMatchObject({ on: true, size: 1 });
  });
});

describe('a database', () => {
  it('that cannot be opened is an error of its own', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(store.packs()).rejects.toThrow(new StoreUnavailable('refused'));
    vi.restoreAllMocks();
    expect(await store.packs()).toHaveLength(2);
  });

  it('that a later version wrote is left as it is', async () => {
    (await openDB('glossaries', 99)).close();
    await expect(store.packs()).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'newer' });
  });

  it('is let go of for a newer form, and opened again', async () => {
    await store.packs();
    const newer = await openDB('glossaries', 2);
    await expect(store.packs()).rejects.toMatchObject({ reason: 'newer' });
    newer.close();
  });

  it('that was deleted begins anew', async () => {
    await store.add('mine', entry('token'));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('glossaries').onsuccess = resolve;
    });
    expect(await namesOf('mine')).toEqual([]);
  });
});

/** How many entries there are in the database, of packs or not. */
async function storedEntries(): Promise<number> {
  const database = await openDB('glossaries');
  const chunks = await database.getAll('entries');
  database.close();
  return chunks.flat().length;
}

/** What a page leaves that is closed in the middle of a replacement. */
async function leaveBehind(number: number): Promise<void> {
  const database = await openDB('glossaries');
  for (let n = 0; n < 3; n++) await database.put('entries', [{ ...entry('left'), number: n }], [number, n]);
  database.close();
}

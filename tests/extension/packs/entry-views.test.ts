import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { Glossary } from '../../../glossary/glossary.ts';
import { entryOf, glossaryOf, inAll } from '../../glossary/small-glossary.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createEntryViews } = await import('../../../extension/packs/entry-views.ts');
const { createPackStore } = await import('../../../extension/packs/indexed-pack-store.ts');
const { announcePacks } = await import('../../../extension/packs/news.ts');

const glossary = new Glossary(
  glossaryOf([entryOf('transformer', { name: inAll('Transformer'), aliases: ['变换器'] }), entryOf('dit')]),
);
const { signal } = new AbortController();
const settings = { name: 'Words', on: true, colour: null, licence: '', source: '' };
const draft = (...names: readonly string[]) => ({
  kind: 'concept' as const,
  names: names.map((text) => ({ text })),
  explainers: [],
});

let store: PackStore;
let opened: number;
let views: ReturnType<typeof createEntryViews>;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  store = createPackStore(announcePacks);
  opened = 0;
  views = createEntryViews(
    () => glossary,
    () => {
      opened++;
      return store;
    },
  );
});

const en = (id: string) => ({ id, locale: 'en' as const });

describe('entries that are asked for', () => {
  it('come of the package alone, without opening the store, where nothing else is', async () => {
    expect((await views([en('dit'), en('mine~0'), en('none')])).map(({ id }) => id)).toEqual(['dit']);
    expect(opened).toBe(0);
  });

  it('come of all glossaries, those that are not there left out', async () => {
    await store.add('mine', draft('token'));
    const { id } = await store.replace({ make: settings }, [draft('word')], { signal });
    const keys = [
      en(`${id}~0`),
      en('dit'),
      en('mine~0'),
      en('mine~7'),
      en('other~0'),
      { id: 'mine~0', locale: 'zh-Hans' as const },
    ];
    const found = await views(keys);
    expect(found.map(({ id: each, locale, name }) => [each, locale, name])).toEqual(
      expect.arrayContaining([
        [`${id}~0`, 'en', 'word'],
        ['dit', 'en', 'dit'],
        ['mine~0', 'en', 'token'],
        ['mine~0', 'zh-Hans', 'token'],
      ]),
    );
    expect(found).toHaveLength(4);
  });

  it('lead to those of the same name in other glossaries, in their order', async () => {
    await store.add('mine', draft('TRANSFORMER'));
    const { id } = await store.replace({ make: settings }, [draft('x', '变换器'), draft('Transformer')], {
      signal,
    });
    const related = async (entry: string) => (await views([en(entry)]))[0]?.related.map((each) => each.id);
    expect(await related('transformer')).toEqual(['mine~0', `${id}~0`, `${id}~1`]);
    expect(await related('mine~0')).toEqual(['transformer', `${id}~1`]);
    expect(await related(`${id}~0`)).toEqual(['transformer']);
    await store.remove({ pack: 'mine', number: 0 });
    expect(await related('transformer')).toEqual([`${id}~0`, `${id}~1`]);
  });

  it('come of the package where the store cannot be opened', async () => {
    await store.add('mine', draft('token'));
    vi.spyOn(store, 'packs').mockRejectedValue(new Error('no'));
    expect((await views([en('dit'), en('mine~0')])).map(({ id }) => id)).toEqual(['dit']);
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCheckedData } from '../../../data/check.ts';
import { lexiconSource } from '../../../data/compile.ts';
import { allScriptPairs } from '../../../data/traditional.ts';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { foldLexicon } from '../../../matching/fold-lexicon.ts';
import { mentionsInText } from '../../../matching/plain-text.ts';
import { draftOf } from '../../../scripts/store-packs.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { createPackStore } = await import('../../../extension/packs/indexed-pack-store.ts');
const { HEADER_KEY, PIECES_KEY, piecesOf } = await import('../../../extension/packs/lexicon-header.ts');
const { readTold } = await import('../../../extension/packs/lexicon-outcome.ts');
const { OwnLexicon } = await import('../../../extension/packs/own-lexicon.ts');
const { readLexicon } = await import('../../../extension/packs/read-lexicon.ts');
const { readHeader } = await import('../../../extension/packs/store-lexicon.ts');

const bundled = foldLexicon(lexiconSource(readCheckedData()));
const script = allScriptPairs().join('');
const { signal } = new AbortController();

let store: PackStore;
let revision: number | undefined;
let own: InstanceType<typeof OwnLexicon>;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  revision = undefined;
  store = createPackStore(async (news) => {
    if (news.kind === 'changed') revision = news.names;
  });
  own = started();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const started = () =>
  new OwnLexicon({
    store,
    revision: async () => revision,
    bundled: () => bundled,
    script: () => script,
    signal,
  });
const { local } = fakeBrowser.storage;
const ours = async () =>
  Object.keys(await local.get(null)).filter((key) => /^ownLexicon(?!Outcome)/.test(key));

/** What a page that is opened now has marked in a text: entries; undefined where it cannot read the lexicon. */
async function marked(text: string): Promise<readonly string[] | undefined> {
  const header = await readHeader();
  const lexicon = header?.lexicon ? await readLexicon(header.lexicon, bundled, signal) : undefined;
  return lexicon && mentionsInText(text, lexicon, 'balanced').map(({ entry }) => entry);
}
const TEXT = 'flux, flow, ChatGPT';

describe('what pages read', () => {
  it('is nothing while there are no own terms', async () => {
    expect(await own.isCurrent()).toBe(true);
    expect(await own.refresh()).toEqual({ kind: 'none' });
    expect(await ours()).toEqual([]);
  });

  it('follows each change of the glossaries, and goes with the last term', async () => {
    const undo = await store.add('mine', draftOf('flux'));
    expect(await own.isCurrent()).toBe(false);
    expect(await own.refresh()).toEqual({ kind: 'stored', unfindable: {} });
    expect(await own.isCurrent()).toBe(true);
    expect(await marked(TEXT)).toEqual(['mine~0', 'chatgpt']);
    await store.change(undo.key, draftOf('flow'));
    await own.refresh();
    expect(await marked(TEXT)).toEqual(['mine~0', 'chatgpt']);
    expect(await marked('flux')).toEqual([]);
    await store.undo(undo);
    expect(await own.refresh()).toEqual({ kind: 'none' });
    expect(await ours()).toEqual([]);
    expect(await own.isCurrent(), 'nothing is done again and again').toBe(true);
  });

  it('leaves out the glossary of the package where that is off, and no more', async () => {
    await store.changePack('builtin', { on: false });
    await own.refresh();
    expect(await marked(TEXT)).toEqual([]);
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    expect(await marked(TEXT)).toEqual(['mine~0']);
  });

  it('has the colours of glossaries, for which no name is filed again', async () => {
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    const before = await readHeader();
    await store.changePack('mine', { colour: '#00aa00' });
    await store.changePack('builtin', { colour: '#0000aa' });
    const set = vi.spyOn(local, 'set');
    await own.refresh();
    const header = await readHeader();
    expect(header?.colours).toEqual({ mine: '#00aa00', builtin: '#0000aa' });
    expect(header?.lexicon).toEqual(before?.lexicon);
    const written = set.mock.calls.flatMap(([items]) => Object.keys(items));
    expect(written.filter((key) => key.includes(':'))).toEqual([]);
  });

  it('tells of names that cannot be found', async () => {
    await store.add('mine', draftOf('flux', '模'));
    const outcome = { kind: 'stored', unfindable: { mine: { count: 1, some: [{ number: 0, name: '模' }] } } };
    expect(await own.refresh()).toEqual(outcome);
    expect((await readTold())?.outcome).toEqual(outcome);
  });

  it('is made once more where glossaries change meanwhile', async () => {
    await store.add('mine', draftOf('flux'));
    const first = own.refresh();
    await store.add('mine', draftOf('flow'));
    await Promise.all([first, own.refresh()]);
    expect(await marked(TEXT)).toEqual(['mine~0', 'mine~1', 'chatgpt']);
    expect(await own.isCurrent()).toBe(true);
  });

  it('is made without folding other glossaries again', async () => {
    const settings = { name: 'Words', on: true, colour: null, licence: '', source: '' };
    const words = Array.from({ length: 500 }, (_, n) => draftOf(`word ${n}`));
    const { id } = await store.replace({ make: settings }, words, { signal });
    await own.refresh();
    const read = vi.spyOn(store, 'batches');
    await store.add('mine', draftOf('flux'));
    await started().refresh();
    expect(read.mock.calls.map(([pack]) => pack)).toEqual(['mine']);
    expect(await marked('word 7, flux')).toEqual([`${id}~7`, 'mine~0']);
  });
});

describe('a change that is stopped', () => {
  const stops = (at: number) => {
    let calls = 0;
    const set = local.set.bind(local);
    const remove = local.remove.bind(local);
    const stopped = () => {
      if (calls++ >= at) throw new Error('killed');
    };
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      stopped();
      return set(items);
    });
    vi.spyOn(local, 'remove').mockImplementation(async (keys) => {
      stopped();
      return remove(keys);
    });
    return () => calls;
  };

  it('at whatever point leaves the lexicon before or the new one, whole, and the next one nothing else', async () => {
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    await store.add('mine', draftOf('flow'));
    const [before, after] = [
      ['mine~0', 'chatgpt'],
      ['mine~0', 'mine~1', 'chatgpt'],
    ];
    const found = new Set<string>();
    for (let at = 0; ; at++) {
      const snapshot = await local.get(null);
      const calls = stops(at);
      await started()
        .refresh()
        .catch(() => {});
      const isWhole = calls() <= at;
      vi.restoreAllMocks();
      const now = await marked(TEXT);
      expect([before, after]).toContainEqual(now);
      found.add(String(now));
      expect(await started().refresh()).toMatchObject({ kind: 'stored' });
      expect(await marked(TEXT)).toEqual(after);
      const kept = [...new Set(piecesOf((await readHeader())?.lexicon))];
      expect((await ours()).toSorted()).toEqual([...kept, HEADER_KEY, PIECES_KEY].toSorted());
      if (isWhole) break;
      await local.clear();
      await local.set(snapshot);
    }
    expect(found.size).toBe(2);
  });

  it('for want of room keeps what was there, and says so', async () => {
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    const stored = await ours();
    await store.add('mine', draftOf('flow'));
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (Object.keys(items).some((key) => key.includes(':'))) throw new Error('QUOTA_BYTES quota exceeded');
      return set(items);
    });
    expect(await own.refresh()).toEqual({ kind: 'full' });
    expect((await readTold())?.outcome).toEqual({ kind: 'full' });
    expect(await marked(TEXT)).toEqual(['mine~0', 'chatgpt']);
    expect((await ours()).toSorted()).toEqual(stored.toSorted());
  });
});

describe('what is stored', () => {
  it.each([
    ['a number is another', (piece: string) => `${piece.startsWith('AB') ? 'AC' : 'AB'}${piece.slice(2)}`],
    ['a part is missing', (piece: string) => piece.slice(4)],
    ['it is no base64', () => '!'],
  ])('is refused where %s, and made anew', async (_, damage) => {
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    const key = (await readHeader())?.lexicon?.arrays[4]?.pieces[0] ?? '';
    const { [key]: piece } = await local.get(key);
    await local.set({ [key]: damage(String(piece)) });
    expect(await marked(TEXT)).toBeUndefined();
    expect(await own.isWhole()).toBe(false);
    await own.refresh(true);
    expect(await own.isWhole()).toBe(true);
    expect(await marked(TEXT)).toEqual(['mine~0', 'chatgpt']);
  });

  it('is refused where a text is damaged or missing, or the package has other names', async () => {
    await store.add('mine', draftOf('flux'));
    await own.refresh();
    const header = await readHeader();
    const lexicon = header?.lexicon;
    if (!lexicon) throw new Error('there is no lexicon');
    const others = { ...bundled, entries: bundled.entries.replace('sora', 'sore') };
    expect(await readLexicon(lexicon, others, signal)).toBeUndefined();
    const texts = lexicon.texts.with(1, []);
    expect(await readLexicon({ ...lexicon, texts: texts.slice(0, 1) }, bundled, signal)).toBeDefined();
    const [key = ''] = lexicon.texts[1] ?? [];
    await local.set({ [key]: 'fluxus\n' });
    expect(await marked(TEXT)).toBeUndefined();
  });
});

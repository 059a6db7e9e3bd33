import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackNews } from '../../../extension/packs/news.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { announcePacks, readPackNews, watchPacks } = await import('../../../extension/packs/news.ts');

const changed: PackNews = { kind: 'changed', revision: 3, names: 2, entries: 7 };

let told: PackNews[];
let lifetime: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  told = [];
  lifetime = new AbortController();
  watchPacks((news) => told.push(news), lifetime.signal);
});

describe('news of the glossaries', () => {
  it('are none where nothing was ever changed, or what is stored is nothing that we wrote', async () => {
    expect(await readPackNews()).toBeUndefined();
    await fakeBrowser.storage.local.set({ packsChanged: { kind: 'changed', revision: '3' } });
    expect(await readPackNews()).toBeUndefined();
  });

  it('come once a change is stored', async () => {
    await announcePacks({ kind: 'changing' });
    expect(told).toEqual([]);
    await announcePacks(changed);
    expect(told).toEqual([changed]);
    expect(await readPackNews()).toEqual(changed);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([changed]);
  });

  it('come also where the page was closed before it could tell', async () => {
    await announcePacks({ kind: 'changing' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([{ kind: 'changing' }]);
  });

  it('come no more once the signal is aborted', async () => {
    await announcePacks({ kind: 'changing' });
    lifetime.abort();
    await announcePacks(changed);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });

  it('that the browser does not store stop nobody', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no'));
    await expect(announcePacks(changed)).resolves.toBeUndefined();
  });
});

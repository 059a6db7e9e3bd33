import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const browser = vi.hoisted(() => ({ extension: { inIncognitoContext: false }, storage: {} as object }));
vi.mock('wxt/browser', () => ({ browser }));

const { forgetRecentEntries, readRecentEntries, rememberEntry, watchRecentEntries } = await import(
  '../../extension/recent-entries.ts'
);

beforeEach(() => {
  fakeBrowser.reset();
  browser.storage = fakeBrowser.storage;
  browser.extension.inIncognitoContext = false;
});

it('keeps the entries opened last, the latest first, each once', async () => {
  for (const id of ['sora', 'dit', 'gan', 'sora']) await rememberEntry(id);
  expect(await readRecentEntries()).toEqual(['sora', 'gan', 'dit']);
});

it('keeps 20', async () => {
  for (let at = 0; at < 25; at++) await rememberEntry(`entry-${at}`);
  const recent = await readRecentEntries();
  expect(recent).toHaveLength(20);
  expect(recent[0]).toBe('entry-24');
  expect(recent.at(-1)).toBe('entry-5');
});

it('keeps nothing of private windows', async () => {
  browser.extension.inIncognitoContext = true;
  await rememberEntry('sora');
  expect(await readRecentEntries()).toEqual([]);
});

it('reads what can be read', async () => {
  await fakeBrowser.storage.local.set({ recentEntries: ['sora', 7, 'No id', 'dit'] });
  expect(await readRecentEntries()).toEqual(['sora', 'dit']);
  await fakeBrowser.storage.local.set({ recentEntries: 'sora' });
  expect(await readRecentEntries()).toEqual([]);
});

it('forgets them all, and tells who watches until the signal is aborted', async () => {
  const told: (readonly string[])[] = [];
  const lifetime = new AbortController();
  watchRecentEntries((recent) => told.push(recent), lifetime.signal);
  await rememberEntry('sora');
  await forgetRecentEntries();
  lifetime.abort();
  await rememberEntry('dit');
  expect(told).toEqual([['sora'], []]);
});

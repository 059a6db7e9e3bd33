import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { watchStored } = await import('../../extension/listen.ts');

beforeEach(() => fakeBrowser.reset());

test('a key in the local store is told as it changes and as it is removed, and no other', async () => {
  const { local } = fakeBrowser.storage;
  const told: unknown[] = [];
  watchStored('mine', (value) => told.push(value), new AbortController().signal);
  await local.set({ mine: 1, other: 2 });
  await local.set({ other: 3 });
  await local.remove('mine');
  expect(told.map((value) => value ?? 'gone')).toEqual([1, 'gone']);
});

test('nothing is told once the signal is aborted', async () => {
  const told: unknown[] = [];
  const controller = new AbortController();
  watchStored('mine', (value) => told.push(value), controller.signal);
  controller.abort();
  await fakeBrowser.storage.local.set({ mine: 4 });
  expect(told).toEqual([]);
});

test('nothing is told where the signal was aborted before', async () => {
  const told: unknown[] = [];
  watchStored('mine', (value) => told.push(value), AbortSignal.abort());
  await fakeBrowser.storage.local.set({ mine: 4 });
  expect(told).toEqual([]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { changeTermOrder, readTermOrder } = await import('../../extension/term-order.ts');

beforeEach(() => fakeBrowser.reset());

it('is that of the page until the reader chooses another, which is remembered', async () => {
  expect(await readTermOrder()).toBe('reading');
  await changeTermOrder('count');
  expect(await readTermOrder()).toBe('count');
  await fakeBrowser.storage.local.set({ termOrder: 'by heart' });
  expect(await readTermOrder()).toBe('reading');
});

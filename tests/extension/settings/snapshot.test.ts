import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { readSettings, watchSettings } = await import('../../../extension/settings/snapshot.ts');
const { DEFAULTS } = await import('../../../extension/settings/definitions.ts');
const { local } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the settings', () => {
  it('are what was published', async () => {
    const settings = { ...DEFAULTS, density: 'page' };
    await local.set({ settings: { format: 2, settings } });
    expect(await readSettings()).toEqual(settings);
  });

  it.each([undefined, 'damaged', { format: 1, settings: {} }])(
    'are asked of the background where %j was',
    async (stored) => {
      await local.set({ settings: stored });
      const ask = vi
        .spyOn(fakeBrowser.runtime, 'sendMessage')
        .mockImplementation(async () => DEFAULTS as never);
      expect(await readSettings()).toEqual(DEFAULTS);
      expect(ask).toHaveBeenCalledWith({ type: 'settings' });
    },
  );

  it('are followed until the signal is aborted', async () => {
    const seen: string[] = [];
    const watching = new AbortController();
    watchSettings(({ density }) => seen.push(density), watching.signal);
    await local.set({ other: 1 });
    await local.set({ settings: { format: 2, settings: { ...DEFAULTS, density: 'page' } } });
    watching.abort();
    await local.set({ settings: { format: 2, settings: { ...DEFAULTS, density: 'every' } } });
    expect(seen).toEqual(['page']);
  });
});

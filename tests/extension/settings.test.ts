import { beforeEach, describe, expect, it, vi } from 'vitest';

const sync = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn(), remove: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { storage: { sync } } }));

const { changeSetting, readSettings } = await import('../../extension/settings.ts');

beforeEach(() => {
  vi.resetAllMocks();
});

describe('settings', () => {
  it('are the defaults where nothing is stored, or nothing that can be read', async () => {
    sync.get.mockResolvedValue({});
    const defaults = await readSettings();
    expect(defaults).toMatchObject({ offSites: [], mutedNames: [], knownEntries: [], level: 'balanced' });
    sync.get.mockResolvedValue({ offSites: 'a.example', mutedNames: { site: 'a.example' }, level: 'loud' });
    expect(await readSettings()).toEqual(defaults);
  });

  it('keep of a list what can be read', async () => {
    const adam = { site: 'a.example', name: 'Adam' };
    sync.get.mockResolvedValue({ offSites: ['b.example', 7, ''], mutedNames: ['Adam', adam, null] });
    expect(await readSettings()).toMatchObject({ offSites: ['b.example'], mutedNames: [adam] });
    sync.get.mockResolvedValue({ knownEntries: ['sora', 'No id', 7, 'g-pt'] });
    expect(await readSettings()).toMatchObject({ knownEntries: ['sora', 'g-pt'] });
  });

  it('are stored only where they differ from their default', async () => {
    await changeSetting('mutedNames', [{ site: 'a.example', name: 'Adam' }]);
    expect(sync.set).toHaveBeenCalledWith({ mutedNames: [{ site: 'a.example', name: 'Adam' }] });
    await changeSetting('mutedNames', []);
    expect(sync.remove).toHaveBeenCalledWith('mutedNames');
  });
});

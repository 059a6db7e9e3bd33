import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { keepSettings } = await import('../../../extension/settings/store.ts');
const { DEFAULTS } = await import('../../../extension/settings/definitions.ts');
const { storage } = fakeBrowser;

const published = async () => (await storage.local.get('settings')).settings;
const keeping = async () => (await storage.local.get('settingsKeeping')).settingsKeeping;
const set = (values: object) => ({ kind: 'set', values }) as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the settings', () => {
  it('are published as soon as they are read', async () => {
    expect(await keepSettings().read()).toEqual(DEFAULTS);
    expect(await published()).toEqual({ format: 2, settings: DEFAULTS });
  });

  it('are stored only where they differ from their default, with the version', async () => {
    const store = keepSettings();
    await store.edit(set({ density: 'page', level: 'balanced' }));
    expect(await storage.sync.get(null)).toEqual({ version: 2, density: 'page' });
    await store.edit(set({ density: 'section' }));
    expect(await storage.sync.get(null)).toEqual({ version: 2 });
  });

  it('lose nothing when two windows change them at once', async () => {
    const store = keepSettings();
    await Promise.all([
      store.edit({ kind: 'add', key: 'offSites', items: ['a.example'] }),
      store.edit({ kind: 'add', key: 'offSites', items: ['b.example'] }),
      store.edit(set({ density: 'page' })),
      store.edit({ kind: 'add', key: 'offSites', items: ['c.example'] }),
      store.edit({ kind: 'remove', key: 'offSites', items: ['b.example'] }),
    ]);
    expect(await store.read()).toMatchObject({ offSites: ['a.example', 'c.example'], density: 'page' });
  });

  it('follow the account', async () => {
    const store = keepSettings();
    await store.read();
    await storage.sync.set({ density: 'every', version: 2 });
    await vi.waitFor(async () => expect(await published()).toMatchObject({ settings: { density: 'every' } }));
  });
});

describe('what the account has no room for', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `entry-${index}`);

  it('stays on this machine, until it fits again', async () => {
    const store = keepSettings();
    await store.edit({ kind: 'add', key: 'knownEntries', items: many });
    expect(await storage.sync.get(null)).toEqual({});
    expect((await store.read()).knownEntries).toHaveLength(2000);
    expect(await keeping()).toMatchObject({ localOnly: ['knownEntries'] });

    await store.edit({ kind: 'remove', key: 'knownEntries', items: many.slice(1) });
    expect(await storage.sync.get('knownEntries')).toEqual({ knownEntries: ['entry-0'] });
    expect(await keeping()).toMatchObject({ localOnly: [] });
  });

  it('stays on this machine also when the account refuses it for reasons of its own', async () => {
    vi.spyOn(storage.sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    const store = keepSettings();
    await store.edit(set({ density: 'page' }));
    expect((await store.read()).density).toBe('page');
    expect(await keeping()).toMatchObject({ localOnly: ['density'] });
  });

  it('is refused when this machine has no room either, and nothing has changed', async () => {
    const store = keepSettings();
    await store.read();
    vi.spyOn(storage.sync, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(store.edit(set({ density: 'page' }))).rejects.toThrow('disk full');
    expect((await store.read()).density).toBe('section');
  });
});

describe('what cannot be read', () => {
  it('is put aside and repaired', async () => {
    await storage.sync.set({ version: 2, density: 'sometimes', offSites: ['a.example', 7], level: 'broad' });
    const store = keepSettings();
    expect(await store.read()).toMatchObject({ density: 'section', offSites: ['a.example'], level: 'broad' });
    expect(await storage.sync.get(null)).toEqual({ version: 2, offSites: ['a.example'], level: 'broad' });
    expect(await keeping()).toMatchObject({
      aside: [{ values: { density: 'sometimes', offSites: ['a.example', 7] } }],
    });
    await store.forgetAside();
    expect(await keeping()).toMatchObject({ aside: [] });
  });

  it('since a newer version wrote it is left in the account; changes stay on this machine', async () => {
    const newer = { version: 99, density: 'sometimes', level: 'broad' };
    await storage.sync.set(newer);
    const store = keepSettings();
    await store.edit(set({ level: 'strict' }));
    expect(await storage.sync.get(null)).toEqual(newer);
    expect((await store.read()).level).toBe('strict');
    expect(await keeping()).toMatchObject({ fromNewer: true, localOnly: ['level'] });
    await store.edit(set({ level: 'balanced' }));
    expect((await store.read()).level, 'its default, against the account').toBe('balanced');
  });

  it('of the first version is brought into the present one', async () => {
    await storage.sync.set({ density: 'page' });
    await keepSettings().read();
    expect(await storage.sync.get(null)).toEqual({ version: 2, density: 'page' });
  });
});

describe('an organization', () => {
  it('forces and presets settings', async () => {
    vi.spyOn(storage.managed, 'get').mockResolvedValue({
      force: { density: 'page' },
      preset: { level: 'strict' },
    } as never);
    const store = keepSettings();
    await store.edit(set({ density: 'every', level: 'balanced' }));
    expect(await store.read()).toMatchObject({ density: 'page', level: 'balanced' });
    expect(await keeping()).toMatchObject({ locked: ['density'] });
    expect(await storage.sync.get(null), 'the default is a choice where another is preset').toEqual({
      version: 2,
      level: 'balanced',
    });
  });

  it('is not waited for while the browser gathers its policies, and is heard when it has', async () => {
    let answer: (values: object) => void = () => {};
    const late = new Promise<object>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(storage.managed, 'get').mockReturnValue(late as never);
    expect(await keepSettings().read()).toEqual(DEFAULTS);
    answer({ force: { density: 'page' } });
    await vi.waitFor(async () => expect(await published()).toMatchObject({ settings: { density: 'page' } }));
    expect(await keeping()).toMatchObject({ locked: ['density'] });
  });

  it('has its word also while the browser starts anew', async () => {
    const get = vi.spyOn(storage.managed, 'get').mockResolvedValue({ force: { density: 'page' } } as never);
    await keepSettings().read();
    get.mockReturnValue(new Promise(() => {}) as never);
    expect(await keepSettings().read()).toMatchObject({ density: 'page' });
    get.mockResolvedValue({} as never);
    expect(await keepSettings().read()).toEqual(DEFAULTS);
  });

  it('may have set nothing, which Firefox reports as an error', async () => {
    vi.spyOn(storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await keepSettings().read()).toEqual(DEFAULTS);
  });
});

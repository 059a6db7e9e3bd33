import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../extension/settings.ts';

const store = vi.hoisted(() => ({
  readSettings: vi.fn(),
  changeSetting: vi.fn(),
  watchSettings: vi.fn(),
}));
vi.mock('../../extension/settings.ts', () => store);

const { liveSettings } = await import('../../extension/live-settings.ts');

const STORED: Settings = {
  offSites: [],
  offKinds: [],
  mutedNames: [],
  knownEntries: [],
  density: 'section',
  level: 'balanced',
  language: 'page',
  badge: true,
};

beforeEach(() => {
  vi.resetAllMocks();
  store.readSettings.mockResolvedValue(STORED);
  store.changeSetting.mockResolvedValue(undefined);
});

const start = async () => {
  const shown: Settings[] = [];
  const lifetime = new AbortController();
  const change = await liveSettings((settings) => shown.push(settings), lifetime.signal);
  return { shown, change, lifetime };
};

describe('a change', () => {
  it('shows before it is stored', async () => {
    const { shown, change } = await start();
    const storing = change('level', 'broad');
    expect(shown.at(-1)?.level).toBe('broad');
    await storing;
    expect(store.changeSetting).toHaveBeenCalledWith('level', 'broad');
  });

  it('is taken back when the browser refuses it', async () => {
    const { shown, change } = await start();
    store.changeSetting.mockRejectedValue(new Error('quota exceeded'));
    await expect(change('level', 'broad')).rejects.toThrow('quota exceeded');
    expect(shown.map(({ level }) => level)).toEqual(['balanced', 'broad', 'balanced']);
  });

  it('comes in from elsewhere until the signal is aborted', async () => {
    const { shown, lifetime } = await start();
    const [elsewhere] = store.watchSettings.mock.lastCall ?? [];
    elsewhere({ ...STORED, density: 'page' });
    lifetime.abort();
    elsewhere({ ...STORED, density: 'every' });
    expect(shown.map(({ density }) => density)).toEqual(['section', 'page']);
  });
});

it('fails when the settings cannot be read', async () => {
  store.readSettings.mockRejectedValue(new Error('corrupted'));
  await expect(start()).rejects.toThrow('corrupted');
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../extension/settings/definitions.ts';
import { setting } from '../../../extension/settings/edit.ts';
import type { Settings } from '../../../extension/settings/types.ts';

const store = vi.hoisted(() => ({ readSettings: vi.fn(), watchSettings: vi.fn() }));
const send = vi.hoisted(() => vi.fn());
vi.mock('../../../extension/settings/snapshot.ts', () => store);
vi.mock('../../../extension/messages.ts', () => ({ send }));

const { liveSettings } = await import('../../../extension/settings/live-settings.ts');

let stored: Settings;
beforeEach(() => {
  vi.resetAllMocks();
  stored = DEFAULTS;
  store.readSettings.mockImplementation(async () => stored);
  send.mockImplementation(async (_, { edit }) => {
    stored = { ...stored, ...edit.values };
    return null;
  });
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
    const storing = change(setting('level', 'broad'));
    expect(shown.at(-1)?.level).toBe('broad');
    await storing;
    expect(send).toHaveBeenCalledWith('editSettings', { edit: { kind: 'set', values: { level: 'broad' } } });
    expect(shown.at(-1)?.level).toBe('broad');
  });

  it('is taken back when the browser refuses it', async () => {
    const { shown, change } = await start();
    send.mockRejectedValue(new Error('quota exceeded'));
    await expect(change(setting('level', 'broad'))).rejects.toThrow('quota exceeded');
    expect(shown.map(({ level }) => level)).toEqual(['balanced', 'broad', 'balanced']);
  });

  it('comes in from elsewhere until the signal is aborted', async () => {
    const { shown, lifetime } = await start();
    const [elsewhere] = store.watchSettings.mock.lastCall ?? [];
    elsewhere({ ...DEFAULTS, density: 'page' });
    lifetime.abort();
    elsewhere({ ...DEFAULTS, density: 'every' });
    expect(shown.map(({ density }) => density)).toEqual(['section', 'page']);
  });
});

it('fails when the settings cannot be read', async () => {
  store.readSettings.mockRejectedValue(new Error('corrupted'));
  await expect(start()).rejects.toThrow('corrupted');
});

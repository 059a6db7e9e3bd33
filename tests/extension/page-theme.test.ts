import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../extension/settings/definitions.ts';
import type { Settings } from '../../extension/settings/types.ts';

const store = vi.hoisted(() => ({ readSettings: vi.fn(), watchSettings: vi.fn() }));
vi.mock('../../extension/settings/snapshot.ts', () => store);
const { followTheme } = await import('../../extension/page-theme.ts');

let dataset: Record<string, string>;
let kept: Map<string, string>;
beforeEach(() => {
  dataset = {};
  kept = new Map();
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  store.readSettings.mockResolvedValue({ ...DEFAULTS, theme: 'dark' });
});

it('shows what was chosen last at once, then what is stored, then each change', async () => {
  kept.set('theme', 'light');
  const following = followTheme(new AbortController().signal);
  expect(dataset.theme, 'before anything was read').toBe('light');
  await following;
  expect(dataset.theme).toBe('dark');
  const changed: ((settings: Settings) => void) | undefined = store.watchSettings.mock.lastCall?.[0];
  changed?.({ ...DEFAULTS, theme: 'auto' });
  expect(dataset).toEqual({});
  expect(kept.get('theme')).toBe('auto');
});

it('changes nothing once the signal is aborted, and takes no other word for a theme', async () => {
  kept.set('theme', 'sepia');
  const lifetime = new AbortController();
  const following = followTheme(lifetime.signal);
  lifetime.abort();
  await following;
  expect(dataset).toEqual({});
});

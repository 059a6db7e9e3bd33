import { expect, it, vi } from 'vitest';
import type { Settings } from '../../extension/settings.ts';

// What a change needs is decided without the browser.
vi.mock('wxt/browser', () => ({ browser: { storage: { sync: { get: async () => ({}) } } } }));

const { needOf } = await import('../../entrypoints/annotator/settings-change.ts');
const { readSettings } = await import('../../extension/settings.ts');

const before = await readSettings();
const SITE = 'news.example.com';

it.each<[string, Partial<Settings>, string]>([
  ['the same settings', {}, 'nothing'],
  ['another site switched off', { offSites: ['other.example'] }, 'nothing'],
  ['this site switched off', { offSites: ['example.com'] }, 'restart'],
  ['no badge', { badge: false }, 'nothing'],
  ['a muted name', { mutedNames: [{ site: SITE, name: 'Adam' }] }, 'review'],
  ['an entry that the reader knows', { knownEntries: ['sora'] }, 'review'],
  ['a kind switched off', { offKinds: ['person'] }, 'review'],
  ['another level', { level: 'broad' }, 'restart'],
  [
    'another level and a muted name',
    { level: 'broad', mutedNames: [{ site: SITE, name: 'Adam' }] },
    'restart',
  ],
])('%s', (_, change, need) => {
  expect(needOf(before, { ...before, ...change }, SITE)).toBe(need);
});

import { expect, it } from 'vitest';
import { needOf } from '../../entrypoints/annotator/settings-change.ts';
import { DEFAULTS } from '../../extension/settings/definitions.ts';
import type { Settings } from '../../extension/settings/types.ts';

const SITE = 'news.example.com';
const address = { host: SITE, path: '/ai/today' };

it.each<[string, Partial<Settings>, string]>([
  ['the same settings', {}, 'nothing'],
  ['another site switched off', { offSites: ['other.example'] }, 'nothing'],
  ['this site switched off', { offSites: ['example.com'] }, 'restart'],
  ['this part of the site switched off', { offSites: ['example.com/ai'] }, 'restart'],
  ['another part of it', { offSites: ['example.com/sport'] }, 'nothing'],
  ['only listed sites, of which it is none', { places: 'listed' }, 'restart'],
  ['only listed sites, of which it is one', { places: 'listed', onSites: [SITE] }, 'nothing'],
  ['a muted name', { mutedNames: [{ site: SITE, name: 'Adam' }] }, 'review'],
  ['an entry that the reader knows', { knownEntries: ['sora'] }, 'review'],
  ['a kind switched off', { offKinds: ['person'] }, 'review'],
  ['another level', { level: 'broad' }, 'restart'],
  ['no badge', { badge: false }, 'nothing'],
  [
    'another level and a muted name',
    { level: 'broad', mutedNames: [{ site: SITE, name: 'Adam' }] },
    'restart',
  ],
])('%s', (_, change, need) => {
  expect(needOf({ settings: DEFAULTS, address }, { settings: { ...DEFAULTS, ...change }, address })).toBe(
    need,
  );
});

it('a page that goes to another part of its site', () => {
  const settings = { ...DEFAULTS, offSites: ['example.com/ads'] };
  const there = { settings, address: { ...address, path: '/ads/1' } };
  expect(needOf({ settings, address }, there)).toBe('restart');
  expect(needOf(there, { ...there, address: { ...address, path: '/ads/2' } })).toBe('nothing');
});

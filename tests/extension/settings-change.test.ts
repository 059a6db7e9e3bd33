import { expect, it } from 'vitest';
import { type Need, needsOf } from '../../entrypoints/annotator/settings-change.ts';
import { DEFAULTS } from '../../extension/settings/definitions.ts';
import type { Settings } from '../../extension/settings/types.ts';

const SITE = 'news.example.com';
const address = { host: SITE, path: '/ai/today' };

it.each<[string, Partial<Settings>, readonly Need[] | 'restart']>([
  ['the same settings', {}, []],
  ['another site switched off', { offSites: ['other.example'] }, []],
  ['this site switched off', { offSites: ['example.com'] }, 'restart'],
  ['this part of the site switched off', { offSites: ['example.com/ai'] }, 'restart'],
  ['another part of it', { offSites: ['example.com/sport'] }, []],
  ['only listed sites, of which it is none', { places: 'listed' }, 'restart'],
  ['only listed sites, of which it is one', { places: 'listed', onSites: [SITE] }, []],
  ['a muted name', { mutedNames: [{ site: SITE, name: 'Adam' }] }, ['review']],
  ['an entry that the reader knows', { knownEntries: ['sora'] }, ['review']],
  ['a kind switched off', { offKinds: ['person'] }, ['review']],
  ['another level', { level: 'broad' }, ['review']],
  ['only pages about AI', { places: 'ai' }, ['review']],
  ['unseen marks', { density: 'hover' }, ['review', 'look']],
  ['no marks in links and headings', { inLinks: false, inHeadings: false }, ['review']],
  ['another look of marks', { markStyle: 'solid', colouring: 'one', colour: '#aa0000' }, ['look']],
  [
    'other cards',
    { language: 'en', theme: 'dark', textSize: 'huge', opener: 'click', hoverDelay: 0 },
    ['cards'],
  ],
  ['no badge', { badge: false }, []],
  [
    'another level and a muted name',
    { level: 'broad', mutedNames: [{ site: SITE, name: 'Adam' }] },
    ['review'],
  ],
])('%s', (_, change, need) => {
  const needs = needsOf({ settings: DEFAULTS, address }, { settings: { ...DEFAULTS, ...change }, address });
  expect(typeof needs === 'string' ? needs : [...needs]).toEqual(need);
});

it('a page that goes to another part of its site', () => {
  const settings = { ...DEFAULTS, offSites: ['example.com/ads'] };
  const there = { settings, address: { ...address, path: '/ads/1' } };
  expect(needsOf({ settings, address }, there)).toBe('restart');
  expect(needsOf(there, { ...there, address: { ...address, path: '/ads/2' } })).toEqual(new Set());
});

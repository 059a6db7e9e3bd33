import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../extension/settings/definitions.ts';
import { applyEdit } from '../../../extension/settings/edit.ts';
import {
  decideSite,
  editsToSwitch,
  needsPath,
  type SiteSettings,
} from '../../../extension/settings/site-rules.ts';

const sites = (values: Partial<SiteSettings>) => ({ ...DEFAULTS, ...values });
const at = (host: string, path?: string) => ({ host, path });

describe('where no pattern covers a page', () => {
  it.each([
    ['everywhere', 'yes'],
    ['ai', 'ai'],
    ['listed', 'no'],
  ] as const)('and marks are wanted %s, the answer is %s', (places, marks) => {
    const settings = sites({ places, offSites: ['other.example'] });
    expect(decideSite(settings, at('news.example', '/'))).toEqual({ marks, rule: undefined });
  });
});

describe('the most specific pattern decides', () => {
  const settings = sites({
    offSites: ['example.com', 'example.com/ai/ads', 'same.example'],
    onSites: ['news.example.com', 'example.com/ai', 'same.example'],
  });
  it.each([
    ['example.com', '/', 'no', 'example.com'],
    ['shop.example.com', '/', 'no', 'example.com'],
    ['news.example.com', '/', 'yes', 'news.example.com'],
    ['example.com', '/ai/today', 'yes', 'example.com/ai'],
    ['example.com', '/ai/ads/1', 'no', 'example.com/ai/ads'],
    ['same.example', '/', 'no', 'same.example'],
  ] as const)('on %s%s: %s, by %s', (host, path, marks, pattern) => {
    expect(decideSite(settings, at(host, path))).toMatchObject({ marks, rule: { pattern } });
  });
});

it('a path matters only on hosts that a pattern divides', () => {
  const settings = sites({ offSites: ['example.com/ai', 'other.example'] });
  expect(needsPath(settings, 'www.example.com')).toBe(true);
  expect(needsPath(settings, 'other.example')).toBe(false);
});

describe('switching a host', () => {
  const cases: readonly [string, Partial<SiteSettings>][] = [
    ['with no rule', {}],
    ['that is off by itself', { offSites: ['news.example'] }],
    ['of a domain that is off', { offSites: ['example'] }],
    ['that is on by itself', { places: 'listed', onSites: ['news.example'] }],
    ['that is in both lists', { offSites: ['news.example'], onSites: ['news.example'] }],
    ['where only listed sites are marked', { places: 'listed' }],
  ];
  for (const [name, values] of cases) {
    it.each([true, false])(`${name} has it say: %s`, (on) => {
      const settings = sites(values);
      const switched = editsToSwitch(settings, 'news.example', on).reduce(applyEdit, settings);
      expect(decideSite(switched, at('news.example')).marks !== 'no').toBe(on);
    });
  }

  it('there and back leaves the lists as they were', () => {
    const settings = sites({ offSites: ['other.example'] });
    const off = editsToSwitch(settings, 'news.example', false).reduce(applyEdit, settings);
    expect(off.offSites).toEqual(['news.example', 'other.example']);
    expect(editsToSwitch(off, 'news.example', true).reduce(applyEdit, off)).toEqual(settings);
  });

  it('leaves a rule of a wider domain', () => {
    const settings = sites({ offSites: ['example.com'] });
    const edits = editsToSwitch(settings, 'news.example.com', true);
    expect(edits).toEqual([{ kind: 'add', key: 'onSites', items: ['news.example.com'] }]);
  });
});

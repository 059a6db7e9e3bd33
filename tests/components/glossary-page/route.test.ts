import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute, type Route } from '../../../components/glossary-page/route.ts';

const ROUTES: readonly (readonly [string, Route])[] = [
  ['#/', { view: 'entries' }],
  ['#dit', { view: 'entry', id: 'dit' }],
  ['#/article', { view: 'article' }],
  ['#/article/f60', { view: 'article', fact: 'f60' }],
  ['#/article/sora-theses', { view: 'article', article: 'sora-theses' }],
  ['#/article/sora-theses/f60', { view: 'article', article: 'sora-theses', fact: 'f60' }],
  ['#/map', { view: 'map' }],
  ['#/map/dit', { view: 'map', focus: 'dit' }],
];

describe('an address', () => {
  it.each(ROUTES)('%s leads somewhere, and back', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(addressOf(route)).toBe(address);
  });

  it.each(['', '#', '#/'])('"%s" leads to all entries', (address) => {
    expect(parseRoute(address)).toEqual({ view: 'entries' });
  });

  it('may end with a slash', () => {
    expect(parseRoute('#/map/')).toEqual({ view: 'map' });
    expect(parseRoute('#/article/f60/')).toEqual({ view: 'article', fact: 'f60' });
  });

  it.each(['#/elsewhere', '#/map/dit/sora', '#/article/a/f1/x', '#//', '#/map//dit'])(
    '%s leads nowhere, and says so as it was written',
    (address) => {
      expect(parseRoute(address)).toEqual({ view: 'unknown', written: address.slice(1) });
      expect(addressOf(parseRoute(address))).toBe(address);
    },
  );

  it('is the same with escapes, and none is broken', () => {
    expect(parseRoute('#%64it')).toEqual({ view: 'entry', id: 'dit' });
    expect(parseRoute('#%E6%89%A9%E6%95%A3')).toEqual({ view: 'entry', id: '扩散' });
    expect(parseRoute('#100%')).toEqual({ view: 'entry', id: '100%' });
    const odd: Route = { view: 'entry', id: 'a b/c#d%' };
    expect(parseRoute(addressOf(odd))).toEqual(odd);
  });
});

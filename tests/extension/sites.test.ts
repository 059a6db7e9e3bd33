import { describe, expect, it, vi } from 'vitest';

// The list is pure; only the settings beside it know the browser.
vi.mock('wxt/browser', () => ({ browser: {} }));

const { addSite, parseSite, withoutSite } = await import('../../extension/sites.ts');

describe('what a reader may write', () => {
  it.each([
    ['news.example.com', 'news.example.com'],
    [' News.Example.COM ', 'news.example.com'],
    ['https://news.example.com/today?a=b#c', 'news.example.com'],
    ['http://example.com:8080/', 'example.com:8080'],
    ['example.com:443', 'example.com'],
    ['example.com:80', 'example.com'],
    ['*.example.com', 'example.com'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:8080', '[::1]:8080'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['not a site', undefined],
    ['example', undefined],
    ['example..com', undefined],
    ['.com', undefined],
    ['ftp://example.com', undefined],
    ['chrome://settings', undefined],
    ['name@example.com', undefined],
    ['https://', undefined],
  ])('%s', (written, site) => {
    expect(parseSite(written)).toBe(site);
  });
});

describe('adding', () => {
  it('keeps the list sorted', () => {
    expect(addSite(['b.example'], 'a.example')).toEqual({ kind: 'added', sites: ['a.example', 'b.example'] });
  });

  it('says which site covers a new one', () => {
    expect(addSite(['example.com'], 'example.com')).toMatchObject({ kind: 'covered', by: 'example.com' });
    expect(addSite(['example.com'], 'https://a.example.com')).toEqual({
      kind: 'covered',
      site: 'a.example.com',
      by: 'example.com',
    });
    expect(addSite(['example.com'], 'an-example.com')).toMatchObject({ kind: 'added' });
  });

  it('tells nothing from nonsense', () => {
    expect(addSite([], '  ')).toEqual({ kind: 'missing' });
    expect(addSite([], '?')).toEqual({ kind: 'invalid' });
  });
});

it('switches a host on again with every site that covers it', () => {
  const sites = ['example.com', 'news.example.com', 'other.example'];
  expect(withoutSite(sites, 'news.example.com')).toEqual(['other.example']);
  expect(withoutSite(sites, 'example.com')).toEqual(['news.example.com', 'other.example']);
});

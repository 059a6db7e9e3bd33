import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySpecificity, covers, parsePattern } from '../../../extension/settings/site-pattern.ts';

describe('what a reader may write', () => {
  it.each([
    ['news.example.com', 'news.example.com'],
    [' News.Example.COM ', 'news.example.com'],
    ['https://news.example.com/today?a=b#c', 'news.example.com'],
    ['https://news.example.com/ai/*', 'news.example.com/ai/*'],
    ['news.example.com/', 'news.example.com'],
    ['news.example.com/AI/', 'news.example.com/AI/'],
    ['news.example.com/ai/*?a=b', 'news.example.com/ai/*'],
    ['news.example.com/新闻', 'news.example.com/%E6%96%B0%E9%97%BB'],
    ['http://example.com:8080/', 'example.com:8080'],
    ['example.com:443', 'example.com'],
    ['*.example.com', 'example.com'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]:8080', '[::1]:8080'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
  ])('%j is %j', (written, pattern) => {
    expect(parsePattern(written)).toEqual({ kind: 'pattern', pattern });
  });

  it.each([
    'not a site',
    'example',
    'example..com',
    '.com',
    '*.com.*',
    'news.*.example',
    'ftp://example.com',
    'chrome://settings',
    'name@example.com',
    'https://',
    '/ai/*',
    '?',
  ])('%j is no pattern', (written) => {
    expect(parsePattern(written)).toEqual({ kind: 'invalid' });
  });

  it('is missing where nothing but spaces is', () => {
    expect(parsePattern('  ')).toEqual({ kind: 'missing' });
  });

  it('stays as it is when it is read again', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webPath(), (url, path) => {
        const first = parsePattern(`${new URL(url).host}${path}`);
        if (first.kind === 'pattern') expect(parsePattern(first.pattern)).toEqual(first);
      }),
    );
  });
});

describe('a pattern covers', () => {
  it.each([
    ['example.com', 'example.com', '/', true],
    ['example.com', 'news.example.com', '/a', true],
    ['example.com', 'an-example.com', '/', false],
    ['example.com', 'example.com:8080', '/', false],
    ['example.com/ai', 'example.com', '/ai', true],
    ['example.com/ai', 'example.com', '/ai/today', true],
    ['example.com/ai/', 'example.com', '/ai', true],
    ['example.com/ai', 'example.com', '/air', false],
    ['example.com/ai/*', 'example.com', '/ai/today', true],
    ['example.com/ai/*', 'example.com', '/ai', false],
    ['example.com/*/ai', 'example.com', '/2026/ai', true],
    ['example.com/*/ai', 'example.com', '/2026/ai/x', false],
    ['example.com/*.html', 'example.com', '/a/b.html', true],
    ['example.com/a*a', 'example.com', '/a', false],
    ['example.com/*a*b*c', 'example.com', '/xaxbxc', true],
    ['example.com/*a*b*c', 'example.com', '/xbxaxc', false],
    ['example.com/ai', 'example.com', undefined, false],
    ['example.com', 'example.com', undefined, true],
  ])('%s, the page %s%s: %s', (pattern, host, path, expected) => {
    expect(covers(pattern, { host, path })).toBe(expected);
  });

  it('quickly, whatever the stars', () => {
    expect(
      covers(`a.example/${'*a'.repeat(2000)}b`, { host: 'a.example', path: `/${'a'.repeat(5000)}` }),
    ).toBe(false);
  });
});

it('says more by its host, then by its path', () => {
  const sorted = ['example.com', 'example.com/ai/today', 'news.example.com', 'example.com/ai/*'].sort(
    bySpecificity,
  );
  expect(sorted).toEqual(['news.example.com', 'example.com/ai/today', 'example.com/ai/*', 'example.com']);
});

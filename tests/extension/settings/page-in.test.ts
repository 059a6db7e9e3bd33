import { describe, expect, it } from 'vitest';
import { pageIn } from '../../../extension/settings/site-pattern.ts';

describe('an address that a reader tries', () => {
  it.each([
    ['news.example/ai?x#y', { host: 'news.example', path: '/ai' }],
    ['https://News.Example', { host: 'news.example', path: '/' }],
    ['localhost:8080/a', { host: 'localhost:8080', path: '/a' }],
    [' http://[::1]/ ', { host: '[::1]', path: '/' }],
    ['file:///home/a.html', { host: '', path: '/home/a.html' }],
  ])('%s is a page', (written, page) => {
    expect(pageIn(written)).toEqual(page);
  });

  it.each(['chrome://settings', 'about:blank', 'data:text/html,x'])('%s is out of reach', (written) => {
    expect(pageIn(written)).toBe('out-of-reach');
  });

  it.each(['', 'news', 'a b.example', 'https://'])('%j is none', (written) => {
    expect(pageIn(written)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../data/citation.ts';

describe('a citation', () => {
  it.each([
    ['sora-theses#f60', { kind: 'fact', article: 'sora-theses', fact: 'f60' }],
    ['a1#f101', { kind: 'fact', article: 'a1', fact: 'f101' }],
    [
      'arXiv:2212.09748',
      { kind: 'link', label: 'arXiv 2212.09748', url: 'https://arxiv.org/abs/2212.09748' },
    ],
    ['arXiv:1412.6980', { kind: 'link', label: 'arXiv 1412.6980', url: 'https://arxiv.org/abs/1412.6980' }],
    ['doi:10.1000/xyz', { kind: 'link', label: 'DOI 10.1000/xyz', url: 'https://doi.org/10.1000/xyz' }],
    [
      'https://www.example.org/a?b=c#d',
      { kind: 'link', label: 'example.org', url: 'https://www.example.org/a?b=c#d' },
    ],
    [
      'https://news.example.org',
      { kind: 'link', label: 'news.example.org', url: 'https://news.example.org' },
    ],
  ])('may be %j', (text, expected) => {
    expect(parseCitation(text)).toEqual(expected);
  });

  it.each([
    '',
    'a book',
    'sora-theses',
    'sora-theses#60',
    'Sora-Theses#f60',
    '#f60',
    'arXiv:22.1',
    'arxiv:2212.09748',
    'arXiv:2212.09748v2',
    'doi:11.1000/xyz',
    'doi:10.',
    'http://example.org',
    'https://',
    'https://exa mple.org',
    'javascript:alert(1)',
    ' https://example.org',
  ])('may not be %j', (text) => {
    expect(() => parseCitation(text)).toThrow(RangeError);
    expect(() => parseCitation(text)).toThrow('is no citation');
  });
});

import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressOf, SAMPLE_PAGE } from '../../scripts/start-targets.ts';

describe('the address of what npm start is asked to open', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['HTTP://news.example', 'http://news.example/'],
    [SAMPLE_PAGE, pathToFileURL(SAMPLE_PAGE).href],
    [pathToFileURL(SAMPLE_PAGE).href, pathToFileURL(SAMPLE_PAGE).href],
    ['tests/pages/sample.html', pathToFileURL(SAMPLE_PAGE).href],
  ])('of %s is %s', (argument, address) => {
    expect(addressOf(argument)).toBe(address);
  });

  it.each([
    ['no-such-page.html', /no such file/],
    ['news.example', /no such file/],
    ['file:///no/such/page.html', /no such file/],
    ['tests/pages', /not a file/],
    ['ftp://news.example/', /only http, https and file/],
    ['http://', /not an address/],
  ])('is not to be had of %s', (argument, reason) => {
    expect(() => addressOf(argument)).toThrow(reason);
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../extension/page-report.ts';
import { DEFAULTS } from '../../extension/settings/definitions.ts';

// What the frames report is put together without the browser.
vi.mock('wxt/browser', () => ({ browser: {} }));

const { answeredState, siteOf } = await import('../../entrypoints/popup/report-terms.ts');

const report = (frame: string, top: boolean, host: string, terms: PageReport['terms']): PageReport => ({
  frame,
  top,
  host,
  state: 'on',
  terms,
});
const page = report('a', true, 'news.example.com', [
  { entry: 'dit', count: 1 },
  { entry: 'sora', count: 2 },
  { entry: 'gan', count: 1 },
]);
const frame = report('b', false, 'ads.example', [
  { entry: 'gan', count: 2 },
  { entry: 'nlp', count: 1 },
]);

describe('the site', () => {
  it("is that of the tab's own page", () => {
    expect(siteOf([frame, page], DEFAULTS)).toEqual({ host: 'news.example.com', on: true });
  });

  it('is off with the domain it belongs to', () => {
    expect(siteOf([page], { ...DEFAULTS, offSites: ['example.com'] })).toEqual({
      host: 'news.example.com',
      on: false,
    });
  });

  it('is none for a local file', () => {
    expect(siteOf([report('a', true, '', [])], DEFAULTS)).toBeUndefined();
  });
});

describe('the state', () => {
  it('adds up the counts of all frames, the most mentioned first, then in reading order', () => {
    expect(answeredState([page, frame], siteOf([page], DEFAULTS))).toEqual({
      kind: 'on',
      terms: [
        { entry: 'gan', count: 3 },
        { entry: 'sora', count: 2 },
        { entry: 'dit', count: 1 },
        { entry: 'nlp', count: 1 },
      ],
    });
  });

  it('is off as soon as the site is, whatever was reported before', () => {
    expect(answeredState([page], siteOf([page], { ...DEFAULTS, offSites: ['example.com'] }))).toEqual({
      kind: 'off',
      host: 'news.example.com',
    });
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../extension/page-report.ts';
import { DEFAULTS } from '../../extension/settings/definitions.ts';
import type { TabPage } from '../../extension/tab-page.ts';

// What the frames report is put together without the browser.
vi.mock('wxt/browser', () => ({ browser: {} }));

const { framesWith, pageStateOf, siteOf } = await import('../../entrypoints/popup/page-state-of.ts');

const report = (top: boolean, terms: PageReport['terms'], more: Partial<PageReport> = {}) => ({
  id: top ? 0 : 7,
  report: { frame: String(top), top, state: 'on', terms, frames: 0, inView: [], ...more } as const,
});
const top = report(true, [
  { entry: 'dit', count: 1 },
  { entry: 'sora', count: 2 },
  { entry: 'gan', count: 1 },
]);
const frame = report(
  false,
  [
    { entry: 'nlp', count: 1 },
    { entry: 'gan', count: 2 },
  ],
  { inView: ['gan'] },
);
const answered = (...frames: readonly ReturnType<typeof report>[]): TabPage => ({
  kind: 'answered',
  frames,
  unseen: 2,
});
const known = {
  url: 'https://news.example.com/today',
  page: answered(top, frame),
  pause: undefined,
  settings: { ...DEFAULTS, knownEntries: ['sora'] },
};

describe('the site', () => {
  it('is that of the address, with its port, off with the domain it belongs to', () => {
    expect(siteOf('http://localhost:8080/a', DEFAULTS)).toEqual({ host: 'localhost:8080', on: true });
    expect(siteOf(known.url, { ...DEFAULTS, offSites: ['example.com'] })).toEqual({
      host: 'news.example.com',
      on: false,
    });
  });

  it.each([undefined, 'file:///a.html', 'chrome://version', 'about:blank', ''])('is none for %s', (url) => {
    expect(siteOf(url, DEFAULTS)).toBeUndefined();
  });
});

describe('the state', () => {
  it('adds up the terms of all frames in reading order, and tells what the reader knows and sees', () => {
    expect(pageStateOf(known)).toEqual({
      kind: 'terms',
      terms: [
        { entry: 'dit', count: 1, muted: false, inView: false },
        { entry: 'sora', count: 2, muted: true, inView: false },
        { entry: 'gan', count: 3, muted: false, inView: true },
        { entry: 'nlp', count: 1, muted: false, inView: false },
      ],
      unseen: 2,
      onlyAboutAi: false,
    });
  });

  it('is off as soon as the site is, whatever was reported before, and names the rule', () => {
    const settings = { ...known.settings, offSites: ['other.example', 'example.com'] };
    expect(pageStateOf({ ...known, settings })).toEqual({
      kind: 'off',
      host: 'news.example.com',
      rule: 'example.com',
    });
  });

  it('is that of the pause before all that is true of the page', () => {
    const pause = { until: 'restart' } as const;
    const page: TabPage = { kind: 'protected', isFile: false };
    expect(pageStateOf({ ...known, page, pause })).toEqual({ kind: 'paused', pause });
  });

  it('is being read until the tab’s own page has told what it holds', () => {
    const reading = answered(report(true, [], { state: 'reading' }), frame);
    expect(pageStateOf({ ...known, page: reading })).toEqual({ kind: 'reading' });
    expect(pageStateOf({ ...known, page: { kind: 'waiting' } })).toEqual({ kind: 'reading' });
  });

  it('says what keeps the page from being read', () => {
    const stateOf = (page: TabPage) => pageStateOf({ ...known, page }).kind;
    expect(stateOf({ kind: 'protected', isFile: false })).toBe('protected');
    expect(stateOf({ kind: 'protected', isFile: true })).toBe('file');
    expect(stateOf({ kind: 'pdf' })).toBe('pdf');
    expect(stateOf({ kind: 'source' })).toBe('source');
    expect(stateOf({ kind: 'unreached' })).toBe('unreached');
  });
});

it('knows which frames mention an entry', () => {
  expect(framesWith(known.page, 'gan')).toEqual([0, 7]);
  expect(framesWith(known.page, 'nlp')).toEqual([7]);
  expect(framesWith({ kind: 'waiting' }, 'gan')).toEqual([]);
});

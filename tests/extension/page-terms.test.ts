import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({ runtime: { sendMessage: vi.fn() } }));
vi.mock('wxt/browser', () => ({ browser }));

const { tellTerms } = await import('../../extension/page-terms.ts');

const told = () => browser.runtime.sendMessage.mock.calls.map(([{ state, entries }]) => ({ state, entries }));

let lifetime: AbortController;
let page: EventTarget & { prerendering?: boolean };
beforeEach(() => {
  vi.useFakeTimers();
  browser.runtime.sendMessage.mockReset().mockResolvedValue(null);
  lifetime = new AbortController();
  page = new EventTarget();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const leave = () => window.dispatchEvent(new Event('pagehide'));
const comeBack = () => window.dispatchEvent(new Event('pageshow'));

describe('a page', () => {
  it('without terms tells nothing, also as it is left', () => {
    const tell = tellTerms(true, lifetime.signal);
    tell(false, []);
    vi.runAllTimers();
    leave();
    expect(told()).toEqual([]);
  });

  it('tells its different entries once it is at rest, and again only when they change', () => {
    const tell = tellTerms(true, lifetime.signal);
    tell(false, ['sora']);
    tell(false, ['sora', 'dit']);
    expect(told()).toEqual([]);
    vi.runAllTimers();
    tell(false, ['dit', 'sora']);
    vi.runAllTimers();
    expect(told()).toEqual([{ state: 'on', entries: ['dit', 'sora'] }]);
    tell(false, []);
    vi.runAllTimers();
    expect(told().at(-1)).toEqual({ state: 'on', entries: [] });
  });

  it('that is soon as it was tells nothing again', () => {
    const tell = tellTerms(true, lifetime.signal);
    tell(false, ['sora']);
    vi.runAllTimers();
    tell(false, ['dit']);
    tell(false, ['sora']);
    vi.runAllTimers();
    comeBack();
    expect(told()).toHaveLength(1);
  });

  it('that never rests is heard every other second', () => {
    const tell = tellTerms(true, lifetime.signal);
    for (let at = 0; at < 100; at++) {
      tell(false, [`entry-${at}`]);
      vi.advanceTimersByTime(100);
    }
    expect(told().length).toBeGreaterThan(3);
    expect(told().length).toBeLessThan(7);
  });

  it('takes its terms back as it is left, and tells them again when it comes back from memory', () => {
    const tell = tellTerms(true, lifetime.signal);
    tell(false, ['sora']);
    vi.runAllTimers();
    leave();
    comeBack();
    expect(told().map(({ entries }) => entries)).toEqual([['sora'], [], ['sora']]);
  });

  it('that is made ahead tells nothing until the reader is there', () => {
    page.prerendering = true;
    tellTerms(true, lifetime.signal)(false, ['sora']);
    vi.runAllTimers();
    expect(told()).toEqual([]);
    page.prerendering = false;
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(told()).toHaveLength(1);
  });

  it('of a site that is off says so; a frame in it does not', () => {
    tellTerms(false, lifetime.signal)(true, []);
    vi.runAllTimers();
    expect(told()).toEqual([]);
    tellTerms(true, lifetime.signal)(true, []);
    vi.runAllTimers();
    expect(told()).toEqual([{ state: 'off', entries: [] }]);
  });

  it('tells nothing more once the signal is aborted', () => {
    const tell = tellTerms(true, lifetime.signal);
    tell(false, ['sora']);
    lifetime.abort();
    tell(false, ['sora', 'dit']);
    vi.runAllTimers();
    leave();
    expect(told()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observed, PageReport } from '../../extension/page-report.ts';

const browser = vi.hoisted(() => ({
  runtime: { onConnect: { addListener: vi.fn(), removeListener: vi.fn() } },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { createReporter, parsePageReport } = await import('../../extension/page-report.ts');

const FIRST: PageReport = { frame: 'a', top: true, state: 'reading', terms: [], frames: 0, inView: [] };

const connect = (name = 'page-report') => {
  const port = {
    name,
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onDisconnect: { addListener: vi.fn() },
    leave: () => port.onDisconnect.addListener.mock.lastCall?.[0](),
    last: () => port.postMessage.mock.lastCall?.[0],
  };
  browser.runtime.onConnect.addListener.mock.lastCall?.[0](port);
  return port;
};

let lifetime: AbortController;
beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  lifetime = new AbortController();
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

const observed = () => {
  let tell: (entries: readonly string[]) => void = () => {};
  const signals: AbortSignal[] = [];
  const page = {
    countFrames: vi.fn(() => 2),
    watchView: vi.fn<Observed['watchView']>((now, signal) => {
      tell = now;
      signals.push(signal);
    }),
  };
  return { page, signals, see: (...entries: readonly string[]) => tell(entries) };
};

describe('a page', () => {
  it('tells who asks what it holds at once, and after each change, the last of a quick row', () => {
    const { report } = createReporter(FIRST, lifetime.signal);
    const port = connect();
    expect(port.last()).toEqual(FIRST);
    report({ state: 'on' });
    expect(port.last()).toMatchObject({ state: 'on' });
    for (let count = 1; count <= 9; count++) report({ terms: [{ entry: 'sora', count }] });
    expect(port.postMessage).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(200);
    expect(port.postMessage).toHaveBeenCalledTimes(3);
    expect(port.last()).toMatchObject({ terms: [{ entry: 'sora', count: 9 }] });
  });

  it('lets other ports be', () => {
    createReporter(FIRST, lifetime.signal);
    expect(connect('of others').postMessage).not.toHaveBeenCalled();
  });

  it('counts nothing and looks at nothing while nobody listens', () => {
    const { observe } = createReporter(FIRST, lifetime.signal);
    const { page, signals } = observed();
    observe(page);
    vi.advanceTimersByTime(10_000);
    expect(page.countFrames).not.toHaveBeenCalled();

    const popup = connect();
    expect(popup.last()).toMatchObject({ frames: 2 });
    expect(page.watchView, 'what is in view is asked for by a side panel only').not.toHaveBeenCalled();

    const panel = connect('page-report+view');
    expect(page.watchView).toHaveBeenCalledOnce();
    panel.leave();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    popup.leave();
    page.countFrames.mockClear();
    vi.advanceTimersByTime(10_000);
    expect(page.countFrames).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells a side panel what comes into view, and of frames that come', () => {
    const { observe } = createReporter(FIRST, lifetime.signal);
    const { page, see } = observed();
    observe(page);
    const panel = connect('page-report+view');
    see('sora', 'dit');
    vi.advanceTimersByTime(200);
    expect(panel.last()).toMatchObject({ inView: ['sora', 'dit'] });
    page.countFrames.mockReturnValue(3);
    vi.advanceTimersByTime(1_500);
    expect(panel.last()).toMatchObject({ frames: 3 });
  });

  it('stops looking as soon as it is no longer marked, and looks at what comes after', () => {
    const { observe } = createReporter(FIRST, lifetime.signal);
    const [first, second] = [observed(), observed()];
    observe(first.page);
    connect('page-report+view');
    observe(undefined);
    expect(first.signals[0]?.aborted).toBe(true);
    observe(second.page);
    expect(second.page.watchView).toHaveBeenCalledOnce();
  });

  it('lets go of everything when it ends', () => {
    const { observe } = createReporter(FIRST, lifetime.signal);
    const { page, signals } = observed();
    observe(page);
    const port = connect('page-report+view');
    lifetime.abort();
    expect(port.disconnect).toHaveBeenCalledOnce();
    expect(browser.runtime.onConnect.removeListener).toHaveBeenCalledOnce();
    expect(signals[0]?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('takes no other message for a report', () => {
  expect(parsePageReport(FIRST)).toEqual(FIRST);
  for (const other of [null, 'report', {}, { ...FIRST, terms: 'none' }, { ...FIRST, frames: 'many' }])
    expect(parsePageReport(other)).toBeUndefined();
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../extension/page-report.ts';
import type { TabPage } from '../../extension/tab-page.ts';

const browser = vi.hoisted(() => ({
  runtime: {},
  tabs: {
    get: vi.fn(),
    connect: vi.fn(),
    onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
  },
  scripting: { executeScript: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { watchTabPage } = await import('../../extension/tab-page.ts');

/** The frames of a tab: what the browser tells of their documents, and ports to them. */
const documents = new Map<number, readonly [type: string, readyState: string]>();
const ports = new Map<number, ReturnType<typeof portTo>>();

function portTo(frame: number) {
  const port = {
    disconnect: vi.fn(),
    onMessage: { addListener: vi.fn() },
    onDisconnect: { addListener: vi.fn() },
    leave: () => port.onDisconnect.addListener.mock.lastCall?.[0](),
    report: (change: Partial<PageReport> = {}) => {
      const plain = { frame: `${frame}`, top: frame === 0, state: 'on', terms: [], frames: 0, inView: [] };
      port.onMessage.addListener.mock.lastCall?.[0]({ ...plain, ...change });
    },
  };
  return port;
}

let shown: TabPage[] = [];
let lifetime: AbortController;

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  documents.clear();
  ports.clear();
  shown = [];
  lifetime = new AbortController();
  browser.tabs.get.mockResolvedValue({ url: 'https://news.example/' });
  browser.tabs.connect.mockImplementation((_, { frameId }) => {
    const port = portTo(frameId);
    ports.set(frameId, port);
    return port;
  });
  browser.scripting.executeScript.mockImplementation(async () => {
    if (!documents.has(0)) throw new Error('the page cannot be scripted');
    return Array.from(documents, ([frameId, result]) => ({ frameId, result }));
  });
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

const start = async (frames: Readonly<Record<number, readonly [string, string]>>) => {
  for (const [id, document] of Object.entries(frames)) documents.set(Number(id), document);
  watchTabPage(1, { withView: false }, (page) => shown.push(page), lifetime.signal);
  await vi.advanceTimersByTimeAsync(1);
};
const HTML = ['text/html', 'complete'] as const;
const kinds = () => shown.map(({ kind }) => kind);
const last = () => shown.at(-1);

describe('the page of a tab', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['application/rss+xml', 'source'],
    ['image/svg+xml', 'source'],
  ])('is none to be marked where it is %s', async (type, kind) => {
    await start({ 0: [type, 'complete'] });
    expect(kinds()).toEqual([kind]);
  });

  it('is protected where no script is let in', async () => {
    await start({});
    expect(shown).toEqual([{ kind: 'protected', isFile: false }]);
  });

  it.each([
    ['file:///a.html', { kind: 'protected', isFile: true }],
    ['https://a.example/b.pdf?page=2', { kind: 'pdf' }],
  ])('is told by its address where no script is let in: %s', async (url, page) => {
    browser.tabs.get.mockResolvedValue({ url });
    await start({});
    expect(last()).toEqual(page);
  });

  it('answers with all its frames, its own first', async () => {
    await start({ 0: HTML, 7: HTML });
    ports.get(7)?.report();
    expect(shown).toEqual([]);
    ports.get(0)?.report({ frames: 1 });
    expect(last()).toMatchObject({ kind: 'answered', frames: [{ id: 0 }, { id: 7 }], unseen: 0 });
  });

  it('tells of frames that do not answer once none has come for a while', async () => {
    await start({ 0: HTML, 7: HTML });
    ports.get(0)?.report({ frames: 3 });
    ports.get(7)?.report();
    expect(last()).toMatchObject({ unseen: 0 });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(last()).toMatchObject({ unseen: 2 });
  });

  it('lets go of a frame that leaves, and finds one that comes', async () => {
    await start({ 0: HTML, 7: HTML });
    ports.get(0)?.report({ frames: 1 });
    ports.get(7)?.report();
    documents.delete(7);
    documents.set(8, HTML);
    ports.get(7)?.leave();
    expect(last()).toMatchObject({ frames: [{ id: 0 }] });
    await vi.advanceTimersByTimeAsync(500);
    ports.get(8)?.report();
    expect(last()).toMatchObject({ frames: [{ id: 0 }, { id: 8 }] });
  });

  it('was there before the extension where it is complete and does not answer the second time either', async () => {
    await start({ 0: HTML });
    ports.get(0)?.leave();
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    ports.get(0)?.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds()).toEqual(['unreached']);
  });

  it('that answers late, as it or the background was busy, is asked again', async () => {
    await start({ 0: HTML });
    ports.get(0)?.leave();
    await vi.advanceTimersByTimeAsync(400);
    ports.get(0)?.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(last()).toEqual({ kind: 'unreached' });
    await vi.advanceTimersByTimeAsync(2_000);
    ports.get(0)?.report();
    expect(last()).toMatchObject({ kind: 'answered' });
  });

  it('is waited for while it is on its way, and after it has gone to another', async () => {
    await start({ 0: ['text/html', 'loading'] });
    ports.get(0)?.leave();
    await vi.advanceTimersByTimeAsync(400);
    ports.get(0)?.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(kinds()).toEqual(['waiting']);
    documents.set(0, HTML);
    browser.tabs.onUpdated.addListener.mock.lastCall?.[0](1, { status: 'complete' });
    await vi.advanceTimersByTimeAsync(1);
    ports.get(0)?.report();
    expect(last()).toMatchObject({ kind: 'answered' });
    ports.get(0)?.leave();
    expect(last()).toEqual({ kind: 'waiting' });
  });

  it('is let go of with the signal', async () => {
    await start({ 0: HTML });
    ports.get(0)?.report();
    const { length } = shown;
    lifetime.abort();
    expect(ports.get(0)?.disconnect).toHaveBeenCalledOnce();
    expect(browser.tabs.onUpdated.removeListener).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    ports.get(0)?.report();
    expect(shown).toHaveLength(length);
  });
});

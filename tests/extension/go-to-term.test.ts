import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  runtime: { id: 'ours', onMessage: { addListener: vi.fn(), removeListener: vi.fn() } },
  tabs: { sendMessage: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { followGoing, goToTerm } = await import('../../extension/go-to-term.ts');

beforeEach(() => vi.resetAllMocks());

/** Frames of a tab with so many mentions each, in which a reader is at one. */
function framesWith(counts: Readonly<Record<number, number>>) {
  const at = new Map<number, number>();
  browser.tabs.sendMessage.mockImplementation(async (_, { fromStart }, { frameId }) => {
    const next = fromStart ? 0 : (at.get(frameId) ?? -1) + 1;
    if (next >= (counts[frameId] ?? 0)) return false;
    at.set(frameId, next);
    return true;
  });
  return (frame: number | undefined) => frame !== undefined && `${frame}:${at.get(frame)}`;
}

describe('going to a term', () => {
  it('leads through the mentions of each frame in turn, and round again', async () => {
    const place = framesWith({ 0: 2, 5: 1 });
    let last: number | undefined;
    const places: unknown[] = [];
    for (let press = 0; press < 7; press++) {
      last = await goToTerm(1, [0, 5], 'sora', last);
      places.push(place(last));
    }
    expect(places).toEqual(['0:0', '0:1', '5:0', '0:0', '0:1', '5:0', '0:0']);
  });

  it('goes round in one frame', async () => {
    const place = framesWith({ 3: 2 });
    const places: unknown[] = [];
    for (let press = 0; press < 3; press++) places.push(place(await goToTerm(1, [3], 'sora', 3)));
    expect(places).toEqual(['3:0', '3:1', '3:0']);
  });

  it('passes over frames that are gone, and fails when all are', async () => {
    browser.tabs.sendMessage.mockImplementation(async (_, __, { frameId }) => {
      if (frameId === 0) throw new Error('no such frame');
      return true;
    });
    expect(await goToTerm(1, [0, 5], 'sora', undefined)).toBe(5);
    browser.tabs.sendMessage.mockRejectedValue(new Error('no such tab'));
    expect(await goToTerm(1, [0, 5], 'sora', undefined)).toBeUndefined();
    expect(await goToTerm(1, [], 'sora', undefined)).toBeUndefined();
  });
});

describe('a page', () => {
  const receive = (message: unknown, sender = 'ours') => {
    const answer = vi.fn();
    const waits = browser.runtime.onMessage.addListener.mock.lastCall?.[0](message, { id: sender }, answer);
    return { waits, answer };
  };

  it('goes where it is asked to, and answers whether it could', async () => {
    const go = vi.fn(async () => true);
    followGoing(go, new AbortController().signal);
    const { waits, answer } = receive({ type: 'go-to-term', entry: 'sora', fromStart: true });
    expect(waits).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
    expect(go).toHaveBeenCalledExactlyOnceWith('sora', true);
    go.mockRejectedValueOnce(new Error('no cards'));
    const failed = receive({ type: 'go-to-term', entry: 'sora', fromStart: false });
    await vi.waitFor(() => expect(failed.answer).toHaveBeenCalledExactlyOnceWith(false));
  });

  it('leaves other messages to others', () => {
    const go = vi.fn(async () => true);
    followGoing(go, new AbortController().signal);
    expect(receive({ type: 'command', command: 'next-term' }).waits).toBeUndefined();
    expect(receive({ type: 'go-to-term', entry: 'No id' }).waits).toBeUndefined();
    expect(receive({ type: 'go-to-term', entry: 'sora' }, 'others').waits).toBeUndefined();
    expect(go).not.toHaveBeenCalled();
  });
});

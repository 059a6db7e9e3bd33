import { beforeEach, describe, expect, it, vi } from 'vitest';

const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
const browser = vi.hoisted(() => ({
  runtime: { id: 'ours', onMessage: {} as ReturnType<typeof event> },
  commands: { onCommand: {} as ReturnType<typeof event> },
  tabs: { query: vi.fn(), sendMessage: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const { followCommands, parseCommandMessage, relayCommands } = await import('../../extension/commands.ts');

beforeEach(() => {
  vi.resetAllMocks();
  browser.runtime.onMessage = event();
  browser.commands.onCommand = event();
  browser.tabs.query.mockResolvedValue([{ id: 7 }]);
});

const NEXT = { type: 'command', command: 'next-term', last: false };

describe('a command', () => {
  const press = async (name: string, tab?: object) => {
    relayCommands();
    browser.commands.onCommand.addListener.mock.lastCall?.[0](name, tab);
    await vi.waitFor(() => {});
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('goes to all frames of the tab, and no further when one takes it', async () => {
    browser.tabs.sendMessage.mockResolvedValue(true);
    await press('next-term', { id: 3 });
    expect(browser.tabs.sendMessage.mock.calls).toEqual([[3, NEXT]]);
  });

  it("goes to the tab's own page when no frame takes it", async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('the port closed'));
    await press('next-term');
    expect(browser.tabs.sendMessage.mock.calls).toEqual([
      [7, NEXT],
      [7, { ...NEXT, last: true }, { frameId: 0 }],
    ]);
  });

  it('that pages know nothing of stays here', async () => {
    await press('_execute_action', { id: 3 });
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
  });
});

describe('in a page', () => {
  const follow = (isMine: boolean) => {
    const carryOut = vi.fn();
    const answered = vi.fn();
    const lifetime = new AbortController();
    followCommands(() => isMine, carryOut, lifetime.signal);
    const [listener] = browser.runtime.onMessage.addListener.mock.lastCall ?? [];
    return {
      carryOut,
      answered,
      lifetime,
      send: (message: unknown, id = 'ours') => listener(message, { id }, answered),
    };
  };

  it('a command is carried out in the frame that the reader is in, which says so', () => {
    const { send, carryOut, answered } = follow(true);
    send(NEXT);
    expect(carryOut).toHaveBeenCalledExactlyOnceWith('next-term');
    expect(answered).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('another frame takes it only as the last', () => {
    const { send, carryOut, answered } = follow(false);
    send(NEXT);
    expect(answered).not.toHaveBeenCalled();
    send({ ...NEXT, last: true });
    expect(carryOut).toHaveBeenCalledExactlyOnceWith('next-term');
  });

  it('one from elsewhere is not heard', () => {
    const { send, carryOut } = follow(true);
    send(NEXT, 'theirs');
    expect(carryOut).not.toHaveBeenCalled();
  });

  it('nothing listens once the signal is aborted', () => {
    follow(true).lifetime.abort();
    expect(browser.runtime.onMessage.removeListener).toHaveBeenCalledOnce();
  });
});

it.each([
  [null],
  ['command'],
  [{ type: 'command' }],
  [{ type: 'command', command: 'close' }],
  [{ type: 'x', command: 'next-term' }],
])('%j is no message of a command', (value) => {
  expect(parseCommandMessage(value)).toBeUndefined();
});

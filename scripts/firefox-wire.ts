/**
 * The line on which Playwright speaks WebDriver BiDi to a Firefox. What the one says and the other does not know
 * yet is put right here, and nowhere else; commands for which Playwright has no words are said on the same line.
 */

import { type Frame, firefox, type Page } from 'playwright-core';

/** A command in the session that Playwright has with a Firefox. */
export interface Wire {
  /** @throws what Firefox says when it refuses */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** What Playwright's server calls the connection to a browser. */
interface Transport {
  send(message: Message): void;
  close(): void;
  onmessage?: (message: Message) => void;
  onclose?: (reason?: string) => void;
}

/** The part of Playwright's server that makes connections to Firefox. */
interface Connector {
  connectToTransport(transport: Transport, options: unknown): Promise<unknown>;
}

/** Our commands have numbers that Playwright's never reach, which count from 1. */
const FIRST_ID = 2 ** 40;

const PROTOCOL = 'moz-extension:';

/** How often a page of the extension is asked whether it has loaded, in milliseconds. */
const ASK_MS = 20;

/**
 * Starts a Firefox and hands out the line to it. One at a time: the server does not say which line is whose.
 * @throws when Playwright is not the one that this was written for
 */
export function withWire<T>(
  launch: () => Promise<T>,
): Promise<{ readonly launched: T; readonly wire: Wire }> {
  const turn = lastTurn.then(async () => {
    const connector = connectorOf(firefox);
    const { connectToTransport } = connector;
    const wires: Wire[] = [];
    connector.connectToTransport = (transport, options) => {
      const line = mend(transport);
      wires.push(line.wire);
      return connectToTransport.call(connector, line.transport, options);
    };
    try {
      const launched = await launch();
      const [wire] = wires;
      if (!wire) throw new Error('Playwright did not connect to Firefox as it is known to');
      return { launched, wire };
    } finally {
      connector.connectToTransport = connectToTransport;
    }
  });
  lastTurn = turn.catch(() => {});
  return turn;
}

let lastTurn: Promise<unknown> = Promise.resolve();

/** The name that the protocol has for a frame. */
export function contextOf(frame: Page | Frame): string {
  const main = 'mainFrame' in frame ? frame.mainFrame() : frame;
  const id = property(implementationOf(main), '_id');
  if (typeof id !== 'string') throw new Error('Playwright names its frames in another way');
  return id;
}

function mend(real: Transport): { readonly transport: Transport; readonly wire: Wire } {
  const waiting = new Map<number, (answer: Message) => void>();
  let last = FIRST_ID;
  const transport: Transport = {
    send: (message) => {
      const { id, method, params = {} } = message;
      // Firefox does not emulate media features yet: https://bugzilla.mozilla.org/show_bug.cgi?id=1549434
      if (method === 'emulation.setMediaFeaturesOverride')
        setImmediate(() => transport.onmessage?.({ type: 'success', ...(id ? { id } : {}), result: {} }));
      // Pages that are opened are tabs of one window, as they are in Chromium.
      else if (method === 'browsingContext.create')
        real.send({ ...message, params: { ...params, type: 'tab' } });
      else real.send(message);
    },
    close: () => real.close(),
  };
  const send = (method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, ({ type, result, error, message }) =>
        type === 'error' ? reject(new Error(`${method}: ${error}, ${message}`)) : resolve(result),
      );
    });
    real.send({ id, method, params });
    return answered;
  };
  real.onmessage = (message) => {
    const answer = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id !== undefined) waiting.delete(message.id);
    if (answer) return answer(message);
    transport.onmessage?.(message);
    void missing(message, (event) => transport.onmessage?.(event));
  };
  const missing = ownPageEvents(send);
  real.onclose = (reason) => transport.onclose?.(reason);
  return { transport, wire: { send } };
}

/**
 * Firefox says of a page of an extension neither that it has loaded nor that it is closed:
 * https://github.com/mozilla/firefox-devtools-mcp/pull/87
 * @returns takes every message, and tells what should have followed it
 */
function ownPageEvents(
  send: Wire['send'],
): (message: Message, tell: (event: Message) => void) => Promise<void> {
  /** The tabs of such pages, by the worlds in them. */
  const tabs = new Map<unknown, unknown>();

  const hasLoaded = async (context: unknown) => {
    const answer = await send('script.evaluate', {
      expression: `location.protocol === '${PROTOCOL}' && document.readyState === 'complete'`,
      target: { context },
      awaitPromise: false,
    });
    return property(property(answer, 'result'), 'value') === true;
  };

  return async ({ method, params = {} }, tell) => {
    const { context, realm } = params;
    if (method === 'script.realmCreated' && String(params.origin).startsWith(PROTOCOL))
      tabs.set(realm, context);
    if (method === 'script.realmDestroyed' && tabs.has(realm)) {
      const tab = tabs.get(realm);
      tabs.delete(realm);
      const isThere = await send('browsingContext.getTree', { root: tab, maxDepth: 0 }).then(
        () => true,
        () => false,
      );
      const params = { context: tab, parent: null, children: [], url: '' };
      if (!isThere) tell({ type: 'event', method: 'browsingContext.contextDestroyed', params });
    }
    if (method === 'browsingContext.navigationCommitted' && String(params.url).startsWith(PROTOCOL)) {
      try {
        while (!(await hasLoaded(context))) await new Promise((resolve) => setTimeout(resolve, ASK_MS));
      } catch {
        // It is closed.
        return;
      }
      for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
        tell({ type: 'event', method, params });
    }
  };
}

/** Playwright's server runs in this process, but its objects are not for its users; what is taken is looked at first. */
function connectorOf(browserType: object): Connector {
  const connector = property(implementationOf(browserType), '_bidiFirefox');
  if (!isConnector(connector)) throw new Error('Playwright connects to Firefox in another way');
  return connector;
}

function implementationOf(shown: object): unknown {
  const connection = property(shown, '_connection');
  const toImplementation = property(connection, 'toImpl');
  if (typeof toImplementation !== 'function') throw new Error('Playwright runs in another process');
  return toImplementation.call(connection, shown);
}

function isConnector(value: unknown): value is Connector {
  return typeof property(value, 'connectToTransport') === 'function';
}

function property(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}

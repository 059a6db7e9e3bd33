/**
 * The line on which Playwright speaks WebDriver BiDi to a Firefox. What the one says and the other does not know
 * yet is put right here, and nowhere else; commands for which Playwright has no words are said on the same line.
 */

import { type Frame, firefox, type Page } from 'playwright-core';
import { type Message, property, type Wire } from './firefox-messages.ts';
import { ownPageEvents } from './firefox-own-pages.ts';

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
      // Firefox does not emulate media features yet: https://github.com/w3c/webdriver-bidi/issues/750
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
    transport.onmessage?.(withDownloadId(message));
    void missing(message, (event) => transport.onmessage?.(event));
  };
  const missing = ownPageEvents(send);
  real.onclose = (reason) => transport.onclose?.(reason);
  return { transport, wire: { send } };
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

/** Downloads of an extension have no navigation, and ids only in newer versions; each has an address of its own. */
function withDownloadId(message: Message): Message {
  const { method = '', params = {} } = message;
  const isDownload =
    method === 'browsingContext.downloadWillBegin' || method === 'browsingContext.downloadEnd';
  if (!isDownload || params.navigation || params.download) return message;
  return { ...message, params: { ...params, download: params.url } };
}

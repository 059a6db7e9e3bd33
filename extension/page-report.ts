/** What each frame of a tab tells the popup and the side panel, over a port that they open to it. */

import { type Browser, browser } from 'wxt/browser';
import { parseEntryId } from './known-entries.ts';
import { listenTo } from './listen.ts';

/** The names of the ports: the second has it told also what is in view. */
const PORT = 'page-report';
const VIEW_PORT = 'page-report+view';

export interface PageReport {
  /** Tells the frames of a tab apart; new for every load. */
  readonly frame: string;
  /** Whether it is the tab's own page, not a frame in it. */
  readonly top: boolean;
  /** Whether the page is marked: "reading" until it is known what it holds, "off" where its site is off. */
  readonly state: 'reading' | 'on' | 'off' | 'paused';
  /** Entries in reading order, with how often each is mentioned; also those that the reader knows. */
  readonly terms: readonly { readonly entry: string; readonly count: number }[];
  /** How many frames stand directly in it. */
  readonly frames: number;
  /** The entries marked in the part of it that is on the screen, in order; only told to a side panel. */
  readonly inView: readonly string[];
}

/** What a page that is being marked can be asked. */
export interface Observed {
  readonly countFrames: () => number;
  /** Tells the entries in view now and whenever they change, until the signal is aborted. */
  readonly watchView: (tell: (entries: readonly string[]) => void, signal: AbortSignal) => void;
}

export interface Reporter {
  /** Tells what changed. */
  readonly report: (change: Partial<PageReport>) => void;
  /** Asks this, while somebody listens, in the place of what was asked before. */
  readonly observe: (page: Observed | undefined) => void;
}

/** Reports follow each other after so many milliseconds at least. */
const LEAST_BETWEEN = 150;
/** No event tells of frames that come and go: they are counted again after so many milliseconds. */
const COUNT_AGAIN = 1_000;

/** In a page: tells everyone who asks what it holds, at once and after each change. */
export function createReporter(first: PageReport, signal: AbortSignal): Reporter {
  let current = first;
  let page: Observed | undefined;
  let looking: AbortController | undefined;
  let lastPost = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ports = new Set<Browser.runtime.Port>();
  const post = () => {
    timer = undefined;
    lastPost = performance.now();
    for (const port of ports) port.postMessage(current);
  };
  const report = (change: Partial<PageReport>) => {
    current = { ...current, ...change };
    if (ports.size === 0 || timer !== undefined) return;
    const wait = lastPost + LEAST_BETWEEN - performance.now();
    if (wait <= 0) post();
    else timer = setTimeout(post, wait);
  };
  const look = () => {
    looking?.abort();
    looking = undefined;
    if (!page || ports.size === 0) return;
    looking = new AbortController();
    const { countFrames, watchView } = page;
    const count = () => {
      const frames = countFrames();
      if (frames !== current.frames) report({ frames });
    };
    const counting = setInterval(count, COUNT_AGAIN);
    looking.signal.addEventListener('abort', () => clearInterval(counting));
    count();
    if ([...ports].some(({ name }) => name === VIEW_PORT))
      watchView((inView) => report({ inView }), looking.signal);
  };
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== PORT && port.name !== VIEW_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      look();
    });
    // Frames are counted first, so that the first report is whole.
    look();
    port.postMessage(current);
  };
  const disconnect = () => {
    for (const port of ports) port.disconnect();
    ports.clear();
    look();
  };
  listenTo(browser.runtime.onConnect, connected, signal);
  // Firefox keeps the ports of a page that it puts into its cache of pages, and whoever listens would take that for
  // the page of the tab: https://github.com/w3c/webextensions/issues/474
  globalThis.addEventListener?.('pagehide', disconnect, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    disconnect();
  });
  return {
    report,
    observe: (observed) => {
      page = observed;
      look();
    },
  };
}

/** A port to a frame of a tab, over which its reports come. */
export function connectToFrame(tab: number, frame: number, withView: boolean): Browser.runtime.Port {
  return browser.tabs.connect(tab, { name: withView ? VIEW_PORT : PORT, frameId: frame });
}

const STATES: readonly PageReport['state'][] = ['reading', 'on', 'off', 'paused'];

/** What arrived, as a report; undefined for anything else. */
export function parsePageReport(message: unknown): PageReport | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { frame, top, state, terms, frames, inView } = message as Partial<Record<string, unknown>>;
  const known = STATES.find((each) => each === state);
  if (typeof frame !== 'string' || typeof top !== 'boolean' || typeof frames !== 'number') return undefined;
  if (!known || !Array.isArray(terms) || !Array.isArray(inView)) return undefined;
  return {
    frame,
    top,
    state: known,
    terms: terms.flatMap(parseTerm),
    frames,
    inView: inView.flatMap((id: unknown) => parseEntryId(id) ?? []),
  };
}

function parseTerm(value: unknown): PageReport['terms'] {
  if (typeof value !== 'object' || value === null || !('entry' in value) || !('count' in value)) return [];
  const entry = parseEntryId(value.entry);
  return entry !== undefined && typeof value.count === 'number' ? [{ entry, count: value.count }] : [];
}

/** The page in a tab and its frames, as far as an extension may know them. */

import { type Browser, browser } from 'wxt/browser';
import { listenTo } from './listen.ts';
import { connectToFrame, type PageReport, parsePageReport } from './page-report.ts';

/** A frame that answers, by the browser's number for it. */
export interface FrameReport {
  readonly id: number;
  readonly report: PageReport;
}

export type TabPage =
  /** Nothing is known yet, or the page is on its way. */
  | { readonly kind: 'waiting' }
  /** The browser keeps extensions out; out of local files, unless the reader allows it. */
  | { readonly kind: 'protected'; readonly isFile: boolean }
  | { readonly kind: 'pdf' }
  /** What the browser shows as a view of its source. */
  | { readonly kind: 'source' }
  /** No content script answers: the page was there before the extension, or before its update. */
  | { readonly kind: 'unreached' }
  | {
      readonly kind: 'answered';
      /** The tab's own page first. */
      readonly frames: readonly FrameReport[];
      /** How many frames stand in the page that do not answer. */
      readonly unseen: number;
    };

/** An ended page is looked at again after so many milliseconds before it counts as one that does not answer. */
const SECOND_LOOK = 300;
/** A page that does not answer is asked again after so many milliseconds: it, or the background, may be busy. */
const NEXT_LOOK = 1_500;
/** Frames that have come or gone for so many milliseconds are settled. */
const SETTLED = 1_000;

/** Shows a tab's page now and whenever it changes, until the signal is aborted. */
export function watchTabPage(
  tab: number,
  options: { readonly withView: boolean },
  show: (page: TabPage) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const watch = new TabPageWatch(tab, options.withView, show, signal);
  watch.start();
}

interface Listening {
  readonly port: Browser.runtime.Port;
  report?: PageReport;
}

class TabPageWatch {
  readonly #tab: number;
  readonly #withView: boolean;
  readonly #show: (page: TabPage) => void;
  readonly #signal: AbortSignal;
  readonly #frames = new Map<number, Listening>();
  #unseen = 0;
  #looks = 0;
  #missed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(tab: number, withView: boolean, show: (page: TabPage) => void, signal: AbortSignal) {
    this.#tab = tab;
    this.#withView = withView;
    this.#show = (page) => {
      if (!signal.aborted) show(page);
    };
    this.#signal = signal;
  }

  start(): void {
    const updated = (tab: number, { status }: { readonly status?: string }) => {
      if (tab !== this.#tab || status === undefined) return;
      this.#missed = 0;
      this.#lookIn(0);
    };
    listenTo(browser.tabs.onUpdated, updated, this.#signal);
    this.#signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#settling);
      for (const { port } of this.#frames.values()) port.disconnect();
    });
    // The tab's own page is asked before it is known whether there is one that can answer.
    this.#connect(0);
    this.#lookIn(0);
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), ms);
  }

  /** Finds out what is in the tab, and connects to frames that were not there before. */
  async #look(): Promise<void> {
    const look = ++this.#looks;
    const [tab, documents] = await Promise.all([
      browser.tabs.get(this.#tab).catch(() => undefined),
      documentsIn(this.#tab).catch(() => []),
    ]);
    if (this.#signal.aborted || look !== this.#looks) return;
    const page = documents.find(({ frame }) => frame === 0);
    const other = pageWithoutText(tab?.url, page);
    if (other) {
      this.#show(other);
      return;
    }
    for (const [frame, { port }] of this.#frames) {
      if (documents.some((document) => document.frame === frame)) continue;
      port.disconnect();
      this.#frames.delete(frame);
    }
    for (const { frame } of documents) if (!this.#frames.has(frame)) this.#connect(frame);
    if (this.#frames.has(0)) return;
    if (!page?.isComplete) this.#show({ kind: 'waiting' });
  }

  #connect(frame: number): void {
    const port = connectToFrame(this.#tab, frame, this.#withView);
    const listening: Listening = { port };
    this.#frames.set(frame, listening);
    port.onMessage.addListener((message: unknown) => {
      const report = parsePageReport(message);
      if (!report || this.#signal.aborted) return;
      const before = listening.report;
      listening.report = report;
      if (frame === 0) this.#missed = 0;
      if (before?.frames !== report.frames) this.#settle(before !== undefined);
      this.#tell();
    });
    port.onDisconnect.addListener(() => {
      // Reading it tells Chrome that the failure is known: https://issues.chromium.org/issues/40753031
      void browser.runtime.lastError;
      if (this.#signal.aborted || this.#frames.get(frame) !== listening) return;
      this.#frames.delete(frame);
      this.#left(frame, listening.report !== undefined);
    });
  }

  /** A frame is gone, or none of ours answered in it. */
  #left(frame: number, wasThere: boolean): void {
    if (frame !== 0) {
      if (wasThere) this.#settle(true);
      this.#tell();
      return;
    }
    if (wasThere) {
      // Its page is on the way to another.
      this.#show({ kind: 'waiting' });
      this.#lookIn(SECOND_LOOK);
    } else if (this.#missed++ === 0) this.#lookIn(SECOND_LOOK);
    else void this.#tellUnreached();
  }

  /** A page that is still on its way may answer yet: the browser tells when it has come. */
  async #tellUnreached(): Promise<void> {
    const looks = this.#looks;
    const documents = await documentsIn(this.#tab).catch(() => []);
    if (looks !== this.#looks || this.#frames.get(0)?.report) return;
    const page = documents.find(({ frame }) => frame === 0);
    this.#show(pageWithoutText(undefined, page) ?? { kind: page?.isComplete ? 'unreached' : 'waiting' });
    this.#lookIn(NEXT_LOOK);
  }

  /** Counts the frames that do not answer once none has come or gone for a while. */
  #settle(looksAgain: boolean): void {
    if (looksAgain) this.#lookIn(SECOND_LOOK);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const reports = this.#reports().map(({ report }) => report);
      const counted = reports.reduce((sum, { frames }) => sum + frames, 1);
      this.#unseen = Math.max(0, counted - reports.length);
      this.#tell();
    }, SETTLED);
  }

  #reports(): readonly FrameReport[] {
    return [...this.#frames]
      .flatMap(([id, { report }]) => (report ? [{ id, report }] : []))
      .sort((a, b) => Number(b.report.top) - Number(a.report.top));
  }

  #tell(): void {
    if (this.#frames.get(0)?.report)
      this.#show({ kind: 'answered', frames: this.#reports(), unseen: this.#unseen });
  }
}

interface FrameDocument {
  readonly frame: number;
  readonly type: string;
  readonly isComplete: boolean;
}

/**
 * The documents in a tab that an extension may see.
 * @throws when it may not see the tab's own
 */
async function documentsIn(tab: number): Promise<readonly FrameDocument[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: () => [document.contentType, document.readyState],
    injectImmediately: true,
  });
  return results.flatMap(({ frameId, result }) =>
    result ? [{ frame: frameId, type: result[0] ?? '', isComplete: result[1] === 'complete' }] : [],
  );
}

/** What browsers show other XML in, feeds too, is a view of the source. */
const XML = /[/+]xml$/;

/** What a page is that holds no text for an extension; undefined for any other. */
function pageWithoutText(url: string | undefined, page: FrameDocument | undefined): TabPage | undefined {
  if (page?.type === 'application/pdf') return { kind: 'pdf' };
  if (page)
    return page.type !== 'application/xhtml+xml' && XML.test(page.type) ? { kind: 'source' } : undefined;
  // Firefox shows PDF files in a page of its own, which it protects.
  if (url !== undefined && /^(https?|file):.*\.pdf$/i.test(url.replace(/[?#].*/, ''))) return { kind: 'pdf' };
  return { kind: 'protected', isFile: url?.startsWith('file:') ?? false };
}

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  HEADER_KEY,
  headerIn,
  type LexiconHeader,
  watchHeader,
} from '../../extension/packs/lexicon-header.ts';
import { createReporter, type PageReport } from '../../extension/page-report.ts';
import { tellTerms } from '../../extension/page-terms.ts';
import { isPaused, PAUSE_KEY, pauseIn, watchPause } from '../../extension/pause.ts';
import { decideSite, needsPath } from '../../extension/settings/site-rules.ts';
import { readSettingsWith, watchSettings } from '../../extension/settings/snapshot.ts';
import type { Settings } from '../../extension/settings/types.ts';
import type { Lexicon } from '../../matching/lexicon.ts';
import { canAnnotate } from '../../page/can-annotate.ts';
import { Lexicons } from './lexicons.ts';
import { MarkSheet } from './mark-sheet.ts';
import { markPage, type Running } from './marked-page.ts';
import { pageAddress, watchPath } from './page-address.ts';
import { needsOf } from './settings-change.ts';

/** Beside the settings, what decides whether a page is marked, and by what. */
const READ_FIRST = [PAUSE_KEY, HEADER_KEY];

/**
 * The content script. WXT's frame for content scripts is not used: it sends an event through the page's document
 * as it starts, by which a page could tell that the extension is there, and takes longer than all else here on a
 * site that is off.
 */
export default defineUnlistedScript(async () => {
  if (!canAnnotate(document)) return;
  const read = await readSettingsWith(READ_FIRST);
  if (isGone()) return;
  let { settings } = read;
  let pause = pauseIn(read.stored);
  const lexicons = new Lexicons(headerIn(read.stored[HEADER_KEY]));
  let address = await pageAddress(settings);
  const ended = new AbortController();
  const sheet = new MarkSheet();
  let running: Running | undefined;
  const top = window === window.top;
  const reporter = createReporter(
    {
      // No randomUUID: pages over plain http have none.
      frame: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      top,
      state: 'reading',
      terms: [],
      frames: 0,
      inView: [],
    },
    ended.signal,
  );
  const tellBadge = tellTerms(top, ended.signal);
  let paused = false;
  let state: PageReport['state'] = 'reading';
  let terms: PageReport['terms'] = [];
  const countMarked = () => {
    const { knownEntries } = settings;
    tellBadge(
      state === 'off' || state === 'paused',
      terms.flatMap(({ entry }) => (knownEntries.includes(entry) ? [] : [entry])),
    );
  };
  const report = (change: Pick<PageReport, 'state' | 'terms'>) => {
    ({ state, terms } = change);
    reporter.report(change);
    countMarked();
  };
  const restart = () => {
    running?.controller.abort();
    running = undefined;
    if (isGone()) {
      ended.abort();
      return;
    }
    paused = isPaused(pause, Date.now());
    const off = decideSite(settings, address).marks === 'no';
    reporter.observe(undefined);
    lexicons.stop();
    reporter.report({ frames: 0, inView: [] });
    report({ state: paused ? 'paused' : off ? 'off' : 'reading', terms: [] });
    if (paused || off) {
      void sheet.wear('usual');
      return;
    }
    const controller = new AbortController();
    const stop = () => {
      if (!isGone()) return false;
      controller.abort();
      ended.abort();
      return true;
    };
    const now: Running = { controller };
    running = now;
    const begin = (lexicon: Lexicon | undefined) => {
      // Where it is not to be had, as while it is made anew, there is nothing to mark.
      if (!lexicon || controller.signal.aborted) return;
      const { observe } = reporter;
      now.page = markPage(
        { settings, address, lexicons, sheet, observe, report, onRewritten: restart, isGone: stop },
        lexicon,
        controller.signal,
      );
      void goOver();
    };
    if (lexicons.here) begin(lexicons.here);
    else void lexicons.first().then(begin);
  };
  /** Has the page marked by the right lexicon once it is here. */
  const goOver = async () => {
    const marked = running;
    const lexicon = await lexicons.read();
    if (!lexicon || lexicon !== lexicons.here || marked !== running || !marked) return;
    if (marked.page) marked.page.mark(lexicon);
    else restart();
  };
  const followHeader = (header: LexiconHeader | undefined) => {
    lexicons.follow(header);
    running?.page?.wear();
    if (running) void whenVisible(running.controller.signal).then(goOver, () => {});
  };
  watchHeader(followHeader, ended.signal);
  const follow = async (changed: Settings) => {
    const before = { settings, address };
    settings = changed;
    const now = await pageAddress(changed);
    // A newer change follows.
    if (settings !== changed || ended.signal.aborted) return;
    address = now;
    const needs = needsOf(before, { settings, address });
    if (needs === 'restart') restart();
    else running?.page?.follow(settings, address, needs);
    countMarked();
  };
  watchSettings((changed) => void follow(changed), ended.signal);
  const followPause = (changed: typeof pause) => {
    pause = changed;
    if (isPaused(pause, Date.now()) !== paused) restart();
  };
  watchPause(followPause, ended.signal);
  // In the browser's cache of pages, one hears nothing.
  const returned = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || isGone()) return;
    readSettingsWith(READ_FIRST).then(
      ({ settings, stored }) => {
        followPause(pauseIn(stored));
        followHeader(headerIn(stored[HEADER_KEY]));
        return follow(settings);
      },
      () => {},
    );
  };
  addEventListener('pageshow', returned, { signal: ended.signal });
  const asksForPath = () => needsPath(settings, address.host);
  const moved = () => {
    if (asksForPath()) void follow({ ...settings });
  };
  watchPath(moved, () => asksForPath() && window.length > 0, ended.signal);
  restart();
});

/**
 * Whether the extension was updated, switched off or removed since this script began, or the page's window went:
 * no event tells.
 */
const isGone = (): boolean => browser.runtime?.id === undefined;

/** Resolves once the page is shown, at once where it is; never once the signal is aborted. */
function whenVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!document.hidden) resolve();
    else document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
  });
}

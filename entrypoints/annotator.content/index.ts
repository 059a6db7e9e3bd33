import './style.css';
import foldedLexicon from 'virtual:newsgloss/lexicon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createReporter, type PageReport } from '../../extension/page-report.ts';
import { isSiteIn, readSettings, type Settings, watchSettings } from '../../extension/settings.ts';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import { type Lexicon, reviveLexicon } from '../../matching/lexicon.ts';
import { annotate, canAnnotate } from '../../page/annotator.ts';
import { addRules } from '../../page/card-host.ts';
import { watchHover } from '../../page/hover-intent.ts';
import { markAt } from '../../page/mark-at.ts';
import { CardController } from './card-controller.tsx';
import { EntryCache } from './entry-cache.ts';
import marksCss from './style.css?inline';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!canAnnotate(document)) return;
    let settings = await readSettings();
    let running: AbortController | undefined;
    const report = createReporter(
      {
        frame: crypto.randomUUID(),
        top: window === window.top,
        host: location.host,
        state: 'off',
        terms: [],
      },
      ctx.signal,
    );
    const restart = () => {
      running?.abort();
      running = undefined;
      if (ctx.isInvalid) return;
      const off = isSiteIn(siteOf(), settings.offSites);
      report({ state: off ? 'off' : 'on', terms: [] });
      if (off) return;
      running = new AbortController();
      start(settings, report, AbortSignal.any([ctx.signal, running.signal]), () => ctx.isInvalid);
    };
    watchSettings((changed) => {
      settings = changed;
      restart();
    }, ctx.signal);
    restart();
  },
});

/** The host of the tab's page, which the reader sees and switches; a frame in it goes along where it can know. */
function siteOf(): string {
  const origin =
    window === window.top ? undefined : location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  return origin && URL.canParse(origin) ? new URL(origin).host : location.host;
}

let lexicon: Lexicon | undefined;

function start(
  settings: Settings,
  report: (change: Pick<PageReport, 'terms'>) => void,
  signal: AbortSignal,
  isGone: () => boolean,
): void {
  lexicon ??= reviveLexicon(foldedLexicon);
  const hidden = new Set(
    lexicon.entries.filter(({ kind }) => settings.offKinds.some((off) => off === kind)).map(({ id }) => id),
  );
  const cache = new EntryCache();
  const marks = annotate({
    lexicon,
    level: settings.level,
    density: settings.density,
    shows: (entry) => !hidden.has(entry),
    shadowRootOf,
    styleRoot: (root) => addRules(root, marksCss),
    onTerms: (terms) => report({ terms }),
    onMarks: (marks) => card.fetchAhead(marks),
    signal,
  });
  const card = new CardController({ marks, cache, language: settings.language, signal });
  watchHover({
    markAt: (x, y) => (isGone() ? undefined : markAt(x, y, marks, shadowRootOf)),
    card: () => card.shown,
    isInCard: (event) => card.contains(event),
    prepare: (mark) => card.fetchAhead([mark]),
    open: (mark, point) => card.open(mark, point),
    close: () => card.close(),
    signal,
  });
}

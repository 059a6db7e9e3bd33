import foldedLexicon from 'virtual:newsgloss/lexicon';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followCommands } from '../../extension/commands.ts';
import { followGoing } from '../../extension/go-to-term.ts';
import { highlightNames, markLookOf } from '../../extension/mark-look.ts';
import { send } from '../../extension/messages.ts';
import { nameKey } from '../../extension/muted-names.ts';
import { createReporter, type PageReport, type Reporter } from '../../extension/page-report.ts';
import { tellTerms } from '../../extension/page-terms.ts';
import { isPaused, readPause, watchPause } from '../../extension/pause.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { decideSite, needsPath } from '../../extension/settings/site-rules.ts';
import { readSettings, watchSettings } from '../../extension/settings/snapshot.ts';
import type { Edit, Settings } from '../../extension/settings/types.ts';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import { type Lexicon, reviveLexicon, withClues } from '../../matching/lexicon.ts';
import { annotate } from '../../page/annotator.ts';
import { canAnnotate } from '../../page/can-annotate.ts';
import { addRules } from '../../page/shadow-rules.ts';
import { watchView } from '../../page/view-watch.ts';
import marksCss from '../marks.css?inline';
import { cardsWhenIdle } from './cards-when-idle.ts';
import { choiceOf } from './choice.ts';
import { MarkSheet } from './mark-sheet.ts';
import { pageAddress, watchPath } from './page-address.ts';
import { type Need, needsOf } from './settings-change.ts';

/**
 * The content script. WXT's frame for content scripts is not used: it sends an event through the page's document
 * as it starts, by which a page could tell that the extension is there, and takes longer than all else here on a
 * site that is off.
 */
export default defineUnlistedScript(async () => {
  if (!canAnnotate(document)) return;
  let [settings, pause] = await Promise.all([readSettings(), readPause()]);
  if (isGone()) return;
  let address = await pageAddress(settings);
  const ended = new AbortController();
  const sheet = new MarkSheet();
  let running: { readonly controller: AbortController; readonly follow: Follow } | undefined;
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
    running = {
      controller,
      follow: start(
        { settings, address, sheet, observe: reporter.observe, report, onRewritten: restart, isGone: stop },
        controller.signal,
      ),
    };
  };
  const follow = async (changed: Settings) => {
    const before = { settings, address };
    settings = changed;
    const now = await pageAddress(changed);
    // A newer change follows.
    if (settings !== changed || ended.signal.aborted) return;
    address = now;
    const needs = needsOf(before, { settings, address });
    if (needs === 'restart') restart();
    else running?.follow(settings, address, needs);
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
    readPause().then(followPause, () => {});
    readSettings().then(follow, () => {});
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

let lexicon: Lexicon | undefined;

/** The lexicon with the clues of its ambiguous names, which few pages need. */
async function lexiconWithClues(known: Lexicon): Promise<Lexicon> {
  lexicon = known.clues ? known : withClues(known, await send('clues', {}));
  return lexicon;
}

/** Has a page follow settings that changed. */
type Follow = (settings: Settings, address: PageAddress, needs: ReadonlySet<Need>) => void;

interface Page {
  readonly settings: Settings;
  readonly address: PageAddress;
  readonly sheet: MarkSheet;
  readonly observe: Reporter['observe'];
  readonly report: (change: Pick<PageReport, 'state' | 'terms'>) => void;
  readonly onRewritten: () => void;
  /** Whether the extension is gone, in which case all is stopped. */
  readonly isGone: () => boolean;
}

/** Marks the page and opens cards over it. */
function start(page: Page, signal: AbortSignal): Follow {
  const { settings, address, sheet, observe, report, onRewritten, isGone } = page;
  tellErrors('page', signal);
  lexicon ??= reviveLexicon(foldedLexicon());
  const known = lexicon;
  const site = address.host;
  let current = settings;
  const wear = async () => {
    const look = markLookOf(current);
    annotator.marks.setLook(highlightNames(look));
    // Without a background, as after an update of the extension, marks look as usual.
    if (!(await sheet.wear(look)) && !signal.aborted) annotator.marks.setLook(undefined);
  };
  const annotator = annotate({
    lexicon: known,
    ...choiceOf(settings, address, known),
    look: highlightNames(markLookOf(settings)),
    shadowRootOf,
    // Elsewhere the rules of the document reach into shadow trees.
    styleRoot: import.meta.env.FIREFOX
      ? (root, inPage) => {
          addRules(root, marksCss, inPage);
          sheet.styleRoot(root, inPage);
        }
      : () => {},
    // Without a background, as after an update of the extension, ambiguous names stay unmarked.
    onCluesWanted: () =>
      void lexiconWithClues(known)
        .catch(() => known)
        .then(annotator.setLexicon),
    onTerms: (terms) => report({ state: 'on', terms }),
    onNear: (near) => cards.bring(near),
    onRewritten,
    signal,
  });
  const cards = cardsWhenIdle({
    marks: annotator.marks,
    reasonsFor: annotator.reasonsFor,
    lists: {
      site,
      mute: (spelling) =>
        edit({ kind: 'add', key: 'mutedNames', items: [{ site, name: nameKey(spelling) }] }),
      unmute: (spelling) =>
        edit({ kind: 'remove', key: 'mutedNames', items: [{ site, name: nameKey(spelling) }] }),
      know: (entry) => edit({ kind: 'add', key: 'knownEntries', items: [entry] }),
      unknow: (entry) => edit({ kind: 'remove', key: 'knownEntries', items: [entry] }),
    },
    settings: () => ({ ...current, hidesMarks: markLookOf(current) === 'hidden' }),
    isGone,
    signal,
  });
  followCommands(
    () => isReadersFrame() && annotator.marks.all.length > 0,
    (command) => void cards.carryOut(command),
    signal,
  );
  followGoing((entry, fromStart) => cards.goTo(annotator.mentionsOf(entry), fromStart), signal);
  observe({
    countFrames: annotator.countFrames,
    watchView: (tell, listening) => watchView(annotator.marks, tell, AbortSignal.any([signal, listening])),
  });
  void wear();
  return (changed, at, needs) => {
    current = changed;
    if (needs.has('review')) annotator.review(choiceOf(changed, at, known));
    if (needs.has('look')) void wear();
    if (needs.has('cards')) cards.settingsChanged();
  };
}

/** Has an edit stored. @throws when the browser refuses, or there is no background any more */
async function edit(wanted: Edit): Promise<void> {
  await send('editSettings', { edit: wanted });
}

/** Whether the focus is in this frame and in none within it; the tab's own page has it where no frame has. */
function isReadersFrame(): boolean {
  const { activeElement } = document;
  const isInner = activeElement instanceof HTMLIFrameElement || activeElement instanceof HTMLFrameElement;
  return !isInner && (window === window.top || document.hasFocus());
}

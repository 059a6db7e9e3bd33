import foldedLexicon from 'virtual:newsgloss/lexicon';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followCommands } from '../../extension/commands.ts';
import { followGoing } from '../../extension/go-to-term.ts';
import { withKnown, withoutKnown } from '../../extension/known-entries.ts';
import { send } from '../../extension/messages.ts';
import { type MutedName, mutedOn, nameKey, withMuted, withoutMuted } from '../../extension/muted-names.ts';
import { createReporter, type Reporter } from '../../extension/page-report.ts';
import { isPaused, readPause, watchPause } from '../../extension/pause.ts';
import {
  changeSetting,
  isSiteIn,
  readSettings,
  type Settings,
  watchSettings,
} from '../../extension/settings.ts';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import { type Lexicon, reviveLexicon, withClues } from '../../matching/lexicon.ts';
import { annotate, canAnnotate } from '../../page/annotator.ts';
import type { Showing } from '../../page/review.ts';
import { addRules } from '../../page/shadow-rules.ts';
import { watchView } from '../../page/view-watch.ts';
import marksCss from '../marks.css?inline';
import { cardsWhenIdle } from './cards-when-idle.ts';
import { needOf } from './settings-change.ts';

/**
 * The content script. WXT's frame for content scripts is not used: it sends an event through the page's document
 * as it starts, by which a page could tell that the extension is there, and takes longer than all else here on a
 * site that is off.
 */
export default defineUnlistedScript(async () => {
  if (!canAnnotate(document)) return;
  let [settings, pause] = await Promise.all([readSettings(), readPause()]);
  if (isGone()) return;
  const site = siteOf();
  const ended = new AbortController();
  let running:
    | { readonly controller: AbortController; readonly review: (settings: Settings) => void }
    | undefined;
  const reporter = createReporter(
    {
      // No randomUUID: pages over plain http have none.
      frame: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      top: window === window.top,
      state: 'reading',
      terms: [],
      frames: 0,
      inView: [],
    },
    ended.signal,
  );
  let paused = false;
  const restart = () => {
    running?.controller.abort();
    running = undefined;
    if (isGone()) {
      ended.abort();
      return;
    }
    paused = isPaused(pause, Date.now());
    const off = isSiteIn(site, settings.offSites);
    const state = paused ? 'paused' : off ? 'off' : 'reading';
    reporter.observe(undefined);
    reporter.report({ state, terms: [], frames: 0, inView: [] });
    if (state !== 'reading') return;
    const controller = new AbortController();
    const stop = () => {
      if (!isGone()) return false;
      controller.abort();
      ended.abort();
      return true;
    };
    running = { controller, review: start(settings, site, reporter, restart, controller.signal, stop) };
  };
  watchSettings((changed) => {
    const need = needOf(settings, changed, site);
    settings = changed;
    if (need === 'restart') restart();
    else if (need === 'review') running?.review(settings);
  }, ended.signal);
  watchPause((changed) => {
    pause = changed;
    if (isPaused(pause, Date.now()) !== paused) restart();
  }, ended.signal);
  restart();
});

/**
 * Whether the extension was updated, switched off or removed since this script began, or the page's window went:
 * no event tells.
 */
const isGone = (): boolean => browser.runtime?.id === undefined;

/** The host of the tab's page, which the reader sees and switches; a frame in it goes along where it can know. */
function siteOf(): string {
  const origin =
    window === window.top ? undefined : location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  return origin && URL.canParse(origin) ? new URL(origin).host : location.host;
}

let lexicon: Lexicon | undefined;

/** The lexicon with the clues of its ambiguous names, which few pages need. */
async function lexiconWithClues(known: Lexicon): Promise<Lexicon> {
  lexicon = known.clues ? known : withClues(known, await send('clues', {}));
  return lexicon;
}

/**
 * Marks the page and opens cards over it.
 * @param isGone whether the extension is gone, in which case all is stopped
 * @returns what shows and hides marks by changed settings
 */
function start(
  settings: Settings,
  site: string,
  { report, observe }: Reporter,
  onRewritten: () => void,
  signal: AbortSignal,
  isGone: () => boolean,
): (settings: Settings) => void {
  lexicon ??= reviveLexicon(foldedLexicon());
  const known = lexicon;
  let shows = filterOf(settings, site, known);
  const annotator = annotate({
    lexicon: known,
    level: settings.level,
    density: settings.density,
    shows: (entry, spelling) => shows(entry, spelling),
    shadowRootOf,
    // Elsewhere the rules of the document reach into shadow trees.
    styleRoot: import.meta.env.FIREFOX ? (root, inPage) => addRules(root, marksCss, inPage) : () => {},
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
      mute: (spelling) => changeMuted((muted) => withMuted(muted, { site, name: nameKey(spelling) })),
      unmute: (spelling) => changeMuted((muted) => withoutMuted(muted, { site, name: nameKey(spelling) })),
      know: (entry) => changeKnown((known) => withKnown(known, entry)),
      unknow: (entry) => changeKnown((known) => withoutKnown(known, entry)),
    },
    language: settings.language,
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
  return (changed) => {
    shows = filterOf(changed, site, known);
    annotator.review();
  };
}

/** What the reader wants marked on a site. */
function filterOf(settings: Settings, site: string, { entries }: Lexicon) {
  const off = new Set(
    entries.filter(({ kind }) => settings.offKinds.some((offKind) => offKind === kind)).map(({ id }) => id),
  );
  const known = new Set(settings.knownEntries);
  const muted = mutedOn(settings.mutedNames, site);
  return (entry: string, spelling: () => string): Showing => {
    if (off.has(entry) || (muted.size > 0 && muted.has(nameKey(spelling())))) return 'hidden';
    // The popup lists it, for the reader who wants it marked again.
    return known.has(entry) ? 'counted' : 'marked';
  };
}

/** Changes the list of entries that the reader knows, as it is stored now. */
async function changeKnown(change: (known: readonly string[]) => readonly string[]): Promise<void> {
  const { knownEntries } = await readSettings();
  await changeSetting('knownEntries', change(knownEntries));
}

/** Whether the focus is in this frame and in none within it; the tab's own page has it where no frame has. */
function isReadersFrame(): boolean {
  const { activeElement } = document;
  const isInner = activeElement instanceof HTMLIFrameElement || activeElement instanceof HTMLFrameElement;
  return !isInner && (window === window.top || document.hasFocus());
}

/** Changes the list of muted names as it is stored now. */
async function changeMuted(change: (muted: readonly MutedName[]) => readonly MutedName[]): Promise<void> {
  const { mutedNames } = await readSettings();
  await changeSetting('mutedNames', change(mutedNames));
}

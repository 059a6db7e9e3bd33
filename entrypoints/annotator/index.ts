import foldedLexicon from 'virtual:newsgloss/lexicon';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followCommands } from '../../extension/commands.ts';
import { withKnown, withoutKnown } from '../../extension/known-entries.ts';
import { send } from '../../extension/messages.ts';
import { type MutedName, mutedOn, nameKey, withMuted, withoutMuted } from '../../extension/muted-names.ts';
import { createReporter, type PageReport } from '../../extension/page-report.ts';
import { tellTerms } from '../../extension/page-terms.ts';
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
import { addRules } from '../../page/shadow-rules.ts';
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
  let settings = await readSettings();
  if (isGone()) return;
  const site = siteOf();
  const ended = new AbortController();
  let running:
    | { readonly controller: AbortController; readonly review: (settings: Settings) => void }
    | undefined;
  const top = window === window.top;
  const answerPopup = createReporter(
    {
      // No randomUUID: pages over plain http have none.
      frame: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      top,
      host: location.host,
      state: 'off',
      terms: [],
    },
    ended.signal,
  );
  const tellBadge = tellTerms(top, ended.signal);
  const report = (change: Partial<PageReport>) => {
    answerPopup(change);
    tellBadge(change);
  };
  const restart = () => {
    running?.controller.abort();
    running = undefined;
    if (isGone()) {
      ended.abort();
      return;
    }
    const off = isSiteIn(site, settings.offSites);
    report({ state: off ? 'off' : 'on', terms: [] });
    if (off) return;
    const controller = new AbortController();
    const stop = () => {
      if (!isGone()) return false;
      controller.abort();
      ended.abort();
      return true;
    };
    running = { controller, review: start(settings, site, report, restart, controller.signal, stop) };
  };
  watchSettings((changed) => {
    const need = needOf(settings, changed, site);
    settings = changed;
    if (need === 'restart') restart();
    else if (need === 'review') running?.review(settings);
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
  report: (change: Pick<PageReport, 'terms'>) => void,
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
    onTerms: (terms) => report({ terms }),
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
  return (changed) => {
    shows = filterOf(changed, site, known);
    annotator.review();
  };
}

/** What the reader wants marked on a site. */
function filterOf(settings: Settings, site: string, { entries }: Lexicon) {
  const off = new Set([
    ...entries
      .filter(({ kind }) => settings.offKinds.some((offKind) => offKind === kind))
      .map(({ id }) => id),
    ...settings.knownEntries,
  ]);
  const muted = mutedOn(settings.mutedNames, site);
  return (entry: string, spelling: () => string) =>
    !off.has(entry) && (muted.size === 0 || !muted.has(nameKey(spelling())));
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

/** A page as it is marked, with its cards. */

import { followCommands } from '../../extension/commands.ts';
import { followGoing } from '../../extension/go-to-term.ts';
import { highlightNames, markLookOf, packHighlight } from '../../extension/mark-look.ts';
import { send } from '../../extension/messages.ts';
import { nameKey } from '../../extension/muted-names.ts';
import type { PageReport, Reporter } from '../../extension/page-report.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import type { Edit, Settings } from '../../extension/settings/types.ts';
import { shadowRootOf } from '../../extension/shadow-roots.ts';
import { BUILT_IN } from '../../glossary/packs/types.ts';
import type { Lexicon, LexiconEntry } from '../../matching/lexicon.ts';
import { annotate } from '../../page/annotator.ts';
import { addRules } from '../../page/shadow-rules.ts';
import { watchView } from '../../page/view-watch.ts';
import marksCss from '../marks.css?inline';
import { cardsWhenIdle } from './cards-when-idle.ts';
import { choiceOf } from './choice.ts';
import type { Lexicons } from './lexicons.ts';
import type { MarkSheet } from './mark-sheet.ts';
import type { Need } from './settings-change.ts';

/** A page that is being marked. */
interface MarkedPage {
  /** Has it follow settings that changed. */
  readonly follow: (settings: Settings, address: PageAddress, needs: ReadonlySet<Need>) => void;
  /** Has it marked by another lexicon. */
  readonly mark: (lexicon: Lexicon) => void;
  /** Has its marks look by what is set of glossaries now. */
  readonly wear: () => void;
}

/** A page from when it is to be marked. */
export interface Running {
  readonly controller: AbortController;
  /** Undefined while its lexicon is on the way. */
  page?: MarkedPage;
}

export interface PageToMark {
  readonly settings: Settings;
  readonly address: PageAddress;
  readonly lexicons: Lexicons;
  readonly sheet: MarkSheet;
  readonly observe: Reporter['observe'];
  readonly report: (change: Pick<PageReport, 'state' | 'terms'>) => void;
  readonly onRewritten: () => void;
  /** Whether the extension is gone, in which case all is stopped. */
  readonly isGone: () => boolean;
}

/** Marks the page and opens cards over it. */
export function markPage(page: PageToMark, lexicon: Lexicon, signal: AbortSignal): MarkedPage {
  const { settings, address, lexicons, sheet, observe, report, onRewritten, isGone } = page;
  tellErrors('page', signal);
  const site = address.host;
  let known = lexicon;
  let current = settings;
  let place = address;
  let { colours } = lexicons;
  const highlightOf = ({ kind, pack = BUILT_IN }: LexiconEntry) =>
    pack in colours ? packHighlight(pack) : kind;
  const wear = async () => {
    const look = markLookOf(current);
    ({ colours } = lexicons);
    annotator.marks.setLook(highlightNames(look));
    if ((await sheet.wear(look, colours)) || signal.aborted) return;
    // Without a background, as after an update of the extension, marks look as usual.
    colours = {};
    annotator.marks.setLook(undefined);
  };
  const annotator = annotate({
    lexicon: known,
    ...choiceOf(settings, address, known),
    highlightOf,
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
    onCluesWanted: () => {
      const wanted = known;
      const goOn = (whole: Lexicon) => {
        if (known !== wanted) return;
        known = whole;
        annotator.setLexicon(whole);
      };
      void lexicons
        .withClues(wanted)
        .catch(() => wanted)
        .then(goOn);
    },
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
  return {
    follow: (changed, at, needs) => {
      current = changed;
      place = at;
      if (needs.has('review')) annotator.review(choiceOf(changed, at, known));
      if (needs.has('look')) void wear();
      if (needs.has('cards')) cards.settingsChanged();
    },
    mark: (other) => {
      if (other.names === known.names) return;
      known = other;
      annotator.setLexicon(other);
      annotator.review(choiceOf(current, place, other));
    },
    wear: () => void wear(),
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

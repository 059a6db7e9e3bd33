import foldedClues from 'virtual:newsgloss/clues';
import glossaryData from 'virtual:newsgloss/glossary';
import foldedLexicon from 'virtual:newsgloss/lexicon';
import readings from 'virtual:newsgloss/pinyin';
import scriptPairs from 'virtual:newsgloss/script';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../extension/answers.ts';
import { showBadges } from '../extension/badge.ts';
import { injectCards } from '../extension/card-script.ts';
import { relayCommands } from '../extension/commands.ts';
import { offerLookUp } from '../extension/context-menu.ts';
import { openGlossary, openGlossaryAt } from '../extension/glossary-page.ts';
import { interfaceLanguage } from '../extension/interface-text.ts';
import { changeMarkSheet } from '../extension/mark-sheet.ts';
import { answerOmnibox } from '../extension/omnibox.ts';
import { cleanUpPacks } from '../extension/packs/clean-up.ts';
import { createEntryViews } from '../extension/packs/entry-views.ts';
import { createPackStore } from '../extension/packs/indexed-pack-store.ts';
import { announcePacks } from '../extension/packs/news.ts';
import { followPacks } from '../extension/packs/own-lexicon.ts';
import { keepSubscriptions } from '../extension/packs/subscriptions.ts';
import { tellFrames } from '../extension/page-path.ts';
import { endPauses } from '../extension/pause.ts';
import { keepErrors } from '../extension/report/error-log.ts';
import { keepSettings } from '../extension/settings/store.ts';
import { pathOfTab } from '../extension/tab-path.ts';
import { welcomeReaders } from '../extension/welcome-page.ts';
import { readGlossary } from '../glossary/formats/read.ts';
import { Glossary } from '../glossary/glossary.ts';
import { localeForQuery, localeOf } from '../glossary/locale.ts';
import { createLookUp } from '../glossary/look-up.ts';
import { ownKey } from '../glossary/packs/entry-id.ts';
import { createSearch } from '../glossary/search.ts';

export default defineBackground(() => {
  const keepError = keepErrors();
  const store = keepSettings();
  // The background is started for every small thing, and stopped again: what few of them need comes when it is asked for.
  const glossary = once(() => new Glossary(glossaryData()));
  const packs = once(() => createPackStore(announcePacks));
  const entryViews = createEntryViews(glossary, packs);
  const subscriptions = keepSubscriptions({ store: packs, parse: readGlossary });
  cleanUpPacks(packs);
  const search = once(() => createSearch(glossary().data, readings()));
  const lookUp = once(() => createLookUp(glossary().data.entries));
  const { remake } = followPacks({
    store: packs(),
    bundled: once(foldedLexicon),
    script: scriptPairs,
  });
  const tellBadge = showBadges(() => store.read());
  answer({
    pagePath: async (_, from) => (from ? pathOfTab(from.tab) : null),
    pathChanged: async ({ path }, from) => {
      if (from?.frame === 0) await tellFrames(from.tab, path);
      return null;
    },
    settings: () => store.read(),
    editSettings: async ({ edit }) => {
      await store.edit(edit);
      return null;
    },
    forgetAside: async () => {
      await store.forgetAside();
      return null;
    },
    clues: async () => foldedClues(),
    lexiconDamaged: async () => {
      await remake();
      return null;
    },
    cards: async (_, from) => {
      if (from) await injectCards(from);
      return null;
    },
    terms: async (terms, from) => {
      if (from) await tellBadge(terms, from);
      return null;
    },
    markSheet: async ({ from, to }, frame) => (frame ? changeMarkSheet(frame, from, to) : ''),
    entries: ({ keys }) => entryViews(keys),
    menuWords: async ({ locale }) => glossary().menuWords(locale),
    explain: async ({ locale, reasons }) => glossary().explain(reasons, locale),
    error: async ({ evidence }) => {
      await keepError(evidence);
      return null;
    },
    followPack: ({ url }) => subscriptions.follow(url),
    updatePack: ({ pack }) => subscriptions.update(pack),
    openGlossary: async ({ id }) => {
      if (!glossary().entry(id) && !ownKey(id)) throw new RangeError(`there is no entry "${id}"`);
      await openGlossaryAt(id);
      return null;
    },
  });
  relayCommands();
  offerLookUp(async (text, index) => {
    const found = lookUp()(text);
    if (found) await openGlossary(found, { kind: 'beside', index });
  });
  answerOmnibox({
    hasMarkup: !import.meta.env.FIREFOX,
    find: async (typed) => {
      const { language } = await store.read();
      const own = language === 'page' ? (localeOf(interfaceLanguage()) ?? 'en') : language;
      const named = lookUp()(typed);
      return {
        entries: search()(typed, localeForQuery(typed, own)),
        named: named?.kind === 'entry' ? named.id : undefined,
      };
    },
    // Its name, unless that is another's too.
    textFor: ({ id, name }) => {
      const named = lookUp()(name);
      return named?.kind === 'entry' && named.id === id ? name : id;
    },
    open: async (text, place) => {
      const found = glossary().entry(text) ? ({ kind: 'entry', id: text } as const) : lookUp()(text);
      if (found) await openGlossary(found, place);
    },
  });
  endPauses();
  welcomeReaders();
});

/** Makes a thing when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

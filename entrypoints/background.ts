import foldedClues from 'virtual:newsgloss/clues';
import glossaryData from 'virtual:newsgloss/glossary';
import foldedLexicon from 'virtual:newsgloss/lexicon';
import readings from 'virtual:newsgloss/pinyin';
import scriptPairs from 'virtual:newsgloss/script';
import { defineBackground } from 'wxt/utils/define-background';
import { add, addFromMenu, addFromTab } from '../extension/add-term.ts';
import { answer } from '../extension/answers.ts';
import { showBadges } from '../extension/badge.ts';
import { injectCards } from '../extension/card-script.ts';
import { relayCommands } from '../extension/commands.ts';
import { offerForSelection } from '../extension/context-menu.ts';
import { openGlossary, openGlossaryAt } from '../extension/glossary-page.ts';
import { interfaceLanguage } from '../extension/interface-text.ts';
import { changeMarkSheet } from '../extension/mark-sheet.ts';
import { answerOmnibox } from '../extension/omnibox.ts';
import { allNames, isOwnEntry } from '../extension/packs/all-names.ts';
import { cleanUpPacks } from '../extension/packs/clean-up.ts';
import { createEntryViews } from '../extension/packs/entry-views.ts';
import { createPackStore } from '../extension/packs/indexed-pack-store.ts';
import { announcePacks } from '../extension/packs/news.ts';
import { followPacks } from '../extension/packs/own-lexicon.ts';
import { removalsIn } from '../extension/packs/removals.ts';
import { keepSubscriptions } from '../extension/packs/subscriptions.ts';
import { tellFrames } from '../extension/page-path.ts';
import { endPauses } from '../extension/pause.ts';
import { keepErrors } from '../extension/report/error-log.ts';
import { keepSettings } from '../extension/settings/store.ts';
import { pathOfTab } from '../extension/tab-path.ts';
import { openTerm } from '../extension/term-page.ts';
import { welcomeReaders } from '../extension/welcome-page.ts';
import { readGlossary } from '../glossary/formats/read.ts';
import { Glossary } from '../glossary/glossary.ts';
import { localeForQuery, localeOf } from '../glossary/locale.ts';
import { createLookUp } from '../glossary/look-up.ts';
import { bundledSearch, searchBase } from '../glossary/search.ts';

export default defineBackground(() => {
  const keepError = keepErrors();
  const store = keepSettings();
  // The background is started for every small thing, and stopped again: what few of them need comes when it is asked for.
  const glossary = once(() => new Glossary(glossaryData()));
  const packs = once(() => createPackStore(announcePacks));
  const bundledNames = once(() => {
    const base = searchBase(glossary().data, readings());
    return {
      base,
      search: bundledSearch(base),
      lookUp: createLookUp(glossary().data.entries),
    };
  });
  const { lookUp, find } = allNames(bundledNames, packs);
  const isEntry = async (id: string) => glossary().entry(id) !== undefined || isOwnEntry(id, packs);
  const removals = removalsIn(packs);
  const entryViews = createEntryViews(glossary, packs);
  const subscriptions = keepSubscriptions({ store: packs, parse: readGlossary });
  cleanUpPacks(packs);
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
      if (!(await isEntry(id))) throw new RangeError(`there is no entry "${id}"`);
      await openGlossaryAt(id);
      return null;
    },
    addTerm: async ({ name, sentence }, from) => {
      if (from) await add(name, sentence, from.tab);
      return null;
    },
    addSelected: async ({ tab }) => {
      await addFromTab(tab);
      return null;
    },
    editTerm: async ({ id }, from) => {
      if (from) await openTerm(id, from.tab);
      return null;
    },
    removeTerm: ({ id }) => removals.remove(id),
    undoRemoval: async ({ removal }) => {
      await removals.undo(removal);
      return null;
    },
  });
  relayCommands();
  offerForSelection({
    lookUp: async (text, index) => {
      const found = await lookUp(text);
      if (found) await openGlossary(found, { kind: 'beside', index });
    },
    add: addFromMenu,
  });
  answerOmnibox({
    hasMarkup: !import.meta.env.FIREFOX,
    find: async (typed) => {
      const { language } = await store.read();
      const own = language === 'page' ? (localeOf(interfaceLanguage()) ?? 'en') : language;
      const [named, entries] = await Promise.all([lookUp(typed), find(typed, localeForQuery(typed, own))]);
      return {
        entries,
        named: named?.kind === 'entry' ? named.id : undefined,
      };
    },
    // Its name, unless that is another's too; then its address on the glossary page, as no name begins so.
    textFor: async ({ id, name }) => {
      const named = await lookUp(name);
      return named?.kind === 'entry' && named.id === id ? name : `#${id}`;
    },
    open: async (text, place) => {
      const id = text.replace(/^#/, '');
      const named = id === text ? await lookUp(text) : undefined;
      const isId = named?.kind !== 'entry' && (await isEntry(id));
      const found = isId ? ({ kind: 'entry', id } as const) : (named ?? (await lookUp(text)));
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

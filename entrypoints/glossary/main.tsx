import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ExportMenu, type ExportMenuProps } from '../../components/export-menu.tsx';
import type { OwnEntries } from '../../components/glossary-page/entries-view.tsx';
import { GlossaryPage, type Visit } from '../../components/glossary-page/glossary-page.tsx';
import { type Text, TextProvider } from '../../components/interface-text.ts';
import '../../components/theme.css';
import '../../components/export-menu.css';
import '../../components/outcome-bar.css';
import '../../components/term-form/term-form.css';
import '../../components/marked-text.css';
import '../../components/own-entry.css';
import '../../components/glossary-page/glossary-page.css';
import '../../components/glossary-page/entries-view.css';
import '../../components/glossary-page/entry-page.css';
import '../../components/glossary-page/article-page.css';
import '../../components/glossary-page/print.css';
import type { GlossaryData, Locale } from '../../data/types.ts';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { loadInterfaceText } from '../../extension/interface-text-in.ts';
import { followSearch } from '../../extension/packs/live-search.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import type { Settings } from '../../extension/settings/types.ts';
import { copyToClipboard, saveFile } from '../../extension/take-along.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createLookUp, namesOf } from '../../glossary/look-up.ts';
import { bundledSearch, type Search, searchBase } from '../../glossary/search.ts';
import { packStore, useAlsoIn, useOwnGlossaries, useOwnPage, withOwnViews } from '../popup/own-glossaries.ts';
import { LazyMap } from './lazy-map.tsx';
import { useOwnEditing } from './own-editing.tsx';
import { followVisits } from './visits.ts';

const data: GlossaryData = glossaryData();
const glossary = new Glossary(data);
const base = searchBase(data, readings());
const lookUp = createLookUp(data.entries);
// As long as the page is there.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
const UI_LOCALE = localeOf(interfaceLanguage()) ?? 'en';

/** Keeps the settings, the language of this visit and the place in the address. */
function GlossaryTab() {
  const [settings, setSettings] = useState<Settings>();
  const [unread, setUnread] = useState<string>();
  const [visit, setVisit] = useState<Visit>();
  const [chosenLocale, setChosenLocale] = useState<Locale>();
  // Both change at once, when the texts are there.
  const [spoken, setSpoken] = useState<{ readonly locale: Locale; readonly text: Text }>();

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    liveSettings(setSettings, signal).catch((error) => setUnread(reasonOf(error)));
    followVisits(setVisit, signal);
    return () => lifetime.abort();
  }, []);

  const language = settings?.language ?? 'page';
  const wanted = chosenLocale ?? (language === 'page' ? UI_LOCALE : language);
  const isKnown = settings !== undefined || unread !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    const lifetime = new AbortController();
    loadInterfaceText(wanted)
      // The browser's own language is better than none.
      .catch((): Text => interfaceText)
      .then((text) => {
        if (!lifetime.signal.aborted) setSpoken({ locale: wanted, text });
      });
    return () => lifetime.abort();
  }, [wanted, isKnown]);
  useLayoutEffect(() => {
    if (spoken) document.documentElement.lang = spoken.locale;
  }, [spoken]);

  const locale = spoken?.locale ?? wanted;
  const search = useSearch(locale);
  const asked = visit?.route.view === 'entry' ? visit.route.id : undefined;
  const own = useOwn(asked, locale);
  const editing = useOwnEditing(
    packStore,
    async (name) => bundledNamed(name, locale)?.name,
    spoken?.text ?? interfaceText,
  );
  if (!visit || !spoken) return null;
  const { text } = spoken;
  const taking = { views: viewsFor, locale, onCopy: copyToClipboard, onSave: saveFile };
  return (
    <TextProvider value={text}>
      <GlossaryPage
        glossary={glossary}
        search={search}
        locale={locale}
        visit={visit}
        optionsAddress={browser.runtime.getURL('options.html')}
        problem={unread === undefined ? editing.problem : text('settingsUnread', unread)}
        onLocale={setChosenLocale}
        own={own}
        listTools={(count, ids) => (
          <>
            {editing.addTool}
            <ExportMenu {...taking} count={count} ids={ids} />
          </>
        )}
        entryTools={(id) => (
          <>
            {editing.entryTools(id, own.packs)}
            <ExportMenu {...taking} count={1} ids={() => [id]} />
          </>
        )}
        map={(focus) => <LazyMap glossary={glossary} locale={locale} focus={focus} />}
      />
      {editing.layer}
    </TextProvider>
  );
}

const viewsFor: ExportMenuProps['views'] = (ids, locales) => withOwnViews(glossary, ids, locales);

/** The search over the entries of the package, and over all once they are read. */
function useSearch(locale: Locale): Search {
  const [search, setSearch] = useState<Search>(() => bundledSearch(base));
  useEffect(() => {
    const lifetime = new AbortController();
    // What cannot be read is not found; a page about it says why.
    followSearch(
      packStore,
      base,
      locale,
      (made) => setSearch(() => made),
      () => {},
      lifetime.signal,
    );
    return () => lifetime.abort();
  }, [locale]);
  return search;
}

/** The reader's own glossaries, and what they have at the address. */
function useOwn(asked: string | undefined, locale: Locale): OwnEntries {
  const own = useOwnGlossaries();
  const entry = asked === undefined ? undefined : glossary.entry(asked);
  return {
    packs: own.packs,
    page: useOwnPage(asked, locale, own, (name) => bundledNamed(name, locale)),
    alsoIn: useAlsoIn(entry?.id, entry ? namesOf(entry) : [], locale, own),
  };
}

function bundledNamed(name: string, locale: Locale) {
  const found = lookUp(name);
  const entry = found?.kind === 'entry' ? glossary.entry(found.id) : undefined;
  return entry && { id: entry.id, name: entry.name[locale] };
}

const root = document.getElementById('app');
if (root) render(<GlossaryTab />, root);

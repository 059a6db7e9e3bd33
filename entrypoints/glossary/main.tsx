import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ExportMenu } from '../../components/export-menu.tsx';
import { GlossaryPage, type Visit } from '../../components/glossary-page/glossary-page.tsx';
import { type Text, TextProvider } from '../../components/interface-text.ts';
import '../../components/theme.css';
import '../../components/export-menu.css';
import '../../components/glossary-page/glossary-page.css';
import '../../components/glossary-page/entries-view.css';
import '../../components/glossary-page/entry-page.css';
import '../../components/glossary-page/article-page.css';
import '../../components/glossary-page/print.css';
import type { GlossaryData, Locale } from '../../data/types.ts';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { loadInterfaceText } from '../../extension/interface-text-in.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import type { Settings } from '../../extension/settings/types.ts';
import { copyToClipboard, saveFile } from '../../extension/take-along.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createSearch } from '../../glossary/search.ts';
import { LazyMap } from './lazy-map.tsx';
import { followVisits } from './visits.ts';

const data: GlossaryData = glossaryData();
const glossary = new Glossary(data);
const search = createSearch(data, readings());
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

  if (!visit || !spoken) return null;
  const { locale, text } = spoken;
  const taking = { glossary, locale, onCopy: copyToClipboard, onSave: saveFile };
  return (
    <TextProvider value={text}>
      <GlossaryPage
        glossary={glossary}
        search={search}
        locale={locale}
        visit={visit}
        optionsAddress={browser.runtime.getURL('options.html')}
        problem={unread === undefined ? undefined : text('settingsUnread', unread)}
        onLocale={setChosenLocale}
        listTools={(ids) => <ExportMenu {...taking} ids={ids} />}
        entryTools={({ id }) => <ExportMenu {...taking} ids={[id]} />}
        map={(focus) => <LazyMap glossary={glossary} locale={locale} focus={focus} />}
      />
    </TextProvider>
  );
}

const root = document.getElementById('app');
if (root) render(<GlossaryTab />, root);

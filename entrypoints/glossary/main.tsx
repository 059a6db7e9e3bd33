import glossaryData from 'virtual:newsgloss/glossary';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { GlossaryPage, type Visit } from '../../components/glossary-page/glossary-page.tsx';
import { TextProvider } from '../../components/interface-text.ts';
import '../../components/theme.css';
import '../../components/glossary-page/glossary-page.css';
import '../../components/glossary-page/entries-view.css';
import '../../components/glossary-page/entry-page.css';
import '../../components/glossary-page/article-page.css';
import '../../components/glossary-page/print.css';
import type { Locale } from '../../data/types.ts';
import { interfaceLanguage } from '../../extension/interface-text.ts';
import { interfaceTextIn } from '../../extension/interface-text-in.ts';
import { liveSettings, reasonOf } from '../../extension/live-settings.ts';
import type { Settings } from '../../extension/settings.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createSearch } from '../../glossary/search.ts';
import { LazyMap } from './lazy-map.tsx';
import { followVisits } from './visits.ts';

const data = glossaryData();
const glossary = new Glossary(data);
const search = createSearch(data);

/** Keeps the settings, the language of this visit and the place in the address. */
function GlossaryTab() {
  const [settings, setSettings] = useState<Settings>();
  const [unread, setUnread] = useState<string>();
  const [visit, setVisit] = useState<Visit>();
  const [chosenLocale, setChosenLocale] = useState<Locale>();

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    liveSettings(setSettings, signal).catch((error) => setUnread(reasonOf(error)));
    followVisits(setVisit, signal);
    return () => lifetime.abort();
  }, []);

  const language = settings?.language ?? 'page';
  const uiLocale = localeOf(interfaceLanguage()) ?? 'en';
  const locale = chosenLocale ?? (language === 'page' ? uiLocale : language);
  const text = useMemo(() => interfaceTextIn(locale), [locale]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  if (!visit || !(settings || unread !== undefined)) return null;
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
        map={(focus) => <LazyMap glossary={glossary} locale={locale} focus={focus} />}
      />
    </TextProvider>
  );
}

const root = document.getElementById('app');
if (root) render(<GlossaryTab />, root);

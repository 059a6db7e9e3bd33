import glossaryData from 'virtual:newsgloss/glossary';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TextProvider } from '../../components/interface-text.ts';
import type { PageState } from '../../components/popup/page-state.ts';
import { Popup } from '../../components/popup/popup.tsx';
import '../../components/theme.css';
import '../../components/popup/popup.css';
import '../../components/popup/entry-details.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/live-settings.ts';
import { listenToPage, type PageReport } from '../../extension/page-report.ts';
import type { Settings } from '../../extension/settings.ts';
import { withoutSite } from '../../extension/sites.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createSearch } from '../../glossary/search.ts';
import { answeredState, siteOf } from './report-terms.ts';

const data = glossaryData();
const glossary = new Glossary(data);
const search = createSearch(data);

/** Keeps what the browser says about the settings and the page in the active tab, and shows it. */
function PopupWindow() {
  const [settings, setSettings] = useState<Settings>();
  const [change, setChange] = useState<{ readonly call: Change }>();
  const [page, setPage] = useState<'waiting' | 'silent' | readonly PageReport[]>('waiting');
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    liveSettings(setSettings, signal).then(
      (call) => setChange({ call }),
      (error) => setProblem(interfaceText('settingsUnread', reasonOf(error))),
    );
    listenToActiveTab(setPage, () => setPage('silent'), signal).catch(() => setPage('silent'));
    return () => lifetime.abort();
  }, []);

  if (!settings && problem === undefined) return null;
  const uiLocale = localeOf(interfaceLanguage()) ?? 'en';
  const language = settings?.language ?? 'page';
  const offSites = settings?.offSites ?? [];
  const answered = typeof page === 'string' ? undefined : page;
  const site = answered && siteOf(answered, offSites);
  const state: PageState = typeof page === 'string' ? { kind: page } : answeredState(page, site);

  const switchSite = (on: boolean) => {
    if (!site || !change) return;
    setProblem(undefined);
    const sites = on ? withoutSite(offSites, site.host) : [...offSites, site.host].sort();
    change
      .call('offSites', sites)
      .catch((error) => setProblem(interfaceText('couldNotSave', reasonOf(error))));
  };
  const openOptions = () => {
    browser.runtime.openOptionsPage().then(
      () => window.close(),
      (error) => setProblem(reasonOf(error)),
    );
  };
  return (
    <Popup
      glossary={glossary}
      search={search}
      locale={language === 'page' ? uiLocale : language}
      page={state}
      site={change && site}
      problem={problem}
      onSite={switchSite}
      onOptions={openOptions}
    />
  );
}

async function listenToActiveTab(
  onReport: (reports: readonly PageReport[]) => void,
  onSilence: () => void,
  signal: AbortSignal,
): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (signal.aborted) return;
  if (tab?.id === undefined) onSilence();
  else listenToPage(tab.id, onReport, onSilence, signal);
}

document.documentElement.lang = localeOf(interfaceLanguage()) ?? 'en';
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <PopupWindow />
    </TextProvider>,
    root,
  );
}

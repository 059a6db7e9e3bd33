import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type TextKey, TextProvider } from '../../components/interface-text.ts';
import type { TabRow } from '../../components/welcome/tab-list.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import '../../components/theme.css';
import '../../components/options/options.css';
import '../../components/options/parts.css';
import '../../components/welcome/welcome.css';
import { type BrowserName, browserName } from '../../extension/browser-name.ts';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { send } from '../../extension/messages.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import { followKeeping } from '../../extension/settings/snapshot.ts';
import type { Keeping, Settings } from '../../extension/settings/types.ts';
import { reloadTab, tabsToReload } from '../../extension/tabs-to-reload.ts';
import { localeOf } from '../../glossary/locale.ts';
import { tabRows } from './tab-rows.ts';

/** In a menu of a phone there is nothing to pin. */
const PINNING: Readonly<Record<BrowserName, TextKey | undefined>> = {
  chrome: 'welcomePinChrome',
  edge: 'welcomePinEdge',
  firefox: 'welcomePinFirefox',
  safari: 'welcomePinSafari',
  android: undefined,
};

/** Tabs that do not answer within so many milliseconds are left alone. */
const PATIENCE = 2_000;

/** Until it is known, no choice is shown. */
const UNKNOWN: Keeping = { locked: [], localOnly: [], fromNewer: false, aside: [] };

const locale = localeOf(interfaceLanguage()) ?? 'en';

/** Keeps the settings and the tabs that were open before, and shows them. */
function WelcomePage() {
  const [settings, setSettings] = useState<Settings>();
  const [change, setChange] = useState<{ readonly call: Change }>();
  const [keeping, setKeeping] = useState<Keeping>();
  const [tabs, setTabs] = useState<readonly TabRow[]>([]);
  const [problem, setProblem] = useState<string>();

  const tell = (error: unknown) => setProblem(reasonOf(error));
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    liveSettings(setSettings, signal).then(
      (call) => setChange({ call }),
      (error) => setProblem(interfaceText('settingsUnread', reasonOf(error))),
    );
    followKeeping(setKeeping, signal).catch(tell);
    const look = async () => {
      if (document.hidden) return;
      const found = await tabsToReload(AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
      if (!signal.aborted) setTabs((before) => tabRows(before, found));
    };
    // The reader may have loaded some elsewhere.
    document.addEventListener('visibilitychange', () => void look(), { signal });
    void look();
    return () => lifetime.abort();
  }, []);

  return (
    <Welcome
      locale={locale}
      settings={change && keeping && settings}
      keeping={keeping ?? UNKNOWN}
      pinning={PINNING[browserName()]}
      tabs={tabs}
      problem={problem}
      onEdit={(edit) => {
        setProblem(undefined);
        change?.call(edit).catch((error) => setProblem(interfaceText('couldNotSave', reasonOf(error))));
      }}
      onReload={(ids) => {
        const isAsked = new Set(ids);
        setTabs((rows) => rows.map((row) => (isAsked.has(row.id) ? { ...row, isReloaded: true } : row)));
        for (const id of ids) void reloadTab(id);
      }}
      onOptions={() => void browser.runtime.openOptionsPage().catch(tell)}
      onGlossary={() => void send('openGlossary', { id: 'sora' }).catch(tell)}
    />
  );
}

// As long as the page is there.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
document.documentElement.lang = locale;
document.title = interfaceText('welcomeTitle');
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <WelcomePage />
    </TextProvider>,
    root,
  );
}

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TextProvider } from '../../components/interface-text.ts';
import { Popup } from '../../components/popup/popup.tsx';
import '../../components/theme.css';
import '../../components/export-menu.css';
import '../../components/marked-text.css';
import '../../components/outcome-bar.css';
import '../../components/own-entry.css';
import '../../components/popup/popup.css';
import '../../components/popup/term-list.css';
import '../../components/popup/entry-details.css';
import { interfaceText } from '../../extension/interface-text.ts';
import { followTheme } from '../../extension/page-theme.ts';
import {
  forgetRecentEntries,
  readRecentEntries,
  watchRecentEntries,
} from '../../extension/recent-entries.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { canOpenSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { loadRows } from './glossary-parts.ts';
import { uiLocale, usePageView } from './page-view.ts';

const closePopup = () => window.close();

function PopupWindow() {
  const { props, whole, tab, attempt } = usePageView({ withView: false, onLeft: closePopup });
  const recent = useRecentEntries();
  if (!props) return null;
  const openPanel = () => tab && attempt(openSidePanel(tab.window), closePopup);
  return (
    <Popup
      {...props}
      search={whole?.search}
      recent={recent}
      onForget={() => attempt(forgetRecentEntries())}
      onPanel={canOpenSidePanel() ? openPanel : undefined}
    />
  );
}

/** As they were when the popup opened, unless they are cleared: no row moves while it is being read. */
function useRecentEntries(): readonly string[] {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    // Without them the list is only in another order.
    readRecentEntries().then(setRecent, () => {});
    watchRecentEntries((now) => now.length === 0 && setRecent(now), lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return recent;
}

// As long as it is open.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
// Most readers have entries in the language of the interface; the settings tell later.
void loadRows(uiLocale());
document.documentElement.lang = uiLocale();
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <PopupWindow />
    </TextProvider>,
    root,
  );
}

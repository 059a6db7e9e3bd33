import { render } from 'preact';
import { TextProvider } from '../../components/interface-text.ts';
import { SidePanel } from '../../components/popup/side-panel.tsx';
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
import { tellErrors } from '../../extension/report/error-log.ts';
import { uiLocale, usePageView } from '../popup/page-view.ts';

/** It stays where it is, whatever the reader goes to. */
const stay = () => {};

function Panel() {
  const { props } = usePageView({ withView: true, onLeft: stay });
  return props ? <SidePanel {...props} /> : null;
}

// As long as it is open.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
document.documentElement.dataset.view = 'panel';
document.documentElement.lang = uiLocale();
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <Panel />
    </TextProvider>,
    root,
  );
}

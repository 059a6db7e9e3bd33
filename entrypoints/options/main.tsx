import { render } from 'preact';
import { TextProvider } from '../../components/interface-text.ts';
import '../../components/theme.css';
import '../../components/options/options.css';
import '../../components/options/parts.css';
import '../../components/outcome-bar.css';
import '../../components/options/glossaries/glossaries.css';
import '../../components/options/glossaries/import.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { localeOf } from '../../glossary/locale.ts';
import { OptionsPage } from './options-page.tsx';

// As long as the page is there.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
document.documentElement.lang = localeOf(interfaceLanguage()) ?? 'en';
document.title = interfaceText('optionsTitle');
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <OptionsPage />
    </TextProvider>,
    root,
  );
}

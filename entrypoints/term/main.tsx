import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { TextProvider } from '../../components/interface-text.ts';
import '../../components/theme.css';
import '../../components/own-entry.css';
import '../../components/term-form/term-form.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import { announcePacks } from '../../extension/packs/news.ts';
import { followTheme } from '../../extension/page-theme.ts';
import { tellErrors } from '../../extension/report/error-log.ts';
import { parseTermPage, takeNewTerm } from '../../extension/term-page.ts';
import { localeOf } from '../../glossary/locale.ts';
import { builtInNames } from './built-in-names.ts';
import { TermEditor, type TermTarget } from './term-editor.tsx';

const locale = localeOf(interfaceLanguage()) ?? 'en';
const store = createPackStore(announcePacks);
const builtInName = builtInNames(locale);

/** What the address asks for. */
async function targetInAddress(): Promise<TermTarget> {
  const page = parseTermPage(location.hash);
  if (page.kind === 'edit') return page;
  const term = await takeNewTerm(page.form).catch(() => undefined);
  return {
    kind: 'new',
    form: page.form,
    name: term?.name ?? '',
    context: term?.context,
    keepsDraft: !term?.isPrivate,
  };
}

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function TermPage() {
  const [target, setTarget] = useState<TermTarget>();
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const arrive = () => void targetInAddress().then((found) => signal.aborted || setTarget(found));
    addEventListener('hashchange', arrive, { signal });
    arrive();
    return () => lifetime.abort();
  }, []);
  const title = interfaceText(target?.kind === 'edit' ? 'termEdit' : 'termAdd');
  useEffect(() => {
    document.title = `${title} · ${interfaceText('extensionName')}`;
  }, [title]);
  return (
    <main class="term-page">
      {target && (
        <TermEditor target={target} store={store} builtInName={builtInName} onClose={() => void close()} />
      )}
    </main>
  );
}

// As long as the page is there.
const { signal } = new AbortController();
void followTheme(signal);
tellErrors('own-page', signal);
document.documentElement.lang = locale;
const root = document.getElementById('app');
if (root) {
  render(
    <TextProvider value={interfaceText}>
      <TermPage />
    </TextProvider>,
    root,
  );
}

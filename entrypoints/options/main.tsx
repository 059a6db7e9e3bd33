import glossaryData from 'virtual:newsgloss/glossary';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TextProvider } from '../../components/interface-text.ts';
import { Options, type Outcome, SECTIONS, type Section } from '../../components/options/options.tsx';
import type { SiteAnswer } from '../../components/options/sites-section.tsx';
import '../../components/theme.css';
import '../../components/options/options.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import { parsePattern } from '../../extension/settings/site-pattern.ts';
import type { Settings } from '../../extension/settings/types.ts';
import { localeOf } from '../../glossary/locale.ts';

const data = glossaryData();

const sectionInAddress = (): Section =>
  SECTIONS.find((section) => location.hash === `#${section}`) ?? 'general';

/** Keeps the settings and the section in the address, and stores each change at once. */
function OptionsPage() {
  const [settings, setSettings] = useState<Settings>();
  const [change, setChange] = useState<{ readonly call: Change }>();
  const [section, setSection] = useState(sectionInAddress);
  const [outcome, setOutcome] = useState<Outcome>();
  const [unread, setUnread] = useState<string>();

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    liveSettings(setSettings, signal).then(
      (call) => setChange({ call }),
      (error) => setUnread(interfaceText('settingsUnread', reasonOf(error))),
    );
    const turn = () => {
      setSection(sectionInAddress());
      setOutcome(undefined);
    };
    addEventListener('hashchange', turn, { signal });
    return () => lifetime.abort();
  }, []);

  if (unread !== undefined) {
    return (
      <p class="problem" role="alert">
        {unread}
      </p>
    );
  }
  if (!settings || !change) return null;

  const save: Change = async (edit) => {
    try {
      await change.call(edit);
      setOutcome((last) => ({ kind: 'saved', change: last?.kind === 'saved' ? last.change + 1 : 1 }));
    } catch (error) {
      setOutcome({ kind: 'failed', message: interfaceText('couldNotSave', reasonOf(error)) });
      throw error;
    }
  };
  const add = async (written: string): Promise<SiteAnswer> => {
    const reading = parsePattern(written);
    if (reading.kind !== 'pattern') return reading;
    const { pattern } = reading;
    if (settings.offSites.includes(pattern)) return { kind: 'covered', site: pattern, by: pattern };
    try {
      await save({ kind: 'add', key: 'offSites', items: [pattern] });
      return { kind: 'added' };
    } catch {
      return { kind: 'failed' };
    }
  };
  return (
    <Options
      section={section}
      settings={settings}
      data={data}
      locale={localeOf(interfaceLanguage()) ?? 'en'}
      outcome={outcome}
      onEdit={(edit) => {
        // What goes wrong is shown by then.
        save(edit).catch(() => {});
      }}
      onAddSite={add}
    />
  );
}

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

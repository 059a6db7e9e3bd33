import glossaryData from 'virtual:newsgloss/glossary';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TextProvider } from '../../components/interface-text.ts';
import { Options, type Outcome, SECTIONS, type Section } from '../../components/options/options.tsx';
import type { SiteAnswer } from '../../components/options/sites-section.tsx';
import '../../components/theme.css';
import '../../components/options/options.css';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/live-settings.ts';
import type { Settings } from '../../extension/settings.ts';
import { addSite } from '../../extension/sites.ts';
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

  const save: Change = async (key, value) => {
    try {
      await change.call(key, value);
      setOutcome((last) => ({ kind: 'saved', change: last?.kind === 'saved' ? last.change + 1 : 1 }));
    } catch (error) {
      setOutcome({ kind: 'failed', message: interfaceText('couldNotSave', reasonOf(error)) });
      throw error;
    }
  };
  const saveAndSay = <K extends keyof Settings>(key: K, value: Settings[K]): void => {
    // What goes wrong is shown by then.
    save(key, value).catch(() => {});
  };
  const add = async (written: string): Promise<SiteAnswer> => {
    const addition = addSite(settings.offSites, written);
    if (addition.kind !== 'added') return addition;
    try {
      await save('offSites', addition.sites);
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
      onChange={saveAndSay}
      onAddSite={add}
      onRemoveSite={(site) =>
        saveAndSay(
          'offSites',
          settings.offSites.filter((other) => other !== site),
        )
      }
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

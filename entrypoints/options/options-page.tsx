import glossaryData from 'virtual:newsgloss/glossary';
import readings from 'virtual:newsgloss/pinyin';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Importing } from '../../components/options/backup-section.tsx';
import { Options } from '../../components/options/options.tsx';
import { SECTIONS, type Section } from '../../components/options/section.ts';
import type { GlossaryData } from '../../data/types.ts';
import { interfaceLanguage, interfaceText } from '../../extension/interface-text.ts';
import { send } from '../../extension/messages.ts';
import { backupName, backupOf } from '../../extension/settings/backup.ts';
import { SETTING_KEYS } from '../../extension/settings/definitions.ts';
import { resetOf } from '../../extension/settings/edit.ts';
import { type Change, liveSettings, reasonOf } from '../../extension/settings/live-settings.ts';
import { followKeeping } from '../../extension/settings/snapshot.ts';
import type { Keeping, SettingKey, Settings } from '../../extension/settings/types.ts';
import { type CommandKeys, readShortcuts, shortcutSettings } from '../../extension/shortcuts.ts';
import { localeOf } from '../../glossary/locale.ts';
import { createSearch } from '../../glossary/search.ts';
import { download, readImport } from './files.ts';
import { useGlossaries } from './glossaries/use-glossaries.ts';
import { storeSite, trySite } from './sites.ts';
import { useSaving } from './use-saving.ts';

const data: GlossaryData = glossaryData();
const search = createSearch(data, readings());
const locale = localeOf(interfaceLanguage()) ?? 'en';
const names = new Map(data.entries.map(({ id, name }) => [id, name[locale]]));

const NOTHING: { readonly importing: Importing; readonly values: Partial<Settings> } = {
  importing: { kind: 'none' },
  values: {},
};

const sectionInAddress = (): Section =>
  SECTIONS.find((section) => location.hash === `#${section}`) ?? 'general';

/** Keeps the settings and the section in the address, and stores each change at once. */
export function OptionsPage() {
  const [settings, setSettings] = useState<Settings>();
  const [change, setChange] = useState<{ readonly call: Change }>();
  const [keeping, setKeeping] = useState<Keeping>();
  const [section, setSection] = useState(sectionInAddress);
  const [unread, setUnread] = useState<string>();
  const [shortcuts, setShortcuts] = useState<readonly CommandKeys[]>();
  const [{ importing, values }, setImport] = useState(NOTHING);
  const saving = useSaving(settings, change?.call);
  const { outcome, clear, fail, onEdit } = saving;
  const glossaries = useGlossaries(data, saving);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const cannotRead = (error: unknown) => setUnread(interfaceText('settingsUnread', reasonOf(error)));
    liveSettings(setSettings, signal).then((call) => setChange({ call }), cannotRead);
    followKeeping(setKeeping, signal).catch(cannotRead);
    const turn = () => {
      setSection(sectionInAddress());
      setImport(NOTHING);
      clear();
      scrollTo(0, 0);
    };
    addEventListener('hashchange', turn, { signal });
    // Keys are set on a page of the browser's, of which no event tells; the reader comes back from there.
    const readKeys = () => void readShortcuts().then(setShortcuts, () => setShortcuts([]));
    readKeys();
    addEventListener('focus', readKeys, { signal });
    return () => lifetime.abort();
  }, []);

  if (unread !== undefined) {
    return (
      <p class="problem" role="alert">
        {unread}
      </p>
    );
  }
  if (!settings || !change || !keeping) return null;

  const reset = (keys: readonly SettingKey[], said: string) =>
    void onEdit([resetOf(keys.filter((key) => !keeping.locked.includes(key)))], said);
  const openShortcuts = shortcutSettings();
  return (
    <Options
      section={section}
      settings={settings}
      keeping={keeping}
      data={data}
      search={search}
      locale={locale}
      outcome={outcome}
      glossaries={glossaries}
      onEdit={onEdit}
      onReset={(keys) => reset(keys, interfaceText('saidReset'))}
      onStoreSite={(list, written, replaced) =>
        storeSite(
          { list, written, ...(replaced === undefined ? {} : { replaced }) },
          settings,
          (edits, pattern) =>
            onEdit(
              edits,
              replaced === undefined ? undefined : interfaceText('saidReplaced', replaced, pattern),
            ),
        )
      }
      onTrySite={(written) => trySite(written, settings)}
      preview={'/preview.html'}
      importing={importing}
      nameOf={(entry) => names.get(entry) ?? entry}
      onExport={() => {
        const now = new Date();
        download(backupName(now), backupOf(settings, now));
      }}
      onFile={(file) => {
        clear();
        void readImport(file, settings, keeping).then(setImport);
      }}
      onApply={() => {
        void onEdit([{ kind: 'set', values }], interfaceText('saidImported')).then((isStored) => {
          if (isStored) setImport(NOTHING);
        });
      }}
      onCancel={() => setImport(NOTHING)}
      onResetAll={() => reset(SETTING_KEYS, interfaceText('saidResetAll'))}
      shortcuts={shortcuts}
      onChangeKeys={openShortcuts && (() => void openShortcuts().catch(fail))}
      version={browser.runtime.getManifest().version}
      onDownloadAside={(aside) =>
        download('newsgloss-settings-aside.json', JSON.stringify(aside, undefined, 2))
      }
      onForgetAside={() => void send('forgetAside', {}).catch(fail)}
    />
  );
}

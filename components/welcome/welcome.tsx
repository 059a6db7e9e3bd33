/** What a reader sees first: a text to try it on, two choices, and what to know. */

import type { Locale } from '../../data/types.ts';
import type { Edit, SettingKey, Settings } from '../../extension/settings/types.ts';
import { type TextKey, useText } from '../interface-text.ts';
import { Choice } from '../options/choice.tsx';
import { Sample } from './sample.tsx';
import { TabList, type TabRow } from './tab-list.tsx';

export interface WelcomeProps {
  readonly locale: Locale;
  /** Undefined while they cannot be read. */
  readonly settings: Settings | undefined;
  /** Settings that the reader's organization has fixed. */
  readonly locked: readonly SettingKey[];
  /** Says how the icon comes into the toolbar; undefined where there is none. */
  readonly pinning: TextKey | undefined;
  readonly tabs: readonly TabRow[];
  readonly problem: string | undefined;
  readonly onEdit: (edit: Edit) => void;
  readonly onReload: (ids: readonly number[]) => void;
  readonly onOptions: () => void;
  readonly onGlossary: () => void;
}

export function Welcome(props: WelcomeProps) {
  const { locale, settings, pinning, tabs, problem, onEdit, onReload } = props;
  const text = useText();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('welcomeTitle')}</h1>
          <p>{text('welcomeIntroduction')}</p>
        </div>
      </header>
      <p class="try">{text('welcomeTry')}</p>
      <Sample locale={locale} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {tabs.length > 0 && <TabList tabs={tabs} onReload={onReload} />}
      {settings && <Choices settings={settings} locked={props.locked} onEdit={onEdit} />}
      <div class="notes">
        {pinning && (
          <section>
            <h2>{text('welcomePin')}</h2>
            <p>{text(pinning)}</p>
          </section>
        )}
        <section>
          <h2>{text('welcomePrivacy')}</h2>
          <p>{text('welcomePrivacyText')}</p>
        </section>
      </div>
      <footer class="welcome-foot">
        <button type="button" class="plain" onClick={props.onGlossary}>
          {text('welcomeGlossary')}
        </button>
        <button type="button" class="plain" onClick={props.onOptions}>
          {text('welcomeOptions')}
        </button>
      </footer>
    </main>
  );
}

interface ChoicesProps extends Pick<WelcomeProps, 'locked' | 'onEdit'> {
  readonly settings: Settings;
}

function Choices({ settings, locked, onEdit }: ChoicesProps) {
  const text = useText();
  return (
    <div class="part welcome-choices">
      <Choice
        look="segments"
        title={text('languageTitle')}
        hint={text('languageHint')}
        options={[
          { value: 'page', label: text('languagePage') },
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
          { value: 'zh-Hant', label: '繁體中文', lang: 'zh-Hant' },
        ]}
        value={settings.language}
        locked={locked.includes('language')}
        onChange={(language) => onEdit({ kind: 'set', values: { language } })}
      />
      <Choice
        look="segments"
        title={text('densityTitle')}
        hint={text('densityHint')}
        options={[
          { value: 'every', label: text('densityEvery') },
          { value: 'section', label: text('densitySection') },
          { value: 'page', label: text('densityPage') },
          { value: 'hover', label: text('densityHover') },
        ]}
        value={settings.density}
        locked={locked.includes('density')}
        onChange={(density) => onEdit({ kind: 'set', values: { density } })}
      />
    </div>
  );
}

/** What a reader sees first: a text to try it on, two choices, and what to know. */

import type { Locale } from '../../data/types.ts';
import type { Edit, Keeping, Settings } from '../../extension/settings/types.ts';
import { type TextKey, useText } from '../interface-text.ts';
import { Choice, optionsOf } from '../options/choice.tsx';
import { isLocked } from '../options/section.ts';
import { VALUE_NAMES } from '../options/setting-words.ts';
import { useNames } from '../options/use-names.ts';
import { Sample } from './sample.tsx';
import { TabList, type TabRow } from './tab-list.tsx';

export interface WelcomeProps {
  readonly locale: Locale;
  /** Undefined while they cannot be read. */
  readonly settings: Settings | undefined;
  readonly keeping: Keeping;
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
      {settings && <Choices settings={settings} keeping={props.keeping} onEdit={onEdit} />}
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

function Choices({
  settings,
  keeping,
  onEdit,
}: Pick<WelcomeProps, 'keeping' | 'onEdit'> & { readonly settings: Settings }) {
  const text = useText();
  const names = useNames();
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
        locked={isLocked(keeping, 'language')}
        onChange={(language) => onEdit({ kind: 'set', values: { language } })}
      />
      <Choice
        look="segments"
        title={text('densityTitle')}
        hint={text('densityHint')}
        options={optionsOf(names(VALUE_NAMES.density))}
        value={settings.density}
        locked={isLocked(keeping, 'density')}
        onChange={(density) => onEdit({ kind: 'set', values: { density } })}
      />
    </div>
  );
}

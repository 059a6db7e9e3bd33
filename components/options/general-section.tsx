import type { Edit, Settings } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { Switch } from '../switch.tsx';
import { Choice } from './choice.tsx';

export interface GeneralSectionProps {
  readonly settings: Settings;
  readonly onEdit: (edit: Edit) => void;
}

/** How often, how surely and in which language. */
export function GeneralSection({ settings, onEdit }: GeneralSectionProps) {
  const text = useText();
  return (
    <>
      <Choice
        look="segments"
        title={text('densityTitle')}
        hint={text('densityHint')}
        options={[
          { value: 'every', label: text('densityEvery') },
          { value: 'section', label: text('densitySection') },
          { value: 'page', label: text('densityPage') },
        ]}
        value={settings.density}
        onChange={(density) => onEdit({ kind: 'set', values: { density } })}
      />
      <Choice
        look="list"
        title={text('levelTitle')}
        hint={text('levelHint')}
        options={[
          { value: 'strict', label: text('levelStrict'), hint: text('levelStrictHint') },
          { value: 'balanced', label: text('levelBalanced'), hint: text('levelBalancedHint') },
          { value: 'broad', label: text('levelBroad'), hint: text('levelBroadHint') },
        ]}
        value={settings.level}
        onChange={(level) => onEdit({ kind: 'set', values: { level } })}
      />
      <Choice
        look="segments"
        title={text('languageTitle')}
        hint={text('languageHint')}
        options={[
          { value: 'page', label: text('languagePage') },
          // Each in its own language: whoever looks for it may not read any other.
          { value: 'en', label: 'English', lang: 'en' },
          { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
          { value: 'zh-Hant', label: '繁體中文', lang: 'zh-Hant' },
        ]}
        value={settings.language}
        onChange={(language) => onEdit({ kind: 'set', values: { language } })}
      />
      <div class="setting">
        <Switch checked={settings.badge} onChange={(badge) => onEdit({ kind: 'set', values: { badge } })}>
          <span class="setting-title">{text('badgeTitle')}</span>
          <span class="setting-hint">{text('badgeHint')}</span>
        </Switch>
      </div>
    </>
  );
}

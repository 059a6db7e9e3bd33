import type { SettingKey, Settings } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { Choice, optionsOf } from './choice.tsx';
import { DelayField } from './delay-field.tsx';
import { isLocked, type SectionProps } from './section.ts';
import { LANGUAGE_NAMES, VALUE_NAMES } from './setting-words.ts';
import { SwitchSetting } from './switch-setting.tsx';
import { useNames } from './use-names.ts';

/** Where, how often and how surely terms are marked, and how they are explained. */
export function GeneralSection({ settings, keeping, onEdit }: SectionProps) {
  const text = useText();
  const names = useNames();
  const set = (values: Partial<Settings>) => void onEdit([{ kind: 'set', values }]);
  const locked = (key: SettingKey) => isLocked(keeping, key);
  return (
    <>
      <Choice
        look="list"
        title={text('placesTitle')}
        hint={text('placesHint')}
        options={optionsOf(names(VALUE_NAMES.places), {
          everywhere: text('placesEverywhereHint'),
          ai: text('placesAiHint'),
          listed: text('placesListedHint'),
        })}
        value={settings.places}
        locked={locked('places')}
        onChange={(places) => set({ places })}
      />
      <Choice
        look="list"
        title={text('densityTitle')}
        hint={text('densityHint')}
        options={optionsOf(names(VALUE_NAMES.density))}
        value={settings.density}
        locked={locked('density')}
        onChange={(density) => set({ density })}
      />
      <Choice
        look="list"
        title={text('levelTitle')}
        hint={text('levelHint')}
        options={optionsOf(names(VALUE_NAMES.level), {
          strict: text('levelStrictHint'),
          balanced: text('levelBalancedHint'),
          broad: text('levelBroadHint'),
        })}
        value={settings.level}
        locked={locked('level')}
        onChange={(level) => set({ level })}
      />
      <SwitchSetting
        title={text('inLinksTitle')}
        hint={text('inLinksHint')}
        checked={settings.inLinks}
        locked={locked('inLinks')}
        onChange={(inLinks) => set({ inLinks })}
      />
      <SwitchSetting
        title={text('inHeadingsTitle')}
        checked={settings.inHeadings}
        locked={locked('inHeadings')}
        onChange={(inHeadings) => set({ inHeadings })}
      />
      <Choice
        look="segments"
        title={text('openerTitle')}
        hint={text('openerHint')}
        options={optionsOf(names(VALUE_NAMES.opener))}
        value={settings.opener}
        locked={locked('opener')}
        onChange={(opener) => set({ opener })}
      />
      {settings.opener !== 'click' && (
        <DelayField
          value={settings.hoverDelay}
          locked={locked('hoverDelay')}
          onChange={(hoverDelay) => set({ hoverDelay })}
        />
      )}
      <Choice
        look="segments"
        title={text('languageTitle')}
        hint={text('languageHint')}
        options={[
          { value: 'page', label: text('languagePage') },
          { value: 'en', label: LANGUAGE_NAMES.en, lang: 'en' },
          { value: 'zh-Hans', label: LANGUAGE_NAMES['zh-Hans'], lang: 'zh-Hans' },
          { value: 'zh-Hant', label: LANGUAGE_NAMES['zh-Hant'], lang: 'zh-Hant' },
        ]}
        value={settings.language}
        locked={locked('language')}
        onChange={(language) => set({ language })}
      />
      <SwitchSetting
        title={text('badgeTitle')}
        hint={text('badgeHint')}
        checked={settings.badge}
        locked={locked('badge')}
        onChange={(badge) => set({ badge })}
      />
    </>
  );
}

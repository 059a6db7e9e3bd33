/** What settings and their values are called. */

import type { SettingKey, Settings } from '../../extension/settings/types.ts';
import type { Text, TextKey } from '../interface-text.ts';

export const SETTING_NAMES: Readonly<Record<SettingKey, TextKey>> = {
  places: 'placesTitle',
  offSites: 'offSitesTitle',
  onSites: 'onSitesTitle',
  level: 'levelTitle',
  density: 'densityTitle',
  inLinks: 'inLinksTitle',
  inHeadings: 'inHeadingsTitle',
  opener: 'openerTitle',
  hoverDelay: 'hoverDelayTitle',
  language: 'languageTitle',
  offKinds: 'offKindsTitle',
  knownEntries: 'knownTitle',
  mutedNames: 'mutedTitle',
  markStyle: 'markStyleTitle',
  colouring: 'colouringTitle',
  colour: 'colourTitle',
  textSize: 'textSizeTitle',
  theme: 'themeTitle',
  badge: 'badgeTitle',
};

/** Settings that are one of a few words. */
type ChoiceKey = 'places' | 'level' | 'density' | 'opener' | 'markStyle' | 'colouring' | 'textSize' | 'theme';

export const VALUE_NAMES: { readonly [K in ChoiceKey]: Readonly<Record<Settings[K], TextKey>> } = {
  places: { everywhere: 'placesEverywhere', ai: 'placesAi', listed: 'placesListed' },
  level: { strict: 'levelStrict', balanced: 'levelBalanced', broad: 'levelBroad' },
  density: { every: 'densityEvery', section: 'densitySection', page: 'densityPage', hover: 'densityHover' },
  opener: { hover: 'openerHover', 'alt-hover': 'openerAltHover', click: 'openerClick' },
  markStyle: {
    dotted: 'markStyleDotted',
    solid: 'markStyleSolid',
    tint: 'markStyleTint',
    hidden: 'markStyleHidden',
  },
  colouring: { kinds: 'colouringKinds', one: 'colouringOne' },
  textSize: {
    small: 'textSizeSmall',
    normal: 'textSizeNormal',
    large: 'textSizeLarge',
    huge: 'textSizeHuge',
  },
  theme: { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' },
};

/** Each in its own language: whoever looks for it may not read any other. */
export const LANGUAGE_NAMES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;

/** A value in words. */
export function valueText(key: SettingKey, value: Settings[SettingKey], text: Text): string {
  if (typeof value === 'boolean') return text(value ? 'valueOn' : 'valueOff');
  if (typeof value === 'number') return text('milliseconds', String(value));
  if (typeof value !== 'string') return String(value.length);
  if (key === 'language')
    return value in LANGUAGE_NAMES
      ? LANGUAGE_NAMES[value as keyof typeof LANGUAGE_NAMES]
      : text('languagePage');
  const names: Readonly<Record<string, TextKey>> | undefined = isChoiceKey(key)
    ? VALUE_NAMES[key]
    : undefined;
  const name = names?.[value];
  return name === undefined ? value : text(name);
}

const isChoiceKey = (key: SettingKey): key is ChoiceKey => key in VALUE_NAMES;

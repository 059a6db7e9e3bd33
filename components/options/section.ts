/** The sections of the options, and what every one of them is given. */

import type { Edit, Keeping, SettingKey, Settings } from '../../extension/settings/types.ts';
import type { TextKey } from '../interface-text.ts';

export const SECTIONS = [
  'general',
  'sites',
  'entries',
  'glossaries',
  'appearance',
  'backup',
  'shortcuts',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_WORDS: Readonly<
  Record<Section, { readonly title: TextKey; readonly hint: TextKey; readonly resets: readonly SettingKey[] }>
> = {
  general: {
    title: 'optionsGeneral',
    hint: 'optionsGeneralHint',
    resets: [
      'places',
      'level',
      'density',
      'inLinks',
      'inHeadings',
      'opener',
      'hoverDelay',
      'language',
      'badge',
    ],
  },
  sites: { title: 'optionsSites', hint: 'sitesHint', resets: ['offSites', 'onSites'] },
  entries: {
    title: 'optionsEntries',
    hint: 'markedHint',
    resets: ['offKinds', 'knownEntries', 'mutedNames'],
  },
  glossaries: { title: 'optionsGlossaries', hint: 'optionsGlossariesHint', resets: [] },
  appearance: {
    title: 'optionsAppearance',
    hint: 'optionsAppearanceHint',
    resets: ['markStyle', 'colouring', 'colour', 'textSize', 'theme'],
  },
  backup: { title: 'optionsBackup', hint: 'optionsBackupHint', resets: [] },
  shortcuts: { title: 'optionsShortcuts', hint: 'optionsShortcutsHint', resets: [] },
  about: { title: 'optionsAbout', hint: 'optionsAboutHint', resets: [] },
};

/**
 * Stores edits one after another.
 * @param said what was done, where it can be undone: the page then offers that
 * @returns whether all were stored; where not, the page says why
 */
export type OnEdit = (edits: readonly Edit[], said?: string) => Promise<boolean>;

export interface SectionProps {
  readonly settings: Settings;
  readonly keeping: Keeping;
  readonly onEdit: OnEdit;
}

/** Whether a setting is the organization's to change. */
export const isLocked = ({ locked }: Keeping, key: SettingKey): boolean => locked.includes(key);

/** What the options page shows of the settings, and how it says that one changed. */

import type { Density, Kind } from '../../data/types.ts';
import type { LanguageChoice } from '../../glossary/locale.ts';
import type { Level } from '../../matching/weights.ts';

/** A name that is not marked on a site, which is empty for local files. */
export interface MutedName {
  readonly site: string;
  readonly name: string;
}

/** The settings as a view sees them, which knows nothing of where they are kept. */
export interface SettingsView {
  readonly offSites: readonly string[];
  readonly offKinds: readonly Kind[];
  readonly mutedNames: readonly MutedName[];
  /** Ids of entries that are marked nowhere. */
  readonly knownEntries: readonly string[];
  readonly density: Density;
  readonly level: Level;
  readonly language: LanguageChoice;
  /** Whether the toolbar's button says how many terms the page has. */
  readonly badge: boolean;
}

export type OnChange = <K extends keyof SettingsView>(key: K, value: SettingsView[K]) => void;

/** What a reader can set. Types and the values that they allow, so that views may know them too. */

import type { Density, Kind } from '../../data/types.ts';
import type { LanguageChoice } from '../../glossary/locale.ts';
import type { Level } from '../../matching/weights.ts';

/** Pages on which terms are marked: all, those about AI, those of the reader's list. */
export const PLACES = ['everywhere', 'ai', 'listed'] as const;
export type Places = (typeof PLACES)[number];

/** What opens a card, besides the keyboard and a tap. */
export const OPENERS = ['hover', 'alt-hover', 'click'] as const;
export type Opener = (typeof OPENERS)[number];

/** How a mark looks: a line under it, a tint behind it, or nothing until the pointer is on it. */
export const MARK_STYLES = ['dotted', 'solid', 'tint', 'hidden'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** Whether each kind of entry has a colour of its own. */
export const COLOURINGS = ['kinds', 'one'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** A colour as it is written in the settings. */
export const COLOUR = /^#[0-9a-f]{6}$/;

/** The size of a card's text. */
export const TEXT_SIZES = ['small', 'normal', 'large', 'huge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A name as it is spelled, on one host; see extension/muted-names.ts. */
export interface MutedName {
  /** The host with its port; empty for local files. */
  readonly site: string;
  readonly name: string;
}

export interface Settings {
  readonly places: Places;
  /** Patterns of pages that are not marked; see site-rules.ts. */
  readonly offSites: readonly string[];
  /** Patterns of pages that are marked: exceptions from `offSites`, or all there is. */
  readonly onSites: readonly string[];
  readonly level: Level;
  readonly density: Density;
  /** Whether terms are marked within links. */
  readonly inLinks: boolean;
  /** Whether terms are marked in headings. */
  readonly inHeadings: boolean;
  readonly opener: Opener;
  /** How long the pointer rests until a card opens, in milliseconds. */
  readonly hoverDelay: number;
  /** The language of explainers. */
  readonly language: LanguageChoice;
  /** Kinds of entries that are not marked. */
  readonly offKinds: readonly Kind[];
  /** Entries that are marked nowhere; by id. */
  readonly knownEntries: readonly string[];
  /** Names that are not marked on a site. */
  readonly mutedNames: readonly MutedName[];
  readonly markStyle: MarkStyle;
  readonly colouring: Colouring;
  /** The one colour of all marks, as #rrggbb. */
  readonly colour: string;
  readonly textSize: TextSize;
  readonly theme: Theme;
  /** Whether the toolbar's icon says how many terms a page has. */
  readonly badge: boolean;
}

export type SettingKey = keyof Settings;

/** Settings that hold a list, to which an item can be added. */
export type ListKey = 'offSites' | 'onSites' | 'offKinds' | 'knownEntries' | 'mutedNames';

/** One change that a reader asked for. A list is changed by its items, so that changes made elsewhere stay. */
export type Edit =
  | { readonly kind: 'set'; readonly values: Partial<Settings> }
  | { readonly [K in ListKey]: ListEdit<K> }[ListKey];

interface ListEdit<K extends ListKey> {
  readonly kind: 'add' | 'remove';
  readonly key: K;
  readonly items: Settings[K];
}

/** Settings that were put aside since they could not be read. */
export interface Aside {
  /** When, in ISO 8601. */
  readonly at: string;
  /** By key, as they were stored. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What there is to say about how the settings are kept. */
export interface Keeping {
  /** Set by the reader's organization. */
  readonly locked: readonly SettingKey[];
  /** Kept on this machine alone, since the browser account has no room for them. */
  readonly localOnly: readonly SettingKey[];
  /** Whether a newer version of the extension wrote those of the account, which are left as they are. */
  readonly fromNewer: boolean;
  readonly aside: readonly Aside[];
}

/** What importing would do to one setting. */
export type Difference =
  | {
      readonly kind: 'value';
      readonly key: SettingKey;
      readonly before: Settings[SettingKey];
      readonly after: Settings[SettingKey];
    }
  | {
      readonly kind: 'list';
      readonly key: ListKey;
      readonly added: Settings[ListKey];
      readonly removed: Settings[ListKey];
    };

/** What a file with settings holds, or why it is none. */
export type BackupReading =
  | {
      readonly kind: 'backup';
      /** What could be read, in the present version. */
      readonly values: Partial<Settings>;
      /** Keys that no setting has. */
      readonly unknown: readonly string[];
      /** Settings of which the file has no valid value, or a list with items that are not. */
      readonly invalid: readonly InvalidValue[];
    }
  | { readonly kind: 'not-json' }
  /** JSON, but not settings; with the product's name where the file gives one. */
  | { readonly kind: 'not-ours'; readonly product: string | undefined }
  | { readonly kind: 'newer'; readonly version: number };

export interface InvalidValue {
  readonly key: SettingKey;
  /** As JSON, cut where it is long. */
  readonly stored: string;
  /** Whether some items of the list could be read. */
  readonly isPartly: boolean;
}

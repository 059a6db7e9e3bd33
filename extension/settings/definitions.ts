/** Every setting, once: what it does, its default and what it may be. */

import { DENSITIES, KINDS } from '../../data/types.ts';
import { LANGUAGE_CHOICES } from '../../glossary/locale.ts';
import { LEVELS } from '../../matching/weights.ts';
import { parseEntryId } from '../known-entries.ts';
import { parseMutedName } from '../muted-names.ts';
import { choice, flag, integer, matching, parsedBy, type Shape, setOf } from './shape.ts';
import { parsePattern } from './site-pattern.ts';
import {
  COLOUR,
  COLOURINGS,
  type ListKey,
  MARK_STYLES,
  OPENERS,
  PLACES,
  type SettingKey,
  type Settings,
  TEXT_SIZES,
  THEMES,
} from './types.ts';

export interface Definition<T> {
  /** For documents of administrators and of exported settings. */
  readonly does: string;
  readonly fallback: T;
  readonly shape: Shape<T>;
}

const pattern = parsedBy(
  (stored) => {
    const parsed = typeof stored === 'string' ? parsePattern(stored) : undefined;
    return parsed?.kind === 'pattern' ? parsed.pattern : undefined;
  },
  { type: 'string', description: 'news.example, news.example:8080 or news.example/ai/*' },
);

export const DEFINITIONS: { readonly [K in SettingKey]: Definition<Settings[K]> } = {
  places: {
    does: 'Pages on which terms are marked: everywhere, on pages about AI, or on pages of onSites alone.',
    fallback: 'everywhere',
    shape: choice(PLACES),
  },
  offSites: {
    does: 'Sites, or parts of them, on which nothing is marked. The most specific pattern of the two lists wins.',
    fallback: [],
    shape: setOf(pattern),
  },
  onSites: {
    does: 'Sites, or parts of them, on which terms are marked.',
    fallback: [],
    shape: setOf(pattern),
  },
  level: {
    does: 'How sure a mention must be to be marked.',
    fallback: 'balanced',
    shape: choice(LEVELS),
  },
  density: {
    does: 'Which mentions of an entry are marked: every one, the first of a section or of the page, or none until the pointer is on it.',
    fallback: 'section',
    shape: choice(DENSITIES),
  },
  inLinks: { does: 'Whether terms are marked within links.', fallback: true, shape: flag },
  inHeadings: { does: 'Whether terms are marked in headings.', fallback: true, shape: flag },
  opener: {
    does: 'What opens a card: resting the pointer, the same with Alt held, or a click.',
    fallback: 'hover',
    shape: choice(OPENERS),
  },
  hoverDelay: {
    does: 'How long the pointer rests until a card opens, in milliseconds.',
    fallback: 400,
    shape: integer(0, 1000),
  },
  language: {
    does: 'The language of explainers: that of the page, or one of three.',
    fallback: 'page',
    shape: choice(LANGUAGE_CHOICES),
  },
  offKinds: { does: 'Kinds of entries that are not marked.', fallback: [], shape: setOf(choice(KINDS)) },
  knownEntries: {
    does: 'Entries that are marked nowhere, by id.',
    fallback: [],
    shape: setOf(parsedBy(parseEntryId, { type: 'string' })),
  },
  mutedNames: {
    does: 'Names that are not marked on a site, since they mean something else there.',
    fallback: [],
    shape: setOf(
      parsedBy(parseMutedName, {
        type: 'object',
        properties: { site: { type: 'string' }, name: { type: 'string' } },
        required: ['site', 'name'],
      }),
    ),
  },
  markStyle: {
    does: 'How a mark looks: a dotted or solid line, a tint, or nothing until the pointer is on it.',
    fallback: 'dotted',
    shape: choice(MARK_STYLES),
  },
  colouring: {
    does: 'Whether each kind of entry has its own colour, or all have one.',
    fallback: 'kinds',
    shape: choice(COLOURINGS),
  },
  colour: {
    does: 'The one colour of marks, as #rrggbb.',
    fallback: '#3d4ed8',
    shape: matching(COLOUR),
  },
  textSize: { does: "The size of a card's text.", fallback: 'normal', shape: choice(TEXT_SIZES) },
  theme: {
    does: 'Light or dark cards and pages of the extension, or as the page and the browser have it.',
    fallback: 'auto',
    shape: choice(THEMES),
  },
  badge: {
    does: "Whether the toolbar's icon says how many terms a page has.",
    fallback: true,
    shape: flag,
  },
};

export const SETTING_KEYS = Object.keys(DEFINITIONS) as readonly SettingKey[];

const LIST_KEYS: readonly ListKey[] = ['offSites', 'onSites', 'offKinds', 'knownEntries', 'mutedNames'];

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(DEFINITIONS, key);
export const isListKey = (key: unknown): key is ListKey => LIST_KEYS.some((known) => known === key);

/** Settings made of one value for each key. */
export function settingsOf(value: <K extends SettingKey>(key: K) => Settings[K]): Settings {
  const settings: Partial<Record<SettingKey, unknown>> = {};
  for (const key of SETTING_KEYS) settings[key] = value(key);
  // Every key has a value of its own type by now, which the compiler cannot follow through a loop.
  return settings as unknown as Settings;
}

export const DEFAULTS: Settings = settingsOf((key) => DEFINITIONS[key].fallback);

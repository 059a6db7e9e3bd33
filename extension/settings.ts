/** What a reader can set. Stored in the browser account, each setting under its own key, only when changed. */

import { browser } from 'wxt/browser';
import { DENSITIES, type Density, KINDS, type Kind } from '../data/types.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../glossary/locale.ts';
import { type Level, THRESHOLD } from '../matching/weights.ts';
import { parseEntryId } from './known-entries.ts';
import { type MutedName, parseMutedName } from './muted-names.ts';

export interface Settings {
  /** Hosts on which nothing is marked, subdomains included. */
  readonly offSites: readonly string[];
  /** Kinds of entries that are not marked. */
  readonly offKinds: readonly Kind[];
  /** Names that are not marked on a site. */
  readonly mutedNames: readonly MutedName[];
  /** Entries that are marked nowhere, since the reader knows them; by id. */
  readonly knownEntries: readonly string[];
  readonly density: Density;
  readonly level: Level;
  /** The language of explainers. */
  readonly language: LanguageChoice;
  /** Whether the toolbar's button says how many terms the page has. */
  readonly badge: boolean;
}

type Definition<T> = {
  readonly fallback: T;
  /** The value as stored, or undefined if it is none of this setting. */
  readonly parse: (stored: unknown) => T | undefined;
};

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (stored: unknown) =>
    values.find((value) => value === stored);

const listOf =
  <T>(parse: (item: unknown) => T | undefined) =>
  (stored: unknown): readonly T[] | undefined =>
    Array.isArray(stored) ? stored.flatMap((item) => parse(item) ?? []) : undefined;

const LEVELS: readonly Level[] = ['strict', 'balanced', 'broad'];

/** Every setting, once: its default and what it may be. */
const DEFINITIONS: { readonly [K in keyof Settings]: Definition<Settings[K]> } = {
  offSites: {
    fallback: [],
    parse: listOf((item) => (typeof item === 'string' && item !== '' ? item : undefined)),
  },
  offKinds: { fallback: [], parse: listOf(oneOf(KINDS)) },
  mutedNames: { fallback: [], parse: listOf(parseMutedName) },
  knownEntries: { fallback: [], parse: listOf(parseEntryId) },
  density: { fallback: 'section', parse: oneOf(DENSITIES) },
  level: { fallback: 'balanced', parse: oneOf(LEVELS.filter((level) => level in THRESHOLD)) },
  language: { fallback: 'page', parse: oneOf(LANGUAGE_CHOICES) },
  badge: { fallback: true, parse: (stored) => (typeof stored === 'boolean' ? stored : undefined) },
};

const KEYS = Object.keys(DEFINITIONS) as readonly (keyof Settings)[];

function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const value = <K extends keyof Settings>(key: K): Settings[K] => {
    const { parse, fallback } = DEFINITIONS[key];
    return parse(stored[key]) ?? fallback;
  };
  return {
    offSites: value('offSites'),
    offKinds: value('offKinds'),
    mutedNames: value('mutedNames'),
    knownEntries: value('knownEntries'),
    density: value('density'),
    level: value('level'),
    language: value('language'),
    badge: value('badge'),
  };
}

/** The settings as they are; a value that cannot be read counts as not set. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.sync.get([...KEYS]));
}

/**
 * Changes one setting; back at its default, nothing is stored.
 * @throws when the browser refuses to store it
 */
export async function changeSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  if (JSON.stringify(value) === JSON.stringify(DEFINITIONS[key].fallback))
    await browser.storage.sync.remove(key);
  else await browser.storage.sync.set({ [key]: value });
}

/** Calls back with all settings whenever one changes, until the signal is aborted. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Readonly<Record<string, unknown>>) => {
    if (KEYS.some((key) => key in changes)) readSettings().then(callback, () => {});
  };
  browser.storage.sync.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.sync.onChanged.removeListener(changed));
}

/** Whether a host, or a domain that it belongs to, is among the sites. */
export function isSiteIn(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

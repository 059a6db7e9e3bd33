/**
 * A report of a problem as text. It is read by who mends it, so it is in English whatever the reader's language is. Pure.
 */

import { DEFAULTS } from '../settings/definitions.ts';
import { changedKeys } from '../settings/edit.ts';
import type { Settings } from '../settings/types.ts';
import type { ErrorRecord } from './error-record.ts';

/** What can be known of the extension and where it runs. */
export interface ReportFacts {
  readonly version: string;
  /** What the browser calls itself. */
  readonly browser: string;
  readonly languages: readonly string[];
  /** The width and height of the screen in CSS pixels, and the physical ones in each. */
  readonly screen: readonly [width: number, height: number, ratio: number];
  /** Media features that hold: "dark", "forced-colors", "reduced-motion", "touch". */
  readonly features: readonly string[];
  /** Whether the extension may read all sites; Firefox lets a reader take that back. */
  readonly mayReadAllSites: boolean;
  readonly settings: Settings;
  /** Keys that an organization has set. */
  readonly locked: readonly string[];
  /** Bytes in the extension's store on this machine; undefined where the browser does not tell. */
  readonly stored: number | undefined;
  readonly errors: readonly ErrorRecord[];
}

/** What the reader says, and chose to tell. */
export interface ReaderWords {
  readonly what: string;
  /** The address of the page that it happened on; absent unless the reader ticked it. */
  readonly address?: string | undefined;
}

/** The whole report. */
export function reportText(facts: ReportFacts, { what, address }: ReaderWords): string {
  const [width, height, ratio] = facts.screen;
  const lines = (title: string, rows: readonly string[]) =>
    rows.length > 0 ? ['', title, ...rows.map((row) => `- ${row}`)] : [];
  return [
    'Newsgloss: a problem',
    '',
    what.trim() || '(nothing was written)',
    ...(address ? ['', `Page: ${address}`] : []),
    ...lines('Where', [
      `version ${facts.version}`,
      facts.browser,
      `languages ${facts.languages.join(', ')}`,
      `screen ${width} x ${height} at ${ratio}`,
      ...(facts.features.length > 0 ? [facts.features.join(', ')] : []),
      facts.mayReadAllSites ? 'may read all sites' : 'may not read all sites',
      ...(facts.stored === undefined ? [] : [`${facts.stored} bytes stored`]),
    ]),
    ...lines('Settings that differ from the defaults', changedSettings(facts.settings)),
    ...lines('Set by an organization', facts.locked),
    ...lines('Errors since the browser was started', facts.errors.flatMap(errorRows)),
    '',
  ].join('\n');
}

/** Lists of a reader's sites, names and entries are counted, not told. */
function changedSettings(settings: Settings): readonly string[] {
  return changedKeys(DEFAULTS, settings).map((key) => {
    const value = settings[key];
    return `${key}: ${Array.isArray(value) ? `${value.length} in the list` : JSON.stringify(value)}`;
  });
}

function errorRows({ place, text, frames, count, last }: ErrorRecord): readonly string[] {
  const times = count === 1 ? '' : `, ${count} times`;
  return [
    `${new Date(last).toISOString()} ${place}${times}: ${text}`,
    ...frames.map((frame) => `  ${frame}`),
  ];
}

/** Gathers what a report of a problem tells. */

import { browser } from 'wxt/browser';
import { KEEPING_KEY, readSettings } from '../settings/snapshot.ts';
import { readErrors } from './error-log.ts';
import type { ReportFacts } from './report-text.ts';

const FEATURES: readonly (readonly [name: string, query: string])[] = [
  ['dark', '(prefers-color-scheme: dark)'],
  ['forced colours', '(forced-colors: active)'],
  ['reduced motion', '(prefers-reduced-motion: reduce)'],
  ['touch', '(any-pointer: coarse)'],
  ['no hover', '(any-hover: none)'],
];

/** @throws when the browser cannot read the settings */
export async function gatherFacts(): Promise<ReportFacts> {
  const [settings, kept, errors, mayReadAllSites, stored] = await Promise.all([
    readSettings(),
    browser.storage.local.get(KEEPING_KEY),
    readErrors().catch(() => []),
    browser.permissions.contains({ origins: ['<all_urls>'] }),
    bytesStored(),
  ]);
  const { width, height } = screen;
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    languages: [browser.i18n.getUILanguage(), ...navigator.languages],
    screen: [width, height, devicePixelRatio],
    features: FEATURES.flatMap(([name, query]) => (matchMedia(query).matches ? [name] : [])),
    mayReadAllSites,
    settings,
    locked: lockedIn(kept[KEEPING_KEY]),
    stored,
    errors,
  };
}

/** Firefox tells it from version 131 on. */
const bytesStored = async (): Promise<number | undefined> =>
  browser.storage.local.getBytesInUse?.(null).catch(() => undefined);

function lockedIn(keeping: unknown): readonly string[] {
  const isKept = typeof keeping === 'object' && keeping !== null && 'locked' in keeping;
  return isKept && Array.isArray(keeping.locked) ? keeping.locked.map(String) : [];
}

/** The address of the web page that was in front last, in any window; undefined where there is none. */
export async function lastAddress(): Promise<string | undefined> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const [last] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return last?.url;
}

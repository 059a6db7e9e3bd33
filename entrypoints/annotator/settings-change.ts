/** What a change of the settings asks of a page that is being marked. */

import { isSiteIn, type Settings } from '../../extension/settings.ts';

/**
 * - nothing: the page is as it should be;
 * - review: marks come and go, while all that was read stands and an open card stays;
 * - restart: the page begins anew.
 */
export type Need = 'nothing' | 'review' | 'restart';

const NEEDS: Readonly<Record<Exclude<keyof Settings, 'offSites'>, Need>> = {
  offKinds: 'review',
  mutedNames: 'review',
  knownEntries: 'review',
  density: 'restart',
  level: 'restart',
  language: 'restart',
  badge: 'nothing',
};

const KEYS = Object.keys(NEEDS) as readonly (keyof typeof NEEDS)[];

/** The most that any of the changed settings needs on a site. */
export function needOf(before: Settings, after: Settings, site: string): Need {
  if (isSiteIn(site, before.offSites) !== isSiteIn(site, after.offSites)) return 'restart';
  const needs = KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map(
    (key) => NEEDS[key],
  );
  return needs.includes('restart') ? 'restart' : needs.includes('review') ? 'review' : 'nothing';
}

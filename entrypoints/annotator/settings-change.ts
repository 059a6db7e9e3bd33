/** What a change of the settings asks of a page that is being marked. */

import { canonical } from '../../extension/settings/canonical.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { decideSite } from '../../extension/settings/site-rules.ts';
import type { SettingKey, Settings } from '../../extension/settings/types.ts';

/**
 * - nothing: the page is as it should be;
 * - review: marks come and go, while all that was read stands and an open card stays;
 * - restart: the page begins anew.
 */
export type Need = 'nothing' | 'review' | 'restart';

/** Those that decide on whole pages are asked by page. */
const NEEDS: Readonly<Record<Exclude<SettingKey, 'places' | 'offSites' | 'onSites'>, Need>> = {
  offKinds: 'review',
  mutedNames: 'review',
  knownEntries: 'review',
  density: 'restart',
  level: 'restart',
  language: 'restart',
  inLinks: 'review',
  inHeadings: 'review',
  opener: 'restart',
  hoverDelay: 'restart',
  markStyle: 'restart',
  colouring: 'restart',
  colour: 'restart',
  textSize: 'restart',
  theme: 'restart',
  badge: 'nothing',
};

const KEYS = Object.keys(NEEDS) as readonly (keyof typeof NEEDS)[];

/** The settings, and the page that they are for. */
export interface Situation {
  readonly settings: Settings;
  readonly address: PageAddress;
}

/** The most that any of the changed settings needs on a page. */
export function needOf(before: Situation, after: Situation): Need {
  const marks = ({ settings, address }: Situation) => decideSite(settings, address).marks;
  if (marks(before) !== marks(after)) return 'restart';
  const needs = KEYS.filter((key) => canonical(before.settings[key]) !== canonical(after.settings[key])).map(
    (key) => NEEDS[key],
  );
  return needs.includes('restart') ? 'restart' : needs.includes('review') ? 'review' : 'nothing';
}

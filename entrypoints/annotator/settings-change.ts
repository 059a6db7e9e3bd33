/** What a change of the settings asks of a page that is being marked. */

import { canonical } from '../../extension/settings/canonical.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { decideSite } from '../../extension/settings/site-rules.ts';
import type { SettingKey, Settings } from '../../extension/settings/types.ts';

/**
 * - review: marks come and go, while all that was read stands and an open card stays;
 * - look: marks look otherwise;
 * - cards: cards look, speak or open otherwise; an open one stays.
 */
export type Need = 'review' | 'look' | 'cards';

/** Those that decide on whole pages are asked by page. */
const NEEDS: Readonly<Record<Exclude<SettingKey, 'places' | 'offSites' | 'onSites'>, readonly Need[]>> = {
  offKinds: ['review'],
  mutedNames: ['review'],
  knownEntries: ['review'],
  level: ['review'],
  density: ['review', 'look'],
  inLinks: ['review'],
  inHeadings: ['review'],
  markStyle: ['look'],
  colouring: ['look'],
  colour: ['look'],
  language: ['cards'],
  opener: ['cards'],
  hoverDelay: ['cards'],
  textSize: ['cards'],
  theme: ['cards'],
  badge: [],
};

const KEYS = Object.keys(NEEDS) as readonly (keyof typeof NEEDS)[];

/** The settings, and the page that they are for. */
export interface Situation {
  readonly settings: Settings;
  readonly address: PageAddress;
}

/** What the changed settings need on a page together; "restart" where it begins to be marked, or ends. */
export function needsOf(before: Situation, after: Situation): 'restart' | ReadonlySet<Need> {
  const marks = ({ settings, address }: Situation) => decideSite(settings, address).marks;
  if ((marks(before) === 'no') !== (marks(after) === 'no')) return 'restart';
  const needs = KEYS.filter(
    (key) => canonical(before.settings[key]) !== canonical(after.settings[key]),
  ).flatMap((key) => NEEDS[key]);
  return new Set(marks(before) === marks(after) ? needs : [...needs, 'review']);
}

/** Which pages are marked: the reader's two lists of patterns, and what holds where neither says anything. */

import { bySpecificity, covers, dividesHost, type PageAddress } from './site-pattern.ts';
import type { Edit, Settings } from './types.ts';

export interface SiteRule {
  readonly list: 'off' | 'on';
  readonly pattern: string;
}

export interface SiteDecision {
  /** Whether terms are marked; "ai" only where the text is about AI. */
  readonly marks: 'yes' | 'no' | 'ai';
  /** The rule that decided; undefined where no pattern covers the page. */
  readonly rule: SiteRule | undefined;
}

export type SiteSettings = Pick<Settings, 'places' | 'offSites' | 'onSites'>;

/** The most specific pattern of both lists decides; of two that say the same, that which is off. */
export function decideSite({ places, offSites, onSites }: SiteSettings, page: PageAddress): SiteDecision {
  if (page.isPreview) return { marks: 'yes', rule: undefined };
  const rule = [...rulesOf(offSites, 'off'), ...rulesOf(onSites, 'on')]
    .filter(({ pattern }) => covers(pattern, page))
    .sort((a, b) => bySpecificity(a.pattern, b.pattern))[0];
  if (rule) return { marks: rule.list === 'off' ? 'no' : 'yes', rule };
  return { marks: places === 'listed' ? 'no' : places === 'ai' ? 'ai' : 'yes', rule };
}

const rulesOf = (patterns: readonly string[], list: SiteRule['list']) =>
  patterns.map((pattern): SiteRule => ({ list, pattern }));

/** Whether the path of a page on this host matters. */
export const needsPath = ({ offSites, onSites }: SiteSettings, host: string): boolean =>
  [...offSites, ...onSites].some((pattern) => dividesHost(pattern, host));

/**
 * The edits that switch a host on or off. A pattern of the host itself that says otherwise goes; one of a wider domain
 * stays, and is overruled.
 */
export function editsToSwitch(settings: SiteSettings, host: string, on: boolean): readonly Edit[] {
  const against = on ? 'offSites' : 'onSites';
  const listed = settings[against].includes(host);
  const rest = { ...settings, [against]: settings[against].filter((pattern) => pattern !== host) };
  const isMarked = decideSite(rest, { host, path: undefined }).marks !== 'no';
  return [
    ...(listed ? [{ kind: 'remove', key: against, items: [host] } as const] : []),
    ...(isMarked === on ? [] : [{ kind: 'add', key: on ? 'onSites' : 'offSites', items: [host] } as const]),
  ];
}

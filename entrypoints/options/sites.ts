/** What a reader wrote about sites: stored as a pattern, or tried as an address. */

import type { OnEdit } from '../../components/options/section.ts';
import type { SiteAnswer } from '../../components/options/site-field.tsx';
import type { TrialAnswer } from '../../components/options/site-trial.tsx';
import type { SiteListKey } from '../../components/options/sites-section.tsx';
import { pageIn, parsePattern } from '../../extension/settings/site-pattern.ts';
import { decideSite, type SiteSettings } from '../../extension/settings/site-rules.ts';

/**
 * Stores a pattern in a list.
 * @param replaced the pattern in whose place it comes
 */
export async function storeSite(
  {
    list,
    written,
    replaced,
  }: { readonly list: SiteListKey; readonly written: string; readonly replaced?: string },
  settings: SiteSettings,
  save: (edits: Parameters<OnEdit>[0], pattern: string) => Promise<boolean>,
): Promise<SiteAnswer> {
  const reading = parsePattern(written);
  if (reading.kind !== 'pattern') return reading;
  const { pattern } = reading;
  if (pattern === replaced) return { kind: 'stored' };
  if (settings[list].includes(pattern)) return { kind: 'listed', pattern };
  const other = list === 'offSites' ? 'onSites' : 'offSites';
  if (settings[other].includes(pattern)) return { kind: 'in-other-list', pattern };
  const isStored = await save(
    [
      // First: should the second fail, nothing is lost.
      { kind: 'add', key: list, items: [pattern] },
      ...(replaced === undefined ? [] : [{ kind: 'remove', key: list, items: [replaced] } as const]),
    ],
    pattern,
  );
  return isStored ? { kind: 'stored' } : { kind: 'failed' };
}

/** What holds at an address. */
export function trySite(written: string, settings: SiteSettings): TrialAnswer {
  if (written.trim() === '') return { kind: 'missing' };
  const page = pageIn(written);
  if (page === undefined) return { kind: 'invalid' };
  return page === 'out-of-reach' ? { kind: page } : { kind: 'decided', ...decideSite(settings, page) };
}

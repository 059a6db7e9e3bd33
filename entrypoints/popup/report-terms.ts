/** From what the frames of a tab report to what the popup shows. */

import type { PageState, Site } from '../../components/popup/page-state.ts';
import type { PageReport } from '../../extension/page-report.ts';
import { decideSite, type SiteSettings } from '../../extension/settings/site-rules.ts';

/** The site of a tab's own page; undefined for a page without one, such as a local file. */
export function siteOf(reports: readonly PageReport[], settings: SiteSettings): Site | undefined {
  const host = reports.find(({ top }) => top)?.host;
  return host ? { host, on: decideSite(settings, { host, path: undefined }).marks !== 'no' } : undefined;
}

/** The state of a page whose frames have answered, the most mentioned entries first. */
export function answeredState(reports: readonly PageReport[], site: Site | undefined): PageState {
  if (site && !site.on) return { kind: 'off', host: site.host };
  const counts = new Map<string, number>();
  for (const { terms } of reports) {
    for (const { entry, count } of terms) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  const terms = [...counts].map(([entry, count]) => ({ entry, count }));
  // Sorting is stable: entries mentioned equally often stay in reading order.
  return { kind: 'on', terms: terms.sort((a, b) => b.count - a.count) };
}

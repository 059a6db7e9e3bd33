/** From what the browser, the frames of a tab and the reader's settings say to what a view shows. */

import type { PageState, PageTerm, Site } from '../../components/popup/page-state.ts';
import type { Pause } from '../../extension/pause.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { decideSite, type SiteSettings } from '../../extension/settings/site-rules.ts';
import type { Settings } from '../../extension/settings/types.ts';
import type { FrameReport, TabPage } from '../../extension/tab-page.ts';

export interface Known {
  /** The address of the tab's page, where the browser tells it. */
  readonly url: string | undefined;
  readonly page: TabPage;
  readonly pause: Pause | undefined;
  readonly settings: SiteSettings & Pick<Settings, 'knownEntries'>;
}

/** The site of an address; undefined for one without, such as a local file. */
export function siteOf(url: string | undefined, settings: SiteSettings): Site | undefined {
  const address = addressOf(url);
  return address && { host: address.host, on: decideSite(settings, address).marks !== 'no' };
}

function addressOf(url: string | undefined): PageAddress | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { host, path: pathname } : undefined;
}

/** What there is to show; a pause comes before all that is true of the page alone. */
export function pageStateOf({ url, page, pause, settings }: Known): PageState {
  if (pause) return { kind: 'paused', pause };
  const address = addressOf(url);
  const decision = address && decideSite(settings, address);
  switch (page.kind) {
    case 'protected':
      return { kind: page.isFile ? 'file' : 'protected' };
    case 'pdf':
    case 'source':
      return { kind: page.kind };
    case 'unreached':
    case 'waiting':
    case 'answered':
      if (address && decision?.marks === 'no')
        return { kind: 'off', host: address.host, rule: decision.rule?.pattern };
      if (page.kind === 'unreached') return { kind: 'unreached' };
      if (page.kind === 'waiting' || page.frames[0]?.report.state !== 'on') return { kind: 'reading' };
      return {
        kind: 'terms',
        terms: termsOf(page.frames, settings.knownEntries),
        unseen: page.unseen,
        onlyAboutAi: decision?.marks === 'ai',
      };
  }
}

/** The terms of all frames together, in reading order, the tab's own page first. */
function termsOf(frames: readonly FrameReport[], knownEntries: readonly string[]): readonly PageTerm[] {
  const counts = new Map<string, number>();
  for (const { report } of frames) {
    for (const { entry, count } of report.terms) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  const known = new Set(knownEntries);
  const inView = new Set(frames.flatMap(({ report }) => report.inView));
  return Array.from(counts, ([entry, count]) => ({
    entry,
    count,
    muted: known.has(entry),
    inView: inView.has(entry),
  }));
}

/** The frames that mention an entry, by the browser's numbers. */
export function framesWith(page: TabPage, entry: string): readonly number[] {
  if (page.kind !== 'answered') return [];
  return page.frames
    .filter(({ report }) => report.terms.some((term) => term.entry === entry))
    .map(({ id }) => id);
}

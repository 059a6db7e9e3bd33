/** Where the tab's page is, whose site the reader sees and switches; a frame in it goes along where it can know. */

import { send } from '../../extension/messages.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { needsPath, type SiteSettings } from '../../extension/settings/site-rules.ts';

/** The host of the tab's page, with its port; empty for a local file. */
export function siteOf(): string {
  const origin =
    window === window.top ? undefined : location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  return origin && URL.canParse(origin) ? new URL(origin).host : location.host;
}

/** The address of the tab's page, with its path where a rule of the reader asks for it. */
export async function pageAddress(settings: SiteSettings): Promise<PageAddress> {
  const host = siteOf();
  // No other page of an extension has this script.
  if (location.protocol.endsWith('-extension:')) return { host, path: undefined, isPreview: true };
  if (!needsPath(settings, host)) return { host, path: undefined };
  if (window === window.top) return { host, path: location.pathname };
  // Another site's frame cannot see it. Without a background, its path is in no part of the site.
  const path = await send('pagePath', {}).catch(() => null);
  return { host, path: path ?? undefined };
}

/** Calls back when the page's path changes without a new page, until the signal is aborted. */
export function watchPath(changed: () => void, signal: AbortSignal): void {
  let path = location.pathname;
  const look = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    changed();
  };
  if ('navigation' in window) navigation.addEventListener('currententrychange', look, { signal });
  else addEventListener('popstate', look, { signal });
}

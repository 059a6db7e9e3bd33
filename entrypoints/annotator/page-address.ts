/** Where the tab's page is, whose site the reader sees and switches; a frame in it goes along where it can know. */

import { send } from '../../extension/messages.ts';
import { followPagePath } from '../../extension/page-path.ts';
import type { PageAddress } from '../../extension/settings/site-pattern.ts';
import { needsPath, type SiteSettings } from '../../extension/settings/site-rules.ts';

/** The host of the tab's page, with its port; empty for a local file. */
export function siteOf(): string {
  const origin =
    window === window.top ? undefined : location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  return origin && URL.canParse(origin) ? new URL(origin).host : location.host;
}

/** In a frame: where the page went since the frame came. */
let toldPath: string | undefined;

/** The address of the tab's page, with its path where a rule of the reader asks for it. */
export async function pageAddress(settings: SiteSettings): Promise<PageAddress> {
  const host = siteOf();
  // No other page of an extension has this script.
  if (location.protocol.endsWith('-extension:')) return { host, path: undefined, isPreview: true };
  if (!needsPath(settings, host)) return { host, path: undefined };
  if (window === window.top) return { host, path: location.pathname };
  // Another site's frame cannot see it. Without a background, its path is in no part of the site.
  const path = toldPath ?? (await send('pagePath', {}).catch(() => null));
  return { host, path: path ?? undefined };
}

/**
 * Calls back when the path of the tab's page changes without a new page, until the signal is aborted.
 * @param tellsFrames whether frames are to know of it
 */
export function watchPath(changed: () => void, tellsFrames: () => boolean, signal: AbortSignal): void {
  if (window !== window.top) {
    const told = (path: string) => {
      toldPath = path;
      changed();
    };
    followPagePath(told, signal);
    return;
  }
  let path = location.pathname;
  const look = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    changed();
    // Without a background, a frame stays as it is.
    if (tellsFrames()) send('pathChanged', { path }).catch(() => {});
  };
  if ('navigation' in window) navigation.addEventListener('currententrychange', look, { signal });
  else addEventListener('popstate', look, { signal });
}

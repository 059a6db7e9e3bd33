/** The list of sites that are off: what a reader may write into it, and what switching one means. */

import { isSiteIn } from './settings.ts';

/** The list with a site more, or why it stays as it is. */
export type Addition =
  | { readonly kind: 'added'; readonly sites: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'covered'; readonly site: string; readonly by: string };

/** Adds the site of an address or host that a reader wrote; the list stays sorted. */
export function addSite(sites: readonly string[], written: string): Addition {
  if (written.trim() === '') return { kind: 'missing' };
  const site = parseSite(written);
  if (site === undefined) return { kind: 'invalid' };
  const by = sites.find((other) => isSiteIn(site, [other]));
  if (by !== undefined) return { kind: 'covered', site, by };
  return { kind: 'added', sites: [...sites, site].sort() };
}

/** The sites without those that switch this host off. */
export const withoutSite = (sites: readonly string[], host: string): readonly string[] =>
  sites.filter((site) => !isSiteIn(host, [site]));

/**
 * The host, with its port if it is no usual one, of "news.example.com", "https://news.example.com/today"
 * or "localhost:8080". Undefined for anything else.
 */
export function parseSite(written: string): string | undefined {
  const text = written.trim().replace(/^\*\./, '');
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return undefined;
  const { hostname, host, username } = new URL(address);
  const isHost = hostname === 'localhost' || hostname.startsWith('[') || /^[^.]+(\.[^.]+)+$/.test(hostname);
  return isHost && username === '' ? host.replace(/:443$/, '') : undefined;
}

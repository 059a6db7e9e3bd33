/**
 * Patterns of pages: "news.example" is the site with its subdomains, "news.example/ai" a folder of it and
 * "news.example/ai/*.html" all that the stars stand for. A port is part of the site.
 */

/** Where a page is. */
export interface PageAddress {
  /** With its port; empty for a local file. */
  readonly host: string;
  /** From its slash, percent-encoded; undefined where it is not known, as in a frame of another site. */
  readonly path: string | undefined;
  /** The extension's own page that shows what marks look like, wherever else they are wanted. */
  readonly isPreview?: boolean;
}

/** What a reader wrote, as a pattern, or why it is none. */
export type Reading =
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' };

/**
 * Reads a pattern, or an address, of which the site is meant: "https://news.example/today" is "news.example",
 * while "news.example/today" is that page and what is below it.
 */
export function parsePattern(written: string): Reading {
  const text = written.trim();
  if (text === '') return { kind: 'missing' };
  const isAddress = /^https?:\/\//i.test(text);
  const address = isAddress ? text : `http://${text.replace(/^\*\./, '')}`;
  if (/\s/.test(text) || !URL.canParse(address)) return { kind: 'invalid' };
  const { hostname, host, username, pathname } = new URL(address);
  const isHost = hostname === 'localhost' || hostname.startsWith('[') || /^[^.*]+(\.[^.*]+)+$/.test(hostname);
  if (!isHost || username !== '') return { kind: 'invalid' };
  const hasPath = pathname !== '/' && (!isAddress || pathname.includes('*'));
  return { kind: 'pattern', pattern: host.replace(/:443$/, '') + (hasPath ? pathname : '') };
}

/**
 * Where a page is by an address that a reader wrote, with or without its protocol; undefined for what is no address,
 * or that of a page which no extension can mark.
 */
export function pageIn(written: string): PageAddress | 'out-of-reach' | undefined {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:(\/\/|[^\d])/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(address);
  if (!['http:', 'https:', 'file:'].includes(protocol)) return 'out-of-reach';
  const isHost = protocol === 'file:' || hostname === 'localhost' || /[.:]/.test(hostname);
  return isHost ? { host, path: pathname } : undefined;
}

function partsOf(pattern: string): PageAddress & { readonly path: string } {
  const slash = pattern.indexOf('/');
  return slash === -1
    ? { host: pattern, path: '' }
    : { host: pattern.slice(0, slash), path: pattern.slice(slash) };
}

/** Whether a pattern speaks of a part of a host, which a page's path decides. */
export function dividesHost(pattern: string, host: string): boolean {
  const parts = partsOf(pattern);
  return parts.path !== '' && coversHost(parts.host, host);
}

const coversHost = (site: string, host: string) => host === site || host.endsWith(`.${site}`);

/** Whether a page is among those of a pattern; a path that is not known is in no part of a site. */
export function covers(pattern: string, page: PageAddress): boolean {
  const { host, path } = partsOf(pattern);
  if (!coversHost(host, page.host)) return false;
  return path === '' || (page.path !== undefined && coversPath(path, page.path));
}

function coversPath(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) {
    const folder = pattern.replace(/\/+$/, '');
    return path === folder || path.startsWith(`${folder}/`);
  }
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop() ?? '';
  if (path.length < start.length + end.length || !path.startsWith(start) || !path.endsWith(end)) return false;
  // Each part at its first place: no expression, which a pattern with many stars could make slow.
  const last = path.length - end.length;
  let at = start.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1 || found + part.length > last) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Compares patterns that cover the same page: negative where the first says more, by the longer host, then by
 * the longer path without its stars.
 */
export function bySpecificity(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const length = (path: string) => path.replaceAll('*', '').length;
  return other.host.length - one.host.length || length(other.path) - length(one.path);
}

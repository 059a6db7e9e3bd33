/** Addresses within the glossary page, by the part of the URL after "#". */

export type Route =
  /** All entries, none of them open. */
  | { readonly view: 'entries' }
  /** An entry; whether there is one of this id is not asked. */
  | { readonly view: 'entry'; readonly id: string }
  /** An article, the first one where none is named, at one of its facts. */
  | { readonly view: 'article'; readonly article?: string; readonly fact?: string }
  /** The map, with an entry in its middle. */
  | { readonly view: 'map'; readonly focus?: string }
  /** Nothing that the page knows, as it was written. */
  | { readonly view: 'unknown'; readonly written: string };

const FACT = /^f\d+$/;

/** Reads `location.hash`, with its "#" or without. What is written with escapes is the same address. */
export function parseRoute(hash: string): Route {
  const written = unescaped(hash.replace(/^#/, ''));
  if (!written.startsWith('/')) return written === '' ? { view: 'entries' } : { view: 'entry', id: written };
  if (written === '/') return { view: 'entries' };
  const [view, ...rest] = written.slice(1).replace(/\/$/, '').split('/');
  const [first, second, ...more] = rest;
  if (more.length > 0 || rest.includes('')) return { view: 'unknown', written };
  if (view === 'map' && second === undefined) return first === undefined ? { view } : { view, focus: first };
  if (view === 'article') {
    if (first === undefined) return { view };
    if (second !== undefined) return { view, article: first, fact: second };
    return FACT.test(first) ? { view, fact: first } : { view, article: first };
  }
  return { view: 'unknown', written };
}

/** The address of a route, as an `href`. */
export function addressOf(route: Route): string {
  switch (route.view) {
    case 'entries':
      return '#/';
    case 'entry':
      return `#${encodeURIComponent(route.id)}`;
    case 'article':
      return address('article', route.article, route.fact);
    case 'map':
      return address('map', route.focus);
    case 'unknown':
      return `#${encodeURI(route.written)}`;
  }
}

const address = (...parts: readonly (string | undefined)[]) =>
  `#/${parts.flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)])).join('/')}`;

/** As written where it is no escape: a bare "%" is one character of an address that leads nowhere. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

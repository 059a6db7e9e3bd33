/** Where a text that a reader wants to know about leads. */

import type { Entry } from '../data/types.ts';

/** To the entry that it names, or else to what a search finds. */
export type LookUp =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'search'; readonly query: string };

/** A text of more characters is no name; what is searched for is cut. */
const LONGEST = 100;

/**
 * Prepares looking up. A text names an entry when it is one of its names, in any language; case, width, spaces,
 * hyphens and what stands around it make no difference, nor does an English plural or possessive. A name of
 * several entries names none. Undefined for a text without a letter or digit.
 */
export function createLookUp(entries: readonly Entry[]): (text: string) => LookUp | undefined {
  const named = new Map<string, string | undefined>();
  for (const entry of entries) {
    for (const key of new Set(namesOf(entry).map((each) => keyOf(queryOf(each)))))
      named.set(key, named.has(key) ? undefined : entry.id);
  }
  return (text) => {
    const query = queryOf(text);
    if (query === '') return undefined;
    for (const form of formsOf(query)) {
      const id = named.get(keyOf(form));
      if (id !== undefined) return { kind: 'entry', id };
    }
    return { kind: 'search', query };
  };
}

/** All names of an entry, each once. */
export const namesOf = ({ name, aliases }: Entry): readonly string[] => [
  ...new Set([...Object.values(name), ...aliases]),
];

/** What a text may name: as it is, or without the end of an English possessive or plural. */
export const formsOf = (query: string): readonly string[] => [
  query,
  query.replace(/['’]s?$/i, ''),
  query.replace(/s$/, ''),
];

/** Characters that are not seen: soft hyphen, zero-width space and joiners, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What stands around a name in a sentence; "C++" and "C#" keep their ends. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;

/**
 * What to search for, of a text as it was selected or typed: in one line, without what stands around it, and of
 * a long text the words that it begins with.
 */
export function queryOf(text: string): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(AROUND, '');
  const characters = [...line];
  if (characters.length <= LONGEST) return line;
  const start = characters.slice(0, LONGEST + 1).join('');
  const space = start.lastIndexOf(' ');
  // Chinese has no spaces to cut at.
  const cut = space > start.length / 2 ? start.slice(0, space) : characters.slice(0, LONGEST).join('');
  return cut.replace(AROUND, '');
}

/** A name without what varies in print. A point stays: G.pt is no GPT. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2015\u2212’']+/g, '');

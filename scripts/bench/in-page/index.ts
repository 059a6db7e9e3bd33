/** The part of the benchmarks that runs in the browser. */

import bundledClues from 'virtual:newsgloss/clues';
import bundledLexicon from 'virtual:newsgloss/lexicon';
import { type FoldedLexicon, type Lexicon, reviveLexicon, withClues } from '../../../matching/lexicon.ts';
import { interleave, type Rounds, type Times, timed } from './interleave.ts';
import { find, join, judgePage, touch } from './works.ts';

export { comparePeers, timeWordList } from './peers.ts';

export interface Counted<Name extends string> {
  readonly times: Times<Name>;
  /** How much each found. */
  readonly found: Readonly<Record<Name, number>>;
}

const bundled = () => withClues(reviveLexicon(bundledLexicon()), bundledClues());

/** Times touching the page, joining its text, finding plain names in it, and all work with the bundled lexicon. */
export function compareFinding(
  plain: FoldedLexicon,
  rounds: Rounds,
): Counted<'touch' | 'join' | 'find' | 'judge'> & { readonly nodes: number; readonly length: number } {
  const { body } = document;
  const { names } = reviveLexicon(plain);
  const lexicon = bundled();
  const works = {
    touch: () => touch(body),
    join: () => join(body),
    find: () => find(body, names),
    judge: () => judgePage(body, lexicon),
  };
  const times = interleave(works, rounds);
  return {
    times,
    found: { touch: 0, join: 0, find: works.find(), judge: works.judge() },
    ...sizeOf(body),
  };
}

/** Times the first thing done in this page, with code that has not run yet. */
export function timeFirst(what: 'touch' | 'find' | 'judge', plain: FoldedLexicon): number {
  const { body } = document;
  if (what === 'touch') return timed(() => touch(body));
  const lexicon = what === 'find' ? reviveLexicon(plain) : bundled();
  return timed(() => (what === 'find' ? find(body, lexicon.names) : judgePage(body, lexicon)));
}

/** Times finding the names of each lexicon in the page. */
export function compareLexicons<Name extends string>(
  folded: Readonly<Record<Name, FoldedLexicon>>,
  rounds: Rounds,
): Counted<Name> {
  const { body } = document;
  const works = mapRecord(folded, (lexicon) => {
    const { names } = reviveLexicon(lexicon);
    return () => find(body, names);
  });
  return { times: interleave(works, rounds), found: mapRecord(works, (work) => work()) };
}

/** What makes the bundled lexicon ready takes, in milliseconds. The first call in a page runs cold code. */
export const timeRevive = (): number => timed(() => reviveLexicon(bundledLexicon()).entries.length);

let held: Lexicon | undefined;

/**
 * Makes a lexicon ready and keeps it, and nothing else of it.
 * @returns how long that took, in milliseconds
 */
export function holdLexicon(json: string): number {
  const folded: FoldedLexicon = JSON.parse(json);
  return timed(() => {
    held = reviveLexicon(folded);
    return held.entries.length;
  });
}

/** Text nodes that are not blank, and the code units in them. */
function sizeOf(root: Node): { readonly nodes: number; readonly length: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  let length = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (text.trim() === '') continue;
    nodes++;
    length += text.length;
  }
  return { nodes, length };
}

function mapRecord<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  map: (value: From) => To,
): Record<Name, To> {
  // The keys of the record are its names.
  const names = Object.keys(record) as Name[];
  return Object.fromEntries(names.map((name) => [name, map(record[name])])) as Record<Name, To>;
}

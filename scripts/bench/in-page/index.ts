/** The part of the benchmarks that runs in the browser. */

import bundledClues from 'virtual:newsgloss/clues';
import bundledLexicon from 'virtual:newsgloss/lexicon';
import type { FoldedLexicon } from '../../../matching/carried-lexicon.ts';
import { type Lexicon, reviveLexicon, withClues } from '../../../matching/lexicon.ts';
import { setWorks, timed, type Work } from './timed-works.ts';
import { find, join, judgePage, touch } from './works.ts';

export { comparePeers, timeWordList } from './peers.ts';
export { timeFirstSearches, timeOwnEntries, timeTyping } from './search.ts';
export { runWork, warmUp } from './timed-works.ts';

const bundled = () => withClues(reviveLexicon(bundledLexicon()), bundledClues());

/** What is done to a page in turn. */
export type Finding = 'touch' | 'join' | 'find' | 'judge';

/**
 * Makes ready: touching the page, joining its text, finding plain names in it, and all work with the bundled
 * lexicon.
 * @returns the text nodes that are not blank, the code units in them, and what is found there
 */
export function prepareFinding(plain: FoldedLexicon) {
  const { body } = document;
  const { names } = reviveLexicon(plain);
  const lexicon = bundled();
  const works: Readonly<Record<Finding, Work>> = {
    touch: () => touch(body),
    join: () => join(body),
    find: () => find(body, names),
    judge: () => judgePage(body, lexicon),
  };
  setWorks(works);
  return { ...sizeOf(body), names: works.find(), mentions: works.judge() };
}

/** Times the first thing done in this page, with code that has not run yet. */
export function timeFirst(what: 'touch' | 'find', plain: FoldedLexicon): number {
  const { body } = document;
  if (what === 'touch') return timed(() => touch(body));
  const { names } = reviveLexicon(plain);
  return timed(() => find(body, names));
}

/**
 * Makes ready finding the names of each lexicon in the page.
 * @returns how many are found
 */
export function prepareLexicons<Size extends string>(
  folded: Readonly<Record<Size, FoldedLexicon>>,
): Readonly<Record<Size, number>> {
  const { body } = document;
  const works = mapRecord(folded, (lexicon) => {
    const { names } = reviveLexicon(lexicon);
    return () => find(body, names);
  });
  setWorks(works);
  return mapRecord(works, (work) => work());
}

/** What makes the bundled lexicon ready takes, in milliseconds. The first call in a page runs cold code. */
export const timeRevive = (): number => timed(() => reviveLexicon(bundledLexicon()));

/** What is held of {@link holdLexicon}. */
export let held: Lexicon | undefined;

/**
 * Makes a lexicon ready and keeps it, and nothing else of it.
 * @returns how long that took, in milliseconds
 */
export function holdLexicon(json: string): number {
  const folded: FoldedLexicon = JSON.parse(json);
  return timed(() => {
    held = reviveLexicon(folded);
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

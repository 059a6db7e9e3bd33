/** Other libraries that mark words in a page, given the same names as one expression. */

import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import type { FoldedLexicon } from '../../../matching/carried-lexicon.ts';
import { type Lexicon, reviveLexicon } from '../../../matching/lexicon.ts';
import { annotate } from '../../../page/annotator.ts';
import { find } from './works.ts';

interface Marked {
  /** How much was found, or marked. */
  readonly found: number;
  /** Milliseconds of the time taken in which nothing was done. */
  readonly idle: number;
}

/** Does its work on the page and answers how much it found or marked. */
type Marking = (body: HTMLElement) => number | Promise<number | Marked>;

export type Peer = keyof ReturnType<typeof markings>;

export interface PeerTimes {
  /** Milliseconds, one for each round. */
  readonly times: Readonly<Record<Peer, readonly number[]>>;
  readonly found: Readonly<Record<Peer, number>>;
}

/**
 * Times each library on the page as it was before, in turn.
 * @param names of letters, ideographs and spaces alone
 */
export async function comparePeers(
  folded: FoldedLexicon,
  names: readonly string[],
  rounds: number,
): Promise<PeerTimes> {
  const works = markings(reviveLexicon(folded), expressionOf(names));
  // The keys of the record are its names.
  const peers = Object.keys(works) as Peer[];
  const times = Object.fromEntries(peers.map((peer) => [peer, [] as number[]])) as Record<Peer, number[]>;
  const found = Object.fromEntries(peers.map((peer) => [peer, 0])) as Record<Peer, number>;
  const pristine = document.body.cloneNode(true);
  // Two rounds more, since the first ones run cold code.
  for (let round = -2; round < rounds; round++) {
    for (let turn = 0; turn < peers.length; turn++) {
      const peer = peers[(round + 2 + turn) % peers.length];
      if (peer === undefined) continue;
      const measured = await timeOn(pristine, works[peer]);
      found[peer] = measured.found;
      if (round >= 0) times[peer].push(measured.time);
    }
  }
  return { times, found };
}

/** Times mark.js given the names as a list, once: it searches the page for one after the other. */
export async function timeWordList(names: readonly string[]): Promise<number> {
  const { time } = await timeOn(document.body.cloneNode(true), (body) =>
    markJs((done) =>
      new Mark(body).mark([...names], {
        accuracy: 'exactly',
        separateWordSearch: false,
        caseSensitive: true,
        diacritics: false,
        done,
      }),
    ),
  );
  return time;
}

async function timeOn(pristine: Node, mark: Marking): Promise<{ time: number; found: number }> {
  document.body.replaceWith(pristine.cloneNode(true));
  const { body } = document;
  // A page is laid out and at rest when it is marked.
  body.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const started = performance.now();
  const answer = await mark(body);
  const time = performance.now() - started;
  const { found, idle } = typeof answer === 'number' ? { found: answer, idle: 0 } : answer;
  return { time: time - idle, found };
}

function markings(lexicon: Lexicon, expression: RegExp) {
  return {
    'find: ours': (body) => find(body, lexicon.names),
    'find: findAndReplaceDOMText': (body) => {
      const { prototype } = findAndReplaceDOMText.Finder;
      const { processMatches } = prototype;
      // Without this step it has found all and marked nothing.
      prototype.processMatches = () => {};
      try {
        return findAndReplaceDOMText(body, { find: expression, wrap: 'mark', preset: 'prose' }).matches
          .length;
      } finally {
        prototype.processMatches = processMatches;
      }
    },
    'find: mark.js': (body) => {
      let found = 0;
      // It has no search alone, but marks nothing that a filter turns down.
      const filter = () => {
        found++;
        return false;
      };
      new Mark(body).markRegExp(expression, { filter });
      return found;
    },
    'mark: ours': () => annotated(lexicon),
    'mark: findAndReplaceDOMText': (body) => {
      findAndReplaceDOMText(body, { find: expression, wrap: 'mark', preset: 'prose' });
      return body.querySelectorAll('mark').length;
    },
    'mark: mark.js': (body) => markJs((done) => new Mark(body).markRegExp(expression, { done })),
    'mark: mark.js across elements': (body) =>
      markJs((done) => new Mark(body).markRegExp(expression, { acrossElements: true, done })),
  } as const satisfies Readonly<Record<string, Marking>>;
}

/** It tells when it is done, in the same call, how many marks it made. */
const markJs = (start: (done: (marks: number) => void) => void): Promise<number> => new Promise(start);

/**
 * Marks the whole page.
 * @returns how many marks there are, and the milliseconds from the last slice to the frame in which marks
 *   beyond the number that is painted at once are chosen: only that choice is work, the wait before is none
 */
function annotated(lexicon: Lexicon): Promise<Marked> {
  const controller = new AbortController();
  const { signal } = controller;
  let frameBegan = 0;
  const beginFrame = () => {
    frameBegan = performance.now();
    if (!signal.aborted) requestAnimationFrame(beginFrame);
  };
  requestAnimationFrame(beginFrame);
  return new Promise<Marked>((resolve) => {
    let finished = 0;
    const annotator = annotate({
      lexicon,
      level: 'balanced',
      density: 'every',
      shows: () => 'marked',
      shadowRootOf: () => null,
      styleRoot: () => {},
      onCluesWanted: () => {},
      onTerms: () => {
        finished = performance.now();
        if (CSS.highlights.size > 0) resolve({ found: annotator.marks.all.length, idle: 0 });
      },
      onNear: () => {
        if (finished > 0)
          resolve({ found: annotator.marks.all.length, idle: Math.max(0, frameBegan - finished) });
      },
      onRewritten: () => {},
      signal,
    });
  }).finally(() => controller.abort());
}

/**
 * What a careful writer gives such a library to find what ours finds: the longest first, so that no name hides a
 * longer one; gaps of any kind, soft hyphens included; plurals; edges of words in any language.
 */
function expressionOf(names: readonly string[]): RegExp {
  const forms = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', String.raw`[\s\u00ad\u200b\-\u2010-\u2015]+`))
    .join('|');
  if (/\p{Script=Han}/u.test(names[0] ?? '')) return new RegExp(forms, 'giu');
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${forms})s?(?![\p{L}\p{N}_])`, 'giu');
}

/** What is done to a page, from the least to all. */

import { Hits } from '../../../matching/hits.ts';
import type { Lexicon } from '../../../matching/lexicon.ts';
import type { Patterns } from '../../../matching/pattern-table.ts';
import { scanPieces } from '../../../matching/scan.ts';
import type { Container } from '../../../page/flow.ts';
import { PageText } from '../../../page/page-text.ts';
import { ContainerReader, type RunView } from '../../../page/read-container.ts';
import { Review } from '../../../page/review.ts';

/** The least that anything can do with a page: it reads each text node once, and of that each code unit. */
export function touch(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    // The walker shows nothing but text.
    sum = (sum + touchText((walker.currentNode as Text).data)) | 0;
  }
  return sum;
}

/** A function of its own: as an inner loop V8 may leave it in code three times slower than its best. */
function touchText(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The walk alone: text across elements within a line, run by run. */
export function join(root: Container): number {
  let length = 0;
  eachRun(root, (run) => {
    length += run.length;
  });
  return length;
}

/** The walk, and a scan of each run for names. */
export function find(root: Container, names: Patterns): number {
  let found = 0;
  const hits = new Hits();
  eachRun(root, ({ pieces, pieceCount }) => {
    hits.clear();
    scanPieces(pieces, pieceCount, names, hits);
    found += hits.length;
  });
  return found;
}

function eachRun(root: Container, use: (run: RunView) => void): void {
  const waiting: Container[] = [root];
  const reader = new ContainerReader({
    run: use,
    block: (element) => {
      waiting.push(element);
    },
    host: () => {},
  });
  for (let container = waiting.pop(); container; container = waiting.pop()) {
    reader.begin(container);
    reader.read(never);
  }
}

/** All that the extension does until it knows what to mark: the walk, the scan, the evidence, the judgement. */
export function judgePage(root: Element, lexicon: Lexicon): number {
  const text = new PageText({
    lexicon,
    title: () => document.title,
    language: () => document.documentElement.lang,
    shadowTreeOf: () => null,
    onTree: () => {},
    onTreeGone: () => {},
    onTreeless: () => {},
  });
  text.readWhole(root);
  text.read(never);
  text.readTitle();
  if (!text.root) return 0;
  const review = new Review({
    root: text.root,
    lexicon,
    level: 'balanced',
    density: 'every',
    evidence: text.evidence,
    version: 1,
    shows: () => 'marked',
    onMarks: () => {},
  });
  review.step(never);
  return review.terms.reduce((sum, { count }) => sum + count, 0);
}

/** No clock. */
const never = () => false;

/** Where in the text of a page something was found, and the marks made of it. */

import type { Mention } from '../matching/judge.ts';
import type { BlockReading } from '../matching/reading.ts';
import { OBJECT, type Run } from './read-container.ts';

/** A run in which something was found. */
export interface FoundRun extends Pick<Run, 'nodes' | 'starts'> {
  readonly reading: BlockReading;
  /** What stands after the last judgement. */
  mentions: readonly Mention[];
  /** The version of the page's evidence that `mentions` were judged by; 0 before the first judgement. */
  judgedBy: number;
  /** Those of the mentions that are marked, in order. */
  marks: readonly Mark[];
}

/** The text of a run. It is not kept: a page has its text already. */
export function textOf({ nodes, starts, reading }: Pick<FoundRun, 'nodes' | 'starts' | 'reading'>): string {
  let text = '';
  nodes.forEach((node, index) => {
    const start = starts[index] ?? 0;
    text = text.padEnd(start, OBJECT) + (start < 0 ? node.data.slice(-start) : node.data);
  });
  return text.slice(0, reading.length).padEnd(reading.length, OBJECT);
}

/** The text of a mention in its run. */
export const wordsOf = ({ run, mention }: Pick<Mark, 'run' | 'mention'>): string =>
  textOf(run).slice(mention.start, mention.end);

/** A place in a text node: an offset in UTF-16 code units of its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A mention that is marked in the page. */
export interface Mark {
  readonly run: FoundRun;
  readonly mention: Mention;
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** A mark's part of one text node, in UTF-16 code units of the node's data. */
export interface MarkedText {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** Makes a mark of a mention of a run. */
export function markOf(run: FoundRun, mention: Mention): Mark | undefined {
  const start = locate(run, mention.start, false);
  const end = locate(run, mention.end, true);
  return start && end && { run, mention, start, end };
}

/** Where an offset of a run lies in its nodes; an end belongs to the node before it. */
function locate({ starts, nodes }: FoundRun, offset: number, isEnd: boolean): TextPoint | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node && { node, offset: offset - (starts[low] ?? 0) };
}

/** The marks of a run that lie in one of its text nodes, by their start. */
export function marksIn({ marks, nodes, starts }: FoundRun, node: Text): readonly MarkedText[] {
  const from = starts[nodes.indexOf(node)];
  if (from === undefined) return [];
  const end = from + node.length;
  return marks
    .filter(({ mention }) => mention.start < end && mention.end > from)
    .map((mark) => ({
      mark,
      start: Math.max(0, mark.mention.start - from),
      end: Math.min(end, mark.mention.end) - from,
    }));
}

/** Sets a range over a mark; false when the mark's text has changed since. */
export function setRange(range: Range, { start, end }: Mark): boolean {
  if (!start.node.isConnected || !end.node.isConnected) return false;
  if (start.offset > start.node.length || end.offset > end.node.length) return false;
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return true;
}

/** One for all measuring: each live Range costs every later change of the page, also one that is forgotten. */
let scratch: Range | undefined;

/** The rectangles of a mark on the screen, one a line at least; none when its text has changed since. */
export function rectsOf(mark: Mark): readonly DOMRect[] {
  scratch ??= document.createRange();
  const rects = setRange(scratch, mark) ? [...scratch.getClientRects()] : [];
  scratch.setStart(document, 0);
  scratch.collapse(true);
  return rects;
}

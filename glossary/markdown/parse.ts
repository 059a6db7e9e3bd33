/**
 * Markdown as far as explainers need it: paragraphs, lists of one level, and what `inline.ts` reads. Anything else is
 * text. A line break is a line break. The time taken grows with the length and nothing else.
 * https://spec.commonmark.org/0.31.2/
 */

import { parseInline } from './inline.ts';
import type { Block, RichText } from './tree.ts';

const BULLET = /^\s{0,12}-[ \t]+(?=\S)/;
const NUMBER = /^\s{0,12}(\d{1,9})\.[ \t]+(?=\S)/;

/** Reads a text; every text is one. */
export function parseMarkdown(text: string): RichText {
  const blocks: Block[] = [];
  let open: Open | undefined;
  let afterBlank = false;
  const close = () => {
    if (open) blocks.push(blockOf(open));
    open = undefined;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      if (open?.kind === 'paragraph') close();
      afterBlank = true;
      continue;
    }
    const marker = markerOf(line);
    if (marker && continues(open, marker)) {
      // It goes on after blank lines too.
      open.items.push([marker.rest]);
    } else if (marker && (!open || open.kind === 'list' || begins(marker))) {
      close();
      open = { kind: 'list', start: marker.number, items: [[marker.rest]] };
    } else if (open?.kind === 'list' && (!afterBlank || /^\s/.test(line))) {
      open.items.at(-1)?.push(line.trim());
    } else {
      if (open?.kind !== 'paragraph') {
        close();
        open = { kind: 'paragraph', lines: [] };
      }
      open.lines.push(line.trim());
    }
    afterBlank = false;
  }
  close();
  return blocks;
}

type Open =
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: string[][] };

interface Marker {
  readonly number: number | undefined;
  readonly rest: string;
}

function markerOf(line: string): Marker | undefined {
  const bullet = BULLET.exec(line);
  if (bullet) return { number: undefined, rest: line.slice(bullet[0].length).trim() };
  const numbered = NUMBER.exec(line);
  if (numbered) return { number: Number(numbered[1]), rest: line.slice(numbered[0].length).trim() };
  return undefined;
}

const continues = (open: Open | undefined, { number }: Marker): open is Open & { readonly kind: 'list' } =>
  open?.kind === 'list' && (open.start === undefined) === (number === undefined);

/** Whether it begins a list in the middle of a paragraph: a line may begin with the number of a year. */
const begins = ({ number }: Marker) => number === undefined || number === 1;

function blockOf(open: Open): Block {
  if (open.kind === 'paragraph') return { kind: 'paragraph', children: parseInline(open.lines.join('\n')) };
  const items = open.items.map((lines) => parseInline(lines.join('\n')));
  return { kind: 'list', start: open.start, items };
}

/**
 * Rows of a table with delimiters (RFC 4180, and what programs make of it). Papa Parse finds the cells; here the text
 * is given to it in windows, and where quotes are broken it goes on at the next line.
 */

import Papa from 'papaparse';
import type { Pace } from '../pace.ts';
import { Unreadable } from '../types.ts';
import type { Delimiter } from './columns.ts';

export interface Row {
  readonly cells: readonly string[];
  /** The line where it begins, from 1. */
  readonly line: number;
  /** Whether quotes in it are not as they should be, though its cells could be told. */
  readonly loose: boolean;
}

/** A line from which no row could be read. */
export interface BrokenRow {
  readonly line: number;
  readonly why: 'quotes' | 'tooLong';
  /** How it begins. */
  readonly text: string;
}

/** No row is longer, in UTF-16 code units: it has more than an entry may have. */
export const LONGEST_ROW = 128 * 1024;
/** So much text may be read in vain, for quotes that are out of place, before a file counts as damaged. */
const MOST_IN_VAIN = 8 * 1024 * 1024;

/** @param pieces of the text, cut anywhere */
export async function* rowsOf(
  pieces: AsyncIterable<string> | Iterable<string>,
  delimiter: Delimiter,
  pace: Pace,
): AsyncGenerator<readonly (Row | BrokenRow)[]> {
  let text = '';
  let line = 1;
  let inVain = 0;
  /** Whether all is left out up to the next line. */
  let skips = false;
  let found: (Row | BrokenRow)[] = [];

  /** Reads what is complete; where nothing follows, all. */
  const read = async (isLast: boolean) => {
    let from = 0;
    if (line === 1 && SEPARATOR_LINE.test(text)) {
      from = text.indexOf('\n') + 1;
      line = 2;
    }
    let size = text.length;
    while (from < text.length) {
      const rest = text.slice(from, from + size);
      const isWhole = from + rest.length === text.length;
      const { used, broken } = parse(rest, isLast && isWhole);
      from += used;
      const wait = pace.spend(rest.length);
      if (wait) await wait;
      if (broken !== undefined) {
        inVain += rest.length;
        if (inVain > MOST_IN_VAIN) throw new Unreadable('importProblemFileBroken');
        const end = text.indexOf('\n', from);
        skips = end < 0;
        const next = skips ? text.length : end + 1;
        found.push({ line, why: broken, text: text.slice(from, Math.min(next, from + 200)) });
        line++;
        from = next;
        // More may be wrong nearby: what is read again is little, until all is well.
        size = LITTLE;
      } else if (isWhole) break;
      else size *= 2;
    }
    text = text.slice(from);
  };

  /** Rows up to one that is broken, or to the end of what is complete. */
  const parse = (input: string, isLast: boolean) => {
    let used = 0;
    let broken: BrokenRow['why'] | undefined;
    const parser = new Papa.Parser({
      delimiter,
      newline: '\n',
      step: (result: StepResult) => {
        const [cells = []] = result.data;
        const end = result.meta.cursor;
        const lines = breaksIn(input, used, end);
        const isEnd = end === input.length && input.charCodeAt(end - 1) !== LINE_BREAK;
        const spans = lines + (isEnd ? 1 : 0);
        const isUnclosed = result.errors.some(({ code }) => code === 'MissingQuotes');
        if (isUnclosed || (result.errors.length > 0 && spans > 1)) broken = 'quotes';
        else if (end - used > LONGEST_ROW) broken = 'tooLong';
        if (broken) {
          parser.abort();
          return;
        }
        found.push({ cells, line, loose: result.errors.length > 0 });
        line += spans;
        used = end;
      },
    });
    parser.parse(input, 0, !isLast);
    if (!broken && !isLast && input.length - used > LONGEST_ROW)
      broken = input.includes('"', used) ? 'quotes' : 'tooLong';
    return { used, broken };
  };

  for await (const piece of withPlainBreaks(pieces)) {
    if (skips) {
      const end = piece.indexOf('\n');
      if (end < 0) continue;
      skips = false;
      text = piece.slice(end + 1);
    } else text += piece;
    if (text.length < WINDOW) continue;
    await read(false);
    yield found;
    found = [];
  }
  await read(true);
  yield found;
}

/** Excel tells the delimiter in a line of its own. */
const SEPARATOR_LINE = /^sep=.\n/i;
/** So much text is given to the parser at once. */
const WINDOW = 96 * 1024;
const LITTLE = 1024;
const LINE_BREAK = 0x0a;

interface StepResult {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Text whose lines all end in LF, as files hold several kinds of ends at once. */
async function* withPlainBreaks(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // What follows tells whether this one is half of a CR LF.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}

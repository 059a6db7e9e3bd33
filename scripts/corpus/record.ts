/** What is known of each file of a corpus, kept as JSON lines so that a run can go on where it ended. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Whether a page is with the extension what it is without; "moving" where two runs without differ as well. */
export type Likeness = 'same' | 'moving' | 'different';

/** Of the same page with the extension and without. */
export interface Both {
  readonly with: number;
  readonly without: number;
}

export interface Visited {
  readonly outcome: 'visited';
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Marks in the page and its frames of the same site, near the window. */
  readonly marks: number;
  /** Cards that opened over marks, of so many that were pointed at. */
  readonly cards: number;
  readonly pointedAt: number;
  /** What the page and the browser complained about with the extension only, and without as well. */
  readonly errors: readonly string[];
  readonly ownErrors: number;
  /** The document's changes as an observer in the page saw them, the serialized document, and what was painted. */
  readonly changes: Likeness;
  readonly document: Likeness;
  readonly painted: Likeness;
  /** What differs, a line each. */
  readonly differences: readonly string[];
  /** Sums of the scores of layout shifts. */
  readonly shift: Both;
  /** Tasks of the main thread over 50 ms. */
  readonly longTasks: Both;
  /** Milliseconds that the main thread ran. */
  readonly mainThread: Both;
  /** The longest that our scripts ran in one task, and all in all, in milliseconds. */
  readonly longestOurs: number;
  readonly ours: number;
  /** Bytes of the heap of the page's scripts, ours among them, after all that can go has gone. */
  readonly heap: Both;
  /** Milliseconds for the file in all. */
  readonly took: number;
}

/** A file that could not be visited to its end. */
export interface Broken {
  readonly outcome: 'crashed' | 'timed out' | 'failed';
  readonly file: string;
  readonly size: number;
  /** Whether it is so without the extension too. */
  readonly alsoWithout: boolean;
  readonly reason: string;
  readonly took: number;
}

export type FileRecord = Visited | Broken;

/** Whether a record tells of something that the extension did to a page. */
export function isBad(record: FileRecord): boolean {
  if (record.outcome !== 'visited') return !record.alsoWithout;
  const { changes, document, painted, errors } = record;
  return errors.length > 0 || [changes, document, painted].includes('different');
}

/** Records so far; a last line that was cut off by a kill is passed over, and its file is visited again. */
export function readRecords(path: string): readonly FileRecord[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const record: unknown = JSON.parse(line);
        return isRecord(record) ? [record] : [];
      } catch {
        return [];
      }
    });
}

/** What this program wrote: nothing else writes there. */
const isRecord = (value: unknown): value is FileRecord =>
  typeof value === 'object' && value !== null && 'file' in value && 'outcome' in value;

export const appendRecord = (path: string, record: FileRecord): void => {
  // A line that was cut off must not spoil the next one.
  const isCut = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, 'utf8').slice(-1));
  appendFileSync(path, `${isCut ? '\n' : ''}${JSON.stringify(record)}\n`);
};

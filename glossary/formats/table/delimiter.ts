/** Which character stands between the cells of a table. */

import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from './columns.ts';

/**
 * The delimiter that cuts the first rows into the same number of cells; of several the one that makes more.
 * @param text how the table begins
 */
export function delimiterOf(text: string, fileName: string): Delimiter {
  const named = /^sep=(.)\s*$/im.exec(text.slice(0, 10))?.[1];
  const told = DELIMITERS.find((delimiter) => delimiter === named);
  if (told) return told;
  const whole = text.slice(0, SAMPLE).replace(/\r\n?/g, '\n');
  // The last line may be cut.
  const sample = text.length > SAMPLE ? whole.slice(0, whole.lastIndexOf('\n') + 1) || whole : whole;
  let best: Delimiter = /\.(?:tsv|tab)$/i.test(fileName) ? '\t' : ',';
  let bestScore = scoreOf(sample, best) * NAMED;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

const SAMPLE = 32 * 1024;
/** How much more counts what the name of a file says. */
const NAMED = 1.5;

/** The part of rows that are as wide as most, times how much there is in a row. */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const { data } = new Papa.Parser({ delimiter, newline: '\n', preview: 40 }).parse(sample, 0, false) as {
    readonly data: readonly (readonly string[])[];
  };
  const widths = new Map<number, number>();
  let rows = 0;
  for (const cells of data) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows++;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, count] of widths)
    if (width > 1) score = Math.max(score, (count / rows) * (1 + Math.min(width, 10) / 10));
  return score;
}

/** All that an evaluation says, as data and as text for people. */

import { evidenceInWords, strongestFirst } from '../explanation.ts';
import { inContext, lineAndColumn } from '../text-file.ts';
import { type Confusion, confusionsIn } from './confusions.ts';
import type { PartName } from './labels.ts';
import { type Judged, type Mistake, mistakesIn } from './mistakes.ts';
import { byEntry, byLanguage, byLookAlike, type Summary, summaryOf } from './tally.ts';

/** The languages of the glossary, and all others. */
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'other'];

export interface PartReport {
  readonly summary: Summary;
  readonly languages: ReturnType<typeof byLanguage>;
  readonly entries: ReturnType<typeof byEntry>;
  readonly lookAlikes: ReturnType<typeof byLookAlike>;
}

export interface Report {
  readonly parts: Readonly<Record<PartName, PartReport>>;
  /** The worst first. */
  readonly mistakes: readonly Mistake[];
  /** The most frequent first. */
  readonly confusions: readonly Confusion[];
}

/**
 * @param cluesOf the clues and anti-clues that an entry has already
 */
export function reportOf(
  judged: Readonly<Record<PartName, readonly Judged[]>>,
  cluesOf: (entry: string) => Iterable<string>,
): Report {
  const all = Object.values(judged).flat();
  const mistakes = mistakesIn(all);
  const scores = all.map(({ score }) => score);
  return {
    parts: { docs: partReport(judged.docs), pages: partReport(judged.pages) },
    mistakes,
    confusions: confusionsIn(mistakes, scores, cluesOf),
  };
}

function partReport(judged: readonly Judged[]): PartReport {
  const scores = judged.map(({ score }) => score);
  return {
    summary: summaryOf(scores),
    languages: byLanguage(scores, LANGUAGES),
    entries: byEntry(scores),
    lookAlikes: byLookAlike(scores),
  };
}

/** The report as one value for machines, with the worst mistakes. */
export function toJson({ parts, mistakes, confusions }: Report, worst: number): unknown {
  return {
    ...parts,
    mistakes: mistakes.slice(0, worst).map(({ kind, text, start, end, entry, verdict }) => ({
      kind,
      file: text.file,
      start,
      end,
      surface: text.text.slice(start, end),
      entry,
      ...(verdict
        ? { confidence: verdict.confidence, outcome: verdict.outcome, evidence: verdict.evidence }
        : {}),
    })),
    confusions,
  };
}

/** The report for people. */
export function toText({ parts, mistakes, confusions }: Report, worst: number): string {
  const shown = mistakes.slice(0, worst);
  return [
    ...Object.entries(parts).map(([name, { summary }]) => summaryLine(name, summary)),
    ...Object.entries(parts).flatMap(([name, part]) => partTables(name, part)),
    ...section(
      `The worst ${shown.length} of ${mistakes.length} mistakes`,
      shown.flatMap((mistake) => mistakeLines(mistake)),
    ),
    ...section(
      'Names that went wrong, and words near them that are no clues yet',
      confusions.map(confusionLine),
    ),
    '',
  ].join('\n');
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);

const summaryLine = (name: string, summary: Summary) =>
  `${name}: ${summary.texts} texts, precision ${summary.precision.toFixed(4)}, recall ${summary.recall.toFixed(4)} ` +
  `(found ${summary.found}, missed ${summary.missed}, wrong ${summary.wrong}), ` +
  `look-alikes wrongly marked ${summary.lookAlikesMarked} of ${summary.lookAlikes}`;

function partTables(name: string, { languages, entries, lookAlikes }: PartReport): readonly string[] {
  return [
    ...section(
      `${name} by language`,
      languages.map(({ language, ...summary }) => `  ${summaryLine(language, summary)}`),
    ),
    ...section(
      `${name} by entry`,
      table(
        ['entry', 'found', 'missed', 'wrong'],
        entries.map(({ entry, found, missed, wrong }) => [entry, found, missed, wrong]),
      ),
    ),
    ...section(
      `${name}: look-alikes`,
      table(
        ['surface', 'met', 'marked'],
        lookAlikes.map(({ surface, met, marked }) => [surface, met, marked]),
      ),
    ),
  ];
}

/** Rows with their first column to the left and numbers to the right. */
function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return column === 0 ? `  ${cell}${space}` : `  ${space}${cell}`;
      })
      .join(''),
  );
}

/** The columns a text takes on a terminal, where ideographs take two. */
const widthOf = (text: string) => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

function mistakeLines({ kind, text, start, end, entry, verdict }: Mistake): readonly string[] {
  const confidence = verdict ? verdict.confidence.toFixed(3) : '';
  const what =
    kind === 'wrong'
      ? `marked as ${entry}, ${confidence}`
      : `missed ${entry}, ${verdict ? `${confidence} (${verdict.outcome})` : 'no candidate: no name of it is written so, or a decoy hides it'}`;
  return [
    `  ${text.file}:${lineAndColumn(text.text, start)}  ${inContext(text.text, { start, end })}`,
    `      ${what}`,
    ...strongestFirst(verdict?.evidence ?? [])
      .filter(({ weight }) => (kind === 'wrong' ? weight > 0 : weight < 0))
      .map((evidence) => `      ${evidenceInWords(evidence, text.text)}`),
  ];
}

function confusionLine({ kind, entry, alias, times, words }: Confusion): string {
  const near = words.map(({ word, places }) => (places > 1 ? `${word} ×${places}` : word)).join(', ');
  const advice = kind === 'wrong' ? 'anti-clues' : 'clues';
  return `  ${entry} “${alias}” ${kind} ${times === 1 ? 'once' : `${times} times`}${near ? `; ${advice} may be: ${near}` : ''}`;
}

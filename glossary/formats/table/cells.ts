/** A row of a table as an entry. */

import type { Kind } from '../../../data/types.ts';
import type { RawEntry, RawName, RawText } from '../raw-entry.ts';
import type { Column } from './columns.ts';
import { KIND_TITLES } from './kind-titles.ts';

/** @param cells as many as there are columns, or fewer */
export function entryOf(cells: readonly string[], columns: readonly Column[]): RawEntry {
  const names: RawName[] = [];
  const others: RawName[] = [];
  const explainers: RawText[] = [];
  const sources: string[] = [];
  const context = { sentence: '', title: '', url: '' };
  let kind: string | undefined;
  let rowLanguage: string | undefined;
  let exact = '';
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    const cell = cells[at];
    if (!column || cell === undefined || cell === '') continue;
    const text = withoutGuard(cell);
    const { use, language } = column;
    if (use === 'name') names.push({ text, language });
    else if (use === 'otherNames') {
      for (const name of split(text, column.separators ?? '\n')) others.push({ text: name, language });
    } else if (use === 'explainer') explainers.push({ text, language });
    else if (use === 'kind') kind = kindIn(text) ?? text;
    else if (use === 'source') sources.push(text);
    else if (use === 'exact') exact = text;
    else if (use === 'language') rowLanguage = text;
    else if (use !== 'nothing') context[use] = text;
  }
  const isExact = exactIn(exact);
  const all = [...names, ...others].map(({ text, language }) => ({
    text,
    language: language ?? rowLanguage,
    exact: isExact(text),
  }));
  return {
    kind,
    names: all,
    explainers: explainers.map(({ text, language }) => ({ text, language: language ?? rowLanguage })),
    source: sources.length === 0 ? undefined : sources.join(' '),
    context,
  };
}

function split(text: string, separators: string): readonly string[] {
  let parts = [text];
  for (const separator of separators)
    if (text.includes(separator)) parts = parts.flatMap((part) => part.split(separator));
  return parts;
}

/** Which names are exact: those that the cell lists, each in a line, or all where it says yes. */
function exactIn(cell: string): (name: string) => boolean {
  const lines = cell.split('\n').map((line) => line.trim());
  if (lines.length === 1 && ALL_EXACT.test(lines[0] ?? '')) return () => true;
  const listed = new Set(lines);
  return (name) => listed.has(name.trim());
}

/** What a cell says where all names of its row are exact. */
export const ALL_EXACT = /^(?:yes|y|true|1|x|是|对|對|√|✓)$/i;

/** What a cell is after {@link guardFormula} was taken off. */
export const withoutGuard = (cell: string): string =>
  cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell;

const APOSTROPHE = 0x27;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

function kindIn(text: string): Kind | undefined {
  return KIND_TITLES.get(text.trim().toLowerCase());
}

/** A concept of a termbase as an entry. */

import type { RawEntry, RawName, RawText } from '../raw-entry.ts';
import { isRetired } from './status.ts';

/** What is gathered of a concept while it is read. */
export interface Concept {
  kind: string | undefined;
  readonly terms: Term[];
  readonly definitions: RawText[];
  readonly notes: RawText[];
  readonly sources: string[];
  context: { sentence: string; title: string; url: string } | undefined;
}

export interface Term {
  text: string;
  readonly language: string | undefined;
  exact: boolean;
  status: string;
}

export const newConcept = (): Concept => ({
  kind: undefined,
  terms: [],
  definitions: [],
  notes: [],
  sources: [],
  context: undefined,
});

/**
 * Terms that are no longer to be used come last, and only as they are written: they still stand in texts, but more
 * often mean something else. Notes come after definitions.
 */
export function conceptEntry({ kind, terms, definitions, notes, sources, context }: Concept): RawEntry {
  const current = terms.filter(({ status }) => !isRetired(status));
  const retired = terms.filter(({ status }) => isRetired(status));
  const names: RawName[] = [
    ...current.map(({ text, language, exact }) => ({ text, language, exact })),
    ...retired.map(({ text, language }) => ({ text, language, exact: true })),
  ];
  return {
    kind,
    names,
    explainers: [...definitions, ...notes],
    source: sourceLine(sources),
    // Where a sentence stands is not told by most; then it is no context that could be gone to.
    context: context?.url ? context : undefined,
  };
}

/** The sources, each once, as long as they fit into a line. */
function sourceLine(sources: readonly string[]): string | undefined {
  let line: string | undefined;
  for (const source of new Set(sources)) {
    const longer = line === undefined ? source : `${line}; ${source}`;
    if (line !== undefined && longer.length > LONGEST_LINE) break;
    line = longer;
  }
  return line;
}

const LONGEST_LINE = 500;

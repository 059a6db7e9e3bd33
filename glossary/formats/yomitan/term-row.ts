/** A row of a bank of terms. */

import type { RawEntry } from '../raw-entry.ts';
import { definitionsIn } from './definitions.ts';
import { CASE_TAGS, EXACT_TAG, KIND_TAGS, LANGUAGE_TAGS } from './own-marks.ts';

/** A term as its row has it. */
export interface TermRow {
  readonly entry: RawEntry;
  readonly term: string;
  /** Terms of one entry have the same; 0 where nothing is told. */
  readonly sequence: number;
  readonly glossary: readonly unknown[];
}

/** Names of tags and their categories. */
export type Tags = ReadonlyMap<string, string>;

export interface Languages {
  readonly term?: string | undefined;
  readonly definition?: string | undefined;
}

/**
 * Reads version 1, where the definitions end the row, and 3, where they are a list in it.
 * @returns undefined for what is no row
 */
export function termRow(value: unknown, tags: Tags, languages: Languages): TermRow | undefined {
  if (!Array.isArray(value)) return undefined;
  const [term, reading, definitionTags, , , sixth, sequence, termTags] = value as readonly unknown[];
  if (typeof term !== 'string' || value.length < 6) return undefined;
  const isThird = Array.isArray(sixth);
  const glossary: readonly unknown[] = isThird ? sixth : value.slice(5);
  const { texts, marked } = definitionsIn(glossary);
  const first = tagsIn(definitionTags);
  const last = isThird ? tagsIn(termTags) : [];
  const language = last.find((tag) => tags.get(tag) === LANGUAGE_TAGS) ?? languages.term;
  const exact = last.some((tag) => tag === EXACT_TAG && tags.get(tag) === CASE_TAGS);
  const isOwn = marked.size > 0 || [...first, ...last].some((tag) => tags.get(tag)?.startsWith('newsgloss-'));
  const spoken = !isOwn && typeof reading === 'string' && reading !== term ? reading.trim() : '';
  const of = (mark: 'sentence' | 'title' | 'url') => marked.get(mark) ?? '';
  return {
    term,
    sequence: isThird && typeof sequence === 'number' ? sequence : 0,
    glossary,
    entry: {
      kind: first.find((tag) => tags.get(tag) === KIND_TAGS),
      names: [{ text: term, language, exact }],
      explainers: [
        ...(spoken === '' ? [] : [{ text: spoken, language: languages.definition }]),
        ...texts.map(({ text, language: own }) => ({ text, language: own ?? languages.definition })),
      ],
      source: marked.get('source'),
      context: { sentence: of('sentence'), title: of('title'), url: of('url') },
    },
  };
}

const tagsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(' ').filter((tag) => tag !== '') : [];

/**
 * One entry of two rows: a term in several spellings, or with several meanings.
 * @returns undefined where the second begins an entry of its own
 */
export function joined(before: TermRow, row: TermRow): TermRow | undefined {
  if (before.sequence !== row.sequence) return undefined;
  const isSameTerm = before.term === row.term;
  if (!isSameTerm && row.sequence === 0) return undefined;
  const isSame = JSON.stringify(before.glossary) === JSON.stringify(row.glossary);
  if (!isSameTerm && !isSame) return undefined;
  const { entry } = before;
  return {
    ...before,
    term: row.term,
    entry: {
      ...entry,
      names: [...entry.names, ...row.entry.names],
      explainers: isSame ? entry.explainers : [...entry.explainers, ...row.entry.explainers],
    },
  };
}

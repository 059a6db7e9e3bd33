/** An entry in JSON, in our own schema or in one that is like a table. */

import type { RawEntry, RawName, RawText } from '../raw-entry.ts';
import { entryOf } from '../table/cells.ts';
import { type Column, columnOf, SEPARATORS } from '../table/columns.ts';

/** @returns undefined for what can be no entry */
export function entryIn(value: unknown): RawEntry | undefined {
  if (!isObject(value)) return undefined;
  if (!Array.isArray(value.names)) return looseEntry(value);
  return {
    kind: textIn(value.kind),
    names: value.names.flatMap(nameIn),
    explainers: listIn(value.explainers ?? value.explainer).flatMap(textsIn),
    source: textIn(value.source),
    context: contextIn(value.context),
  };
}

/** A word and what it means, as the key and the value of an object. */
export const pairEntry = (key: string, value: unknown): RawEntry | undefined =>
  typeof value === 'string'
    ? { names: [{ text: key }], explainers: [{ text: value }] }
    : isObject(value)
      ? looseEntry({ term: key, ...value })
      : undefined;

/** An object whose keys are such as tables have as titles. */
function looseEntry(value: Readonly<Record<string, unknown>>): RawEntry | undefined {
  const cells: string[] = [];
  const columns: Column[] = [];
  for (const [key, held] of Object.entries(value)) {
    const column = columnOf(spaced(key));
    if (!column) continue;
    for (const item of listIn(held)) {
      const text = textIn(item);
      if (text === undefined) continue;
      cells.push(text);
      // Items of a list are one name each.
      const separators = Array.isArray(held) ? '\n' : SEPARATORS;
      columns.push(column.use === 'otherNames' ? { ...column, separators } : column);
    }
  }
  return columns.some(({ use }) => use === 'name') ? entryOf(cells, columns) : undefined;
}

/** `otherNames` as `other names`. */
const spaced = (key: string) => key.slice(0, 80).replace(/([a-z])([A-Z])/g, '$1 $2');

function nameIn(value: unknown): readonly RawName[] {
  if (typeof value === 'string') return [{ text: value }];
  if (!isObject(value)) return [];
  const text = textIn(value.text);
  if (text === undefined) return [];
  return [{ text, language: textIn(value.language), exact: value.exact === true }];
}

function textsIn(value: unknown): readonly RawText[] {
  if (typeof value === 'string') return [{ text: value }];
  const text = isObject(value) ? textIn(value.text) : undefined;
  return isObject(value) && text !== undefined ? [{ text, language: textIn(value.language) }] : [];
}

function contextIn(value: unknown): RawEntry['context'] {
  if (!isObject(value)) return undefined;
  const of = (key: string) => textIn(value[key]) ?? '';
  return { sentence: of('sentence'), title: of('title'), url: of('url') };
}

const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

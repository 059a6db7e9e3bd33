/** Whether the data files have the shape that data/schema describes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { DataFiles, EntrySource } from './types.ts';

/** Problems of shape, each with its file, and its entry where it is in one; none when all is well. */
export function shapeProblems(files: DataFiles): readonly string[] {
  const validate = validators();
  return [
    ...files.entries.flatMap(({ file, entries }) =>
      problemsOf(validate.entries, { entries }, (path) => `${file}${entryAt(entries, path)}`),
    ),
    ...files.articles.flatMap(({ file, article }) => problemsOf(validate.article, article, () => file)),
    ...problemsOf(validate.table, files.relations, () => 'data/relations.json'),
    ...problemsOf(validate.table, files.wording, () => 'data/wording.json'),
    ...problemsOf(validate.vocabulary, files.vocabulary, () => 'data/vocabulary.json'),
    ...problemsOf(validate.hanWords, files.hanWords, () => 'data/han-words.json'),
    ...problemsOf(validate.map, files.map, () => 'data/map.json'),
  ];
}

function validators(): Readonly<
  Record<'entries' | 'article' | 'table' | 'vocabulary' | 'hanWords' | 'map', ValidateFunction>
> {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, 'schema', `${name}.schema.json`), 'utf8'));
  const ajv = new Ajv({ allErrors: true, schemas: [schema('localized')] });
  return {
    entries: ajv.compile(schema('entries')),
    article: ajv.compile(schema('article')),
    table: ajv.compile(schema('table')),
    vocabulary: ajv.compile(schema('vocabulary')),
    hanWords: ajv.compile(schema('han-words')),
    map: ajv.compile(schema('map')),
  };
}

function problemsOf(
  validate: ValidateFunction,
  value: unknown,
  place: (path: string) => string,
): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${place(error.instancePath)}: ${describe(error)}; see data/schema`,
  );
}

const describe = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || 'the file'} ${message} (${JSON.stringify(params)})`;

/** The entry that a path of an error lies in. */
function entryAt(entries: readonly EntrySource[] | undefined, path: string): string {
  const entry = entries?.[Number(path.split('/')[2])];
  return entry ? `, entry "${entry.id}"` : '';
}

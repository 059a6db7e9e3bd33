/** What must hold of the data. Each problem names the file, the entry and what to do. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { foldPattern } from '../matching/pattern-table.ts';
import { scriptFoldOf } from '../matching/units.ts';
import { parseCitation } from './citation.ts';
import { allEntries, scriptPairsOf, spellings } from './compile.ts';
import { DataError, readDataFiles } from './read-files.ts';
import type { AliasForm, DataFiles, EntrySource } from './types.ts';

/** The longest texts: English summaries in characters, explainers in words, Chinese in {@link chineseLength}. */
export const LIMITS = {
  summary: { en: 140, 'zh-Hans': 60 },
  explainer: { en: 60, 'zh-Hans': 120 },
} as const;

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The length of a Chinese text: each ideograph counts one, each Latin word or number counts one. */
export function chineseLength(text: string): number {
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.'’-]*/gu)?.length ?? 0;
}

/**
 * Reads and checks every data file.
 * @returns the files, which are sound
 * @throws DataError listing all problems
 */
export function readCheckedData(folder?: string): DataFiles {
  const files = readDataFiles(folder);
  const problems = checkData(files);
  if (problems.length > 0) throw new DataError(problems);
  return files;
}

/** All problems of the data; none when it is sound. */
export function checkData(files: DataFiles): readonly string[] {
  const shape = shapeProblems(files);
  // Data of the wrong shape cannot be looked at further.
  return shape.length > 0
    ? shape
    : [
        ...entryProblems(files),
        ...aliasProblems(files),
        ...articleProblems(files),
        ...relationProblems(files),
      ];
}

function validators(): { readonly entries: ValidateFunction; readonly article: ValidateFunction } {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, 'schema', `${name}.schema.json`), 'utf8'));
  const ajv = new Ajv({ allErrors: true, schemas: [schema('localized')] });
  return { entries: ajv.compile(schema('entries')), article: ajv.compile(schema('article')) };
}

function shapeProblems(files: DataFiles): string[] {
  const { entries: validEntries, article: validArticle } = validators();
  const problems: string[] = [];
  const report = (file: string, subject: (path: string) => string, validate: ValidateFunction) => {
    for (const { instancePath, message, params } of validate.errors ?? []) {
      problems.push(
        `${file}${subject(instancePath)}: ${instancePath || 'the file'} ${message} (${JSON.stringify(params)}); see data/schema`,
      );
    }
  };
  for (const { file, entries } of files.entries) {
    if (!validEntries({ entries })) {
      report(
        file,
        (path) => {
          const entry = entries?.[Number(path.split('/')[2])];
          return entry ? `, entry "${entry.id}"` : '';
        },
        validEntries,
      );
    }
  }
  for (const { file, article } of files.articles)
    if (!validArticle(article)) report(file, () => '', validArticle);
  return problems;
}

function entryProblems(files: DataFiles): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const facts = new Set(
    files.articles.flatMap(({ article }) => article.facts.map((fact) => `${article.id}#${fact.id}`)),
  );
  for (const { file, entries } of files.entries) {
    const ids = entries.map(({ id }) => id);
    if (ids.join() !== [...ids].sort().join()) problems.push(`${file}: entries must be sorted by id`);
    for (const entry of entries) {
      const at = `${file}, entry "${entry.id}"`;
      const earlier = seen.get(entry.id);
      if (earlier) problems.push(`${at}: the id is taken by ${earlier}; choose another`);
      seen.set(entry.id, file);
      for (const key of ['summary', 'explainer'] as const) {
        const limit = LIMITS[key];
        const en = key === 'summary' ? entry[key].en.length : words(entry[key].en);
        const zh = chineseLength(entry[key]['zh-Hans']);
        if (en > limit.en)
          problems.push(`${at}: the English ${key} is ${en} long, at most ${limit.en}; shorten it`);
        if (zh > limit['zh-Hans'])
          problems.push(`${at}: the Chinese ${key} is ${zh} long, at most ${limit['zh-Hans']}; shorten it`);
      }
      for (const cite of entry.cites) {
        try {
          const citation = parseCitation(cite);
          if (citation.kind === 'fact' && !facts.has(cite))
            problems.push(`${at}: cites ${cite}, which is no fact in data/articles; mend the number`);
        } catch (error) {
          problems.push(
            `${at}: ${error instanceof Error ? error.message : error}; write a fact, arXiv:…, doi:… or https://…`,
          );
        }
      }
      problems.push(...senseProblems(entry).map((problem) => `${at}: ${problem}`));
    }
  }
  return problems;
}

const formsOf = (entry: EntrySource): readonly AliasForm[] => Object.values(entry.aliases).flat();

function senseProblems(entry: EntrySource): string[] {
  const used = new Set(
    formsOf(entry).flatMap((form) => (typeof form === 'string' || !form.sense ? [] : [form.sense])),
  );
  const defined = Object.keys(entry.senses ?? {});
  return [
    ...[...used]
      .filter((sense) => !defined.includes(sense))
      .map((sense) => `an alias names the sense "${sense}", which is not in senses; add it`),
    ...defined
      .filter((sense) => !used.has(sense))
      .map((sense) => `no alias has the sense "${sense}"; use or remove it`),
  ];
}

/** Forms that cannot be found, that two entries claim, or that a decoy hides; names that are no alias. */
function aliasProblems(files: DataFiles): string[] {
  const problems: string[] = [];
  const owners = new Map<string, { readonly id: string; readonly sensed: boolean }[]>();
  const script = scriptFoldOf(scriptPairsOf(files));
  const foldOf = (text: string) => foldPattern({ text, exact: false }, script);
  for (const entry of allEntries(files)) {
    const folded = new Set<string>();
    const decoys = new Set<string>();
    const forms = formsOf(entry).map((form) => (typeof form === 'string' ? { text: form } : form));
    try {
      for (const decoy of entry.decoys ?? [])
        decoys.add(foldOf(typeof decoy === 'string' ? decoy : decoy.text));
      for (const form of forms) {
        const key = foldOf(form.text);
        if (decoys.has(key))
          problems.push(`entry "${entry.id}": "${form.text}" is both an alias and a decoy; remove one`);
        for (const { text } of spellings([{ text: form.text, exact: false }], script)) {
          const spelling = foldOf(text);
          folded.add(spelling);
          const list = owners.get(spelling) ?? [];
          if (!list.some(({ id }) => id === entry.id))
            owners.set(spelling, [...list, { id: entry.id, sensed: form.sense !== undefined }]);
        }
      }
      for (const [locale, name] of Object.entries(entry.name)) {
        const title = name.replace(/\s*[(（].*[)）]$/, '');
        if (!folded.has(foldOf(title)) && !folded.has(foldOf(name))) {
          problems.push(`entry "${entry.id}": its ${locale} name "${title}" is no alias; add it`);
        }
      }
    } catch (error) {
      problems.push(`entry "${entry.id}": the form ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const [form, claims] of owners) {
    if (claims.length > 1 && claims.some(({ sensed }) => !sensed)) {
      problems.push(
        `"${form}" is an alias of ${claims.map(({ id }) => `"${id}"`).join(' and ')}; give each a sense or remove one`,
      );
    }
  }
  return problems;
}

function articleProblems(files: DataFiles): string[] {
  const ids = new Set(allEntries(files).map(({ id }) => id));
  return files.articles.flatMap(({ file, article }) =>
    article.facts.flatMap((fact, index) => {
      const at = `${file}, fact "${fact.id}"`;
      const expected = `f${String(index + 1).padStart(2, '0')}`;
      return [
        ...(fact.id === expected ? [] : [`${at}: stands where ${expected} belongs; keep the facts in order`]),
        ...fact.entries
          .filter((id) => !ids.has(id))
          .map((id) => `${at}: speaks of "${id}", which is no entry; mend the id`),
      ];
    }),
  );
}

function relationProblems(files: DataFiles): string[] {
  const { relations } = files;
  const problems = Object.entries(relations)
    .filter(([id, { inverse }]) => relations[inverse]?.inverse !== id)
    .map(
      ([id]) => `data/relations.json, "${id}": its inverse does not name it as inverse; mend one of the two`,
    );
  const byId = new Map(allEntries(files).map((entry) => [entry.id, entry]));
  for (const entry of byId.values()) {
    for (const { relation, entry: other } of entry.related) {
      const at = `entry "${entry.id}", related "${other}"`;
      const target = byId.get(other);
      if (!target || target === entry) problems.push(`${at}: is no other entry; mend the id`);
      if (!relations[relation])
        problems.push(`${at}: "${relation}" is not in data/relations.json; choose one that is`);
      const back = target?.related.find((related) => related.entry === entry.id);
      const inverse = relations[relation]?.inverse;
      if (back && inverse && back.relation !== inverse) {
        problems.push(
          `${at}: "${relation}" here, "${back.relation}" there; the other side of "${relation}" is "${inverse}"`,
        );
      }
    }
  }
  return problems;
}

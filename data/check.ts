/** What must hold of the data. Each problem names the file, the entry and what to do. */

import { nameProblems } from './check-names.ts';
import { shapeProblems } from './check-shape.ts';
import { parseCitation } from './citation.ts';
import { allEntries } from './compile.ts';
import { mapProblems } from './map/check-map.ts';
import { DataError, readDataFiles } from './read-files.ts';
import type { DataFiles, EntrySource } from './types.ts';

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
  if (shape.length > 0) return shape;
  const names = nameProblems(files);
  return [
    ...entryProblems(files),
    ...names,
    ...articleProblems(files),
    ...relationProblems(files),
    ...mapProblems(files),
  ];
}

/** What is wrong with a citation, and what to do; undefined when nothing is. */
function citationProblem(cite: string, files: DataFiles): string | undefined {
  try {
    const citation = parseCitation(cite);
    if (citation.kind === 'link') return undefined;
    const article = files.articles.find(({ article: { id } }) => id === citation.article)?.article;
    if (article?.facts.some(({ id }) => id === citation.fact)) return undefined;
    return `cites ${cite}, which is no fact in data/articles; mend the number`;
  } catch (error) {
    return `${error instanceof Error ? error.message : error}; write a fact, arXiv:…, doi:… or https://…`;
  }
}

function entryProblems(files: DataFiles): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
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
        if (en > limit.en) {
          problems.push(`${at}: the English ${key} is ${en} long, at most ${limit.en}; shorten it`);
        }
        if (zh > limit['zh-Hans']) {
          problems.push(`${at}: the Chinese ${key} is ${zh} long, at most ${limit['zh-Hans']}; shorten it`);
        }
      }
      const cites = entry.cites.flatMap((cite) => citationProblem(cite, files) ?? []);
      problems.push(...[...cites, ...senseProblems(entry)].map((problem) => `${at}: ${problem}`));
    }
  }
  return problems;
}

function senseProblems(entry: EntrySource): string[] {
  const forms = Object.values(entry.aliases).flat();
  const used = new Set(
    forms.flatMap((form) => (typeof form === 'string' || !form.sense ? [] : [form.sense])),
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

function articleProblems(files: DataFiles): string[] {
  const ids = new Set(allEntries(files).map(({ id }) => id));
  return files.articles.flatMap(({ file, article }) =>
    article.facts.flatMap((fact, index) => {
      const expected = `f${String(index + 1).padStart(2, '0')}`;
      return [
        ...(fact.id === expected ? [] : [`stands where ${expected} belongs; keep the facts in order`]),
        ...fact.entries
          .filter((id) => !ids.has(id))
          .map((id) => `speaks of "${id}", which is no entry; mend the id`),
        ...(fact.correction?.cites ?? []).flatMap((cite) => citationProblem(cite, files) ?? []),
      ].map((problem) => `${file}, fact "${fact.id}": ${problem}`);
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
  for (const { file, entries } of files.entries) {
    for (const entry of entries) {
      for (const { relation, entry: other } of entry.related) {
        const at = `${file}, entry "${entry.id}", related "${other}"`;
        const target = byId.get(other);
        if (!target || target.id === entry.id) problems.push(`${at}: is no other entry; mend the id`);
        if (!relations[relation]) {
          problems.push(`${at}: "${relation}" is not in data/relations.json; choose one that is`);
        }
        const back = target?.related.find((related) => related.entry === entry.id);
        const inverse = relations[relation]?.inverse;
        if (back && inverse && back.relation !== inverse) {
          problems.push(
            `${at}: "${relation}" here, "${back.relation}" there; its other side is "${inverse}"`,
          );
        }
      }
    }
  }
  return problems;
}

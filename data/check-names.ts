/** Whether the names of the entries can be found, and each leads to one entry. */

import { foldPattern } from '../matching/fold-pattern.ts';
import { scriptFoldOf } from '../matching/units.ts';
import { asPattern, scriptPairsOf, spellings } from './compile.ts';
import type { AliasForm, DataFiles, EntrySource } from './types.ts';

/** An entry that claims a form. */
interface Claim {
  readonly id: string;
  readonly place: string;
  readonly sensed: boolean;
}

/** Words of the vocabulary that cannot be found. */
function vocabularyProblems({ vocabulary }: DataFiles, foldOf: (text: string) => string): readonly string[] {
  const words = [vocabulary.strong, vocabulary.weak].flatMap((list) => [...list.en, ...list['zh-Hans']]);
  return unfound(words, foldOf).map(
    (problem) => `data/vocabulary.json: ${problem}; write a longer word or remove it`,
  );
}

/** Forms that cannot be found, that two entries claim, or that are decoys too; names that are no alias. */
export function nameProblems(files: DataFiles): readonly string[] {
  const script = scriptFoldOf(scriptPairsOf(files));
  const foldOf = (text: string) => foldPattern({ text, exact: false }, script);
  const problems = [...vocabularyProblems(files, foldOf)];
  const claims = new Map<string, Claim[]>();
  for (const { file, entries } of files.entries) {
    for (const entry of entries) {
      const place = `${file}, entry "${entry.id}"`;
      const lost = unfound(textsOf(entry), foldOf);
      problems.push(...lost.map((problem) => `${place}: ${problem}; write a longer form or remove it`));
      if (lost.length > 0) continue;
      const decoys = new Set((entry.decoys ?? []).map((form) => foldOf(asPattern(form).text)));
      const known = new Set<string>();
      for (const form of formsOf(entry)) {
        const { text } = asPattern(form);
        if (decoys.has(foldOf(text)))
          problems.push(`${place}: "${text}" is both an alias and a decoy; remove one`);
        const sensed = typeof form !== 'string' && form.sense !== undefined;
        for (const spelling of spellings([{ text, exact: false }], script)) {
          const key = foldOf(spelling.text);
          known.add(key);
          const list = claims.get(key) ?? [];
          if (!list.some(({ id }) => id === entry.id))
            claims.set(key, [...list, { id: entry.id, place, sensed }]);
        }
      }
      for (const [locale, name] of Object.entries(entry.name)) {
        const title = name.replace(/\s*[(（].*[)）]$/, '');
        if (![title, name].some((text) => known.has(foldOf(text)))) {
          problems.push(`${place}: its ${locale} name "${title}" is no alias; add it`);
        }
      }
    }
  }
  for (const [form, list] of claims) {
    if (list.length < 2 || list.every(({ sensed }) => sensed)) continue;
    const ids = list.map(({ id }) => `"${id}"`).join(' and ');
    for (const { place } of list) {
      problems.push(`${place}: "${form}" is an alias of ${ids}; give each a sense or remove one`);
    }
  }
  return problems;
}

const formsOf = (entry: EntrySource): readonly AliasForm[] => Object.values(entry.aliases).flat();

/** All that the matcher looks for on account of an entry. */
const textsOf = (entry: EntrySource): readonly string[] => [
  ...[...formsOf(entry), ...(entry.decoys ?? [])].map((form) => asPattern(form).text),
  ...Object.values(entry.senses ?? {}).flatMap(({ clues, antiClues }) => [...clues, ...antiClues]),
];

/** Why the matcher refuses some of these texts. */
function unfound(texts: readonly string[], foldOf: (text: string) => string): readonly string[] {
  return texts.flatMap((text) => {
    try {
      foldOf(text);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

/** From the data files to what the program carries: the matcher's lexicon and the glossary's texts. */

import { foldPattern, type Pattern } from '../matching/fold-pattern.ts';
import type { AliasSource, DecoySource, LexiconSource, SenseSource } from '../matching/lexicon.ts';
import { type ScriptFold, scriptFoldOf } from '../matching/units.ts';
import { parseCitation } from './citation.ts';
import { scriptPairs, traditional, traditionalVariants } from './traditional.ts';
import {
  type AliasForm,
  type DataFiles,
  type DecoyForm,
  type EntryRows,
  type EntrySource,
  type FactSource,
  type GlossaryData,
  KINDS,
  type Locale,
  type Localized,
  type LocalizedSource,
} from './types.ts';

/** Entries of all files, by id. */
export function allEntries(files: DataFiles): readonly EntrySource[] {
  return files.entries.flatMap(({ entries }) => entries).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A written form and its Traditional variants, each once by what the matcher makes of it: a variant that
 * differs only character by character is found without being listed.
 */
export function spellings<T extends Pattern>(forms: readonly T[], script: ScriptFold): readonly T[] {
  const seen = new Set<string>();
  return forms
    .flatMap((form) => [form, ...traditionalVariants(form.text).map((text) => ({ ...form, text }))])
    .filter((form) => {
      const key = `${form.exact} ${foldPattern(form, script)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** The pairs of characters that make the two scripts alike in all that the matcher looks for. */
export function scriptPairsOf(files: DataFiles): readonly string[] {
  const { strong, weak } = files.vocabulary;
  return scriptPairs([
    ...[strong, weak].flatMap((list) => list['zh-Hans']),
    ...files.hanWords.across,
    ...files.hanWords.complete,
    ...allEntries(files).flatMap((entry) => [
      ...Object.values(entry.aliases)
        .flat()
        .map((form) => asPattern(form).text),
      ...(entry.decoys ?? []).map((form) => asPattern(form).text),
      ...Object.values(entry.senses ?? {}).flatMap(({ clues, antiClues }) => [...clues, ...antiClues]),
    ]),
  ]);
}

/** A form of the data as the matcher takes it. */
export const asPattern = (form: AliasForm | DecoyForm): Pattern =>
  typeof form === 'string' ? { text: form, exact: false } : { text: form.text, exact: form.case === 'exact' };

/** What the matcher needs to know of the entries. */
export function lexiconSource(files: DataFiles): LexiconSource {
  const aliases: AliasSource[] = [];
  const decoys: DecoySource[] = [];
  const senses: SenseSource[] = [];
  const entries = allEntries(files);
  const pairs = scriptPairsOf(files);
  const script = scriptFoldOf(pairs);
  const bothScripts = (clues: readonly string[]) =>
    spellings(
      clues.map((text) => ({ text, exact: false })),
      script,
    ).map(({ text }) => text);
  entries.forEach((source, entry) => {
    const indexOf = new Map<string, number>();
    for (const [name, sense] of Object.entries(source.senses ?? {})) {
      indexOf.set(name, senses.length);
      const clues = bothScripts(sense.clues);
      senses.push({
        prior: sense.prior ?? 'even',
        ...(sense.givenName ? { givenName: true } : {}),
        ...(sense.ownField ? { ownField: true } : {}),
        clues,
        antiClues: bothScripts(sense.antiClues).filter((clue) => !clues.includes(clue)),
      });
    }
    const forms = Object.values(source.aliases).flat();
    aliases.push(
      ...spellings(
        forms.map((form): AliasSource => {
          const sense = typeof form === 'string' ? undefined : indexOf.get(form.sense ?? '');
          return {
            ...asPattern(form),
            entry,
            ...(sense === undefined ? {} : { sense }),
            needs: typeof form === 'string' ? 'nothing' : (form.needs ?? 'nothing'),
          };
        }),
        script,
      ),
    );
    decoys.push(
      ...spellings(
        (source.decoys ?? []).map((form) => ({ ...asPattern(form), entry })),
        script,
      ),
    );
  });
  return {
    entries: entries.map(({ id, kind, priority }) => ({ id, kind, priority })),
    aliases,
    decoys,
    senses,
    scriptPairs: pairs,
    vocabulary: {
      strong: bothScripts(Object.values(files.vocabulary.strong).flat()),
      weak: bothScripts(Object.values(files.vocabulary.weak).flat()),
    },
    hanWords: { across: bothScripts(files.hanWords.across), complete: bothScripts(files.hanWords.complete) },
  };
}

function localized(source: LocalizedSource): Localized {
  return {
    en: source.en,
    'zh-Hans': source['zh-Hans'],
    'zh-Hant': source['zh-Hant'] ?? traditional(source['zh-Hans']),
  };
}

const localizedValues = (table: Readonly<Record<string, LocalizedSource>>) =>
  Object.fromEntries(Object.entries(table).map(([key, text]) => [key, localized(text)]));

/** The texts of all entries and articles in every language. */
export function glossaryData(files: DataFiles): GlossaryData {
  return {
    entries: allEntries(files).map((source) => ({
      id: source.id,
      kind: source.kind,
      name: localized(source.name),
      aliases: [
        ...new Set(
          Object.values(source.aliases)
            .flat()
            .map((form) => asPattern(form).text),
        ),
      ],
      summary: localized(source.summary),
      explainer: localized(source.explainer),
      when: source.when,
      ...(source.who ? { who: localized(source.who) } : {}),
      cites: source.cites.map(parseCitation),
      related: source.related,
    })),
    articles: files.articles.map(({ article }) => ({
      id: article.id,
      title: localized(article.title),
      originalTitle: article.title.original,
      published: article.published,
      note: localized(article.note),
      facts: article.facts.map((fact, index) => ({
        id: fact.id,
        number: index + 1,
        text: localized(fact),
        entries: fact.entries,
        ...correctionOf(fact),
      })),
    })),
    relations: localizedValues(files.relations),
    wording: localizedValues(files.wording),
  };
}

/** What a list shows of the entries, in one language. */
export function entryRows({ entries, wording }: GlossaryData, locale: Locale): EntryRows {
  return {
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, wording[`kind-${kind}`]?.[locale] ?? kind])),
    rows: entries.map(({ id, kind, name, summary }) => ({
      id,
      kind,
      name: name[locale],
      summary: summary[locale],
    })),
  };
}

function correctionOf({ correction }: FactSource) {
  if (!correction) return {};
  return {
    correction: {
      text: localized(correction),
      asOf: correction.asOf,
      cites: correction.cites.map(parseCitation),
    },
  };
}

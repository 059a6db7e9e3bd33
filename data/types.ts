/** The shape of the files in data/, and of the glossary that a build makes from them. */

import type { AliasNeed, HanWords, Priority, SensePrior } from '../matching/lexicon.ts';

/** Languages of the explainers, as BCP 47 tags. */
export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

export const KINDS = [
  'model',
  'product',
  'person',
  'organization',
  'program',
  'paper',
  'technique',
  'concept',
] as const;
export type Kind = (typeof KINDS)[number];

/** How often an entry is marked: every time, once in each section, once on the page; or every time, unseen until pointed at. */
export const DENSITIES = ['every', 'section', 'page', 'hover'] as const;
export type Density = (typeof DENSITIES)[number];

/** A text in every language. */
export type Localized = Readonly<Record<Locale, string>>;

/** A text as written: Traditional Chinese only where the conversion from Simplified is not good enough. */
export interface LocalizedSource {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string;
}

export type WhenEvent =
  | 'introduced'
  | 'released'
  | 'published'
  | 'presented'
  | 'founded'
  | 'announced'
  | 'discontinued'
  | 'awarded'
  | 'born'
  | 'started'
  | 'ended';

export interface When {
  readonly event: WhenEvent;
  /** "2022", "2022-12" or "2022-12-19". */
  readonly date: string;
}

export interface Related {
  /** A key of data/relations.json. */
  readonly relation: string;
  /** An entry's id. */
  readonly entry: string;
}

export type AliasForm =
  | string
  | {
      readonly text: string;
      readonly case?: 'exact';
      readonly sense?: string;
      readonly needs?: Exclude<AliasNeed, 'nothing'>;
    };

export type DecoyForm = string | { readonly text: string; readonly case?: 'exact' };

/** An entry as written in data/entries/. */
export interface EntrySource {
  readonly id: string;
  readonly kind: Kind;
  readonly priority: Priority;
  readonly name: LocalizedSource;
  readonly aliases: Readonly<Partial<Record<Locale, readonly AliasForm[]>>>;
  readonly senses?: Readonly<
    Record<
      string,
      {
        readonly not: string;
        readonly prior?: SensePrior;
        readonly givenName?: true;
        readonly ownField?: true;
        readonly clues: readonly string[];
        readonly antiClues: readonly string[];
      }
    >
  >;
  readonly decoys?: readonly DecoyForm[];
  readonly summary: LocalizedSource;
  readonly explainer: LocalizedSource;
  readonly when: readonly When[];
  readonly who?: LocalizedSource;
  readonly cites: readonly string[];
  readonly related: readonly Related[];
}

export interface FactSource {
  readonly id: string;
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string;
  readonly entries: readonly string[];
  readonly correction?: LocalizedSource & {
    readonly asOf: string;
    readonly cites: readonly string[];
  };
}

/** The article as written in data/articles/. */
export interface ArticleSource {
  readonly id: string;
  readonly title: LocalizedSource & { readonly original: string };
  readonly language: string;
  readonly published: string;
  readonly note: LocalizedSource;
  readonly facts: readonly FactSource[];
}

export interface RelationSource extends LocalizedSource {
  readonly inverse: string;
}

/** A list of words in both languages. */
type WordList = Readonly<Record<'en' | 'zh-Hans', readonly string[]>>;

/** Words of texts about AI (see `Vocabulary`). */
export interface VocabularySource {
  readonly strong: WordList;
  readonly weak: WordList;
}

/** What the map shows at first sight, as written in data/map.json. */
export interface MapSource {
  /** The entry that everything leads to. */
  readonly goal: string;
  /** The dated ideas that a strand of works begins with, from the top down. */
  readonly strands: readonly string[];
  /** Entries that stand out at first sight. */
  readonly story: readonly string[];
}

/** All data files, as read. */
export interface DataFiles {
  readonly articles: readonly { readonly file: string; readonly article: ArticleSource }[];
  readonly entries: readonly { readonly file: string; readonly entries: readonly EntrySource[] }[];
  readonly relations: Readonly<Record<string, RelationSource>>;
  readonly wording: Readonly<Record<string, LocalizedSource>>;
  readonly vocabulary: VocabularySource;
  readonly hanWords: HanWords;
  readonly map: MapSource;
}

/** What a citation leads to. */
export type Citation =
  | { readonly kind: 'fact'; readonly article: string; readonly fact: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** An entry as the program uses it. */
export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly name: Localized;
  /** Other names, without forms that differ only in case or spacing. For search. */
  readonly aliases: readonly string[];
  readonly summary: Localized;
  readonly explainer: Localized;
  readonly when: readonly When[];
  readonly who?: Localized;
  readonly cites: readonly Citation[];
  readonly related: readonly Related[];
}

/** What a list shows of an entry, in one language. */
export interface EntryRow {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly summary: string;
}

/** What lists show of all entries, in one language. */
export interface EntryRows {
  /** The word for each kind. */
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  readonly rows: readonly EntryRow[];
}

export interface Correction {
  readonly text: Localized;
  /** "2024-10" or "2026-11-22". */
  readonly asOf: string;
  readonly cites: readonly Citation[];
}

export interface Fact {
  readonly id: string;
  /** Its place in the article, from 1. */
  readonly number: number;
  readonly text: Localized;
  readonly entries: readonly string[];
  readonly correction?: Correction;
}

export interface Article {
  readonly id: string;
  readonly title: Localized;
  readonly originalTitle: string;
  readonly published: string;
  readonly note: Localized;
  readonly facts: readonly Fact[];
}

/** Everything that explainers are made of, in every language. */
export interface GlossaryData {
  readonly entries: readonly Entry[];
  readonly articles: readonly Article[];
  /** A relation's wording before the name of the other entry: "basis of". */
  readonly relations: Readonly<Record<string, Localized>>;
  /** Words of the card: kinds, events, labels. */
  readonly wording: Readonly<Record<string, Localized>>;
}

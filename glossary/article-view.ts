/** The article in one language: what it is, and its facts in reading order. */

import type { Kind, Locale } from '../data/types.ts';
import { formatDate } from './date-text.ts';
import type { FactView, Glossary } from './glossary.ts';
import { localeOfText } from './locale.ts';

export interface ArticleView {
  readonly id: string;
  readonly title: string;
  /** The title as it was published, where that differs, with its language. */
  readonly original?: { readonly title: string; readonly language: Locale | undefined };
  readonly published: string;
  readonly note: string;
  readonly facts: readonly ArticleFact[];
  /** What is said of a link that opens in a new tab. */
  readonly opensTab: string;
}

export interface ArticleFact {
  /** Of the facts of this article: "f60". */
  readonly id: string;
  /** Its place in the article, from 1. */
  readonly number: number;
  readonly view: FactView;
  /** What it speaks of. */
  readonly entries: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
}

/** An article, the first one where none is named; undefined where there is none. */
export function articleView(glossary: Glossary, locale: Locale, id?: string): ArticleView | undefined {
  const { articles } = glossary.data;
  const article = id === undefined ? articles[0] : articles.find((each) => each.id === id);
  if (!article) return undefined;
  const { originalTitle } = article;
  const title = article.title[locale];
  return {
    id: article.id,
    title,
    ...(originalTitle === title
      ? {}
      : { original: { title: originalTitle, language: localeOfText(originalTitle) } }),
    published: formatDate(article.published, locale),
    note: article.note[locale],
    facts: article.facts.flatMap((fact) => {
      const view = glossary.fact(article.id, fact.id, locale);
      if (!view) return [];
      const entries = fact.entries.flatMap((entry) => {
        const found = glossary.entry(entry);
        return found ? [{ id: found.id, kind: found.kind, name: found.name[locale] }] : [];
      });
      return [{ id: fact.id, number: fact.number, view, entries }];
    }),
    opensTab: glossary.labels(locale).opensTab,
  };
}

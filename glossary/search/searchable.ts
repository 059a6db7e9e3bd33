/** An entry as the search sees it, whichever glossary it is of. */

import { type Entry, type Kind, LOCALES, type Locale } from '../../data/types.ts';

export interface Searchable {
  readonly id: string;
  readonly kind: Kind;
  /** Each of its names once, those first that it is shown by in some language; one at least. */
  readonly names: readonly string[];
  /** How many of them it is shown by; the others are aliases. */
  readonly shownNames: number;
  /** Ids of the entries that it relates to. */
  readonly related: readonly string[];
  readonly nameIn: (locale: Locale) => string;
  readonly summaryIn: (locale: Locale) => string;
  /** The language of one of its names as a BCP 47 tag; undefined where nobody tells. */
  readonly languageOf: (name: string, locale: Locale) => string | undefined;
  /** All its texts, each once: in the language of a reader first, of a language the summary first. */
  readonly textsFor: (locale: Locale) => readonly SearchableText[];
}

export interface SearchableText {
  readonly from: 'summary' | 'explainer';
  readonly text: string;
  /** A BCP 47 tag, where it is known. */
  readonly language?: string;
}

/** Entries by number; they may be made when they are asked for. */
export interface Searchables {
  readonly length: number;
  readonly at: (number: number) => Searchable | undefined;
}

const TEXTS = ['summary', 'explainer'] as const;

/** An entry of the package. */
export class BundledSearchable implements Searchable {
  readonly #entry: Entry;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  get id() {
    return this.#entry.id;
  }

  get kind() {
    return this.#entry.kind;
  }

  get names() {
    return [...new Set([...this.#shown(), ...this.#entry.aliases])];
  }

  get shownNames() {
    return this.#shown().size;
  }

  get related() {
    return this.#entry.related.map(({ entry }) => entry);
  }

  nameIn(locale: Locale) {
    return this.#entry.name[locale];
  }

  summaryIn(locale: Locale) {
    return this.#entry.summary[locale];
  }

  /** The language whose name it is, or what its letters tell. */
  languageOf(name: string, locale: Locale) {
    const known = [locale, ...LOCALES].find((each) => this.#entry.name[each] === name);
    if (known) return known;
    if (!/\p{Script=Han}/u.test(name)) return 'en';
    return locale === 'en' ? 'zh-Hans' : locale;
  }

  textsFor(locale: Locale) {
    const entry = this.#entry;
    const seen = new Set<string>();
    const texts: SearchableText[] = [];
    for (const language of [locale, ...LOCALES]) {
      for (const from of TEXTS) {
        const text = entry[from][language];
        if (seen.has(text)) continue;
        seen.add(text);
        texts.push({ from, text, language });
      }
    }
    return texts;
  }

  #shown(): ReadonlySet<string> {
    return new Set(Object.values(this.#entry.name));
  }
}

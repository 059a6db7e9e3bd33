/** The entries as the program sees them: one by id, with its words in a language. */

import type { Article, Citation, Entry, Fact, GlossaryData, Kind, Locale } from '../data/types.ts';
import type { Reasons } from '../matching/reasons.ts';
import { eventLine, formatDate } from './date-text.ts';
import { type ExplanationView, explain } from './explanation.ts';
import { leadOf } from './lead.ts';
import { type LineageOf, lineages } from './lineage.ts';
import type { RichText } from './markdown/tree.ts';
import { shortName } from './short-name.ts';

/** A source as a card names it. */
export type Source =
  | (SourceNames & { readonly kind: 'fact'; readonly fact: FactView })
  | (SourceNames & { readonly kind: 'link'; readonly url: string })
  /** What leads nowhere: a glossary, a line that tells where something comes from. */
  | (SourceNames & { readonly kind: 'words' });

interface SourceNames {
  readonly label: string;
  /** For where there is little room: a part of the label, perhaps the same for several. */
  readonly short: string;
}

/** A fact of an article, with what is wrong or out of date about it. */
export interface FactView {
  /** Of all facts: the article's id and the fact's. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly correction?: {
    readonly heading: string;
    readonly text: string;
    /** The date that it speaks of. */
    readonly asOf: string;
    readonly sources: readonly Source[];
  };
  /** What the article is. */
  readonly note: string;
}

/** All that a card shows of an entry, in one language. */
export interface EntryView {
  readonly id: string;
  readonly locale: Locale;
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly name: string;
  /** The name in the other language, where it differs. */
  readonly otherName?: string;
  readonly summary: string;
  readonly explainer: string;
  /** The explainer's first sentence. */
  readonly lead: string;
  /** The explainer without it; empty where there is no more. */
  readonly rest: string;
  /** The explainer as it is written, where it is more than one paragraph of plain words. */
  readonly rich?: RichText;
  /** Where the reader met it. */
  readonly met?: { readonly label: string; readonly sentence: string };
  /** The languages of texts that may be in another than the view's, as BCP 47 tags; empty where nobody knows. */
  readonly languages?: {
    readonly name: string;
    readonly otherName: string;
    readonly explainer: string;
    readonly met: string;
  };
  /** When and by whom, in parts to be joined by a separator. */
  readonly facts: readonly string[];
  readonly related: readonly { readonly id: string; readonly relation: string; readonly name: string }[];
  /** How one thing led to the next, the oldest first, this entry among them; empty where nothing tells. */
  readonly lineage: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly Source[];
  readonly labels: Labels;
}

/** The card's own words. */
export interface Labels {
  readonly back: string;
  readonly close: string;
  readonly related: string;
  readonly sources: string;
  readonly opensTab: string;
  readonly pin: string;
  readonly language: string;
  readonly lineage: string;
}

/** The words of the card's menu and of what it answers. */
export interface MenuWords {
  readonly more: string;
  readonly why: string;
  readonly notHere: string;
  /** With {name} and {site} to be filled in. */
  readonly muted: string;
  /** The same for a local file, with {name}. */
  readonly mutedInFiles: string;
  readonly undo: string;
  /** With {reason} to be filled in. */
  readonly notSaved: string;
  readonly know: string;
  /** With {name} to be filled in. */
  readonly known: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly openGlossary: string;
  /** With {reason} to be filled in. */
  readonly notOpened: string;
  readonly addOwn: string;
  readonly editOwn: string;
  readonly deleteOwn: string;
  /** With {name} to be filled in. */
  readonly deleted: string;
}

export class Glossary {
  readonly data: GlossaryData;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #lineageOf: LineageOf;
  readonly #facts: ReadonlyMap<string, { readonly article: Article; readonly fact: Fact }>;

  constructor(data: GlossaryData) {
    this.data = data;
    this.#entries = new Map(data.entries.map((entry) => [entry.id, entry]));
    this.#lineageOf = lineages(data.entries);
    this.#facts = new Map(
      data.articles.flatMap((article) =>
        article.facts.map((fact) => [`${article.id}#${fact.id}`, { article, fact }] as const),
      ),
    );
  }

  /** An entry, or undefined for an id that is none. */
  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** An entry in one language, or undefined for an id that is none. */
  view(id: string, locale: Locale): EntryView | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const name = entry.name[locale];
    const otherName = beside(entry.name[locale === 'en' ? 'zh-Hans' : 'en'], name);
    return {
      id,
      locale,
      kind: entry.kind,
      kindLabel: this.word(`kind-${entry.kind}`, locale),
      name,
      ...(otherName ? { otherName } : {}),
      summary: entry.summary[locale],
      explainer: entry.explainer[locale],
      ...leadOf(entry.explainer[locale], locale),
      facts: [
        ...entry.when.map(({ event, date }) =>
          eventLine(this.word(`event-${event}`, locale), formatDate(date, locale), locale),
        ),
        ...(entry.who ? [entry.who[locale]] : []),
      ],
      related: entry.related.flatMap(({ relation, entry: other }) => {
        const target = this.#entries.get(other);
        const wording = this.data.relations[relation];
        return target && wording ? [{ id: other, relation: wording[locale], name: target.name[locale] }] : [];
      }),
      lineage: this.#lineageOf(id).flatMap((step) => {
        const target = this.#entries.get(step);
        return target ? [{ id: step, name: shortName(target.name[locale]) }] : [];
      }),
      sources: this.#sources(entry.cites, locale),
      labels: this.labels(locale),
    };
  }

  /** A fact of an article in one language, or undefined where there is none of this id. */
  fact(article: string, fact: string, locale: Locale): FactView | undefined {
    const found = this.#facts.get(`${article}#${fact}`);
    return found && this.#factView(found.article, found.fact, locale);
  }

  /** The words beside what is told of an entry, in one language. */
  labels(locale: Locale): Labels {
    return {
      back: this.word('back', locale),
      close: this.word('close', locale),
      related: this.word('related', locale),
      sources: this.word('sources', locale),
      opensTab: this.word('opens-tab', locale),
      pin: this.word('pin', locale),
      language: this.word('language', locale),
      lineage: this.word('lineage', locale),
    };
  }

  /** The words of the card's menu in one language. */
  menuWords(locale: Locale): MenuWords {
    return {
      more: this.word('more', locale),
      why: this.word('why', locale),
      notHere: this.word('not-here', locale),
      muted: this.word('muted', locale),
      mutedInFiles: this.word('muted-in-files', locale),
      undo: this.word('undo', locale),
      notSaved: this.word('not-saved', locale),
      know: this.word('know', locale),
      known: this.word('known', locale),
      copy: this.word('copy', locale),
      copied: this.word('copied', locale),
      notCopied: this.word('not-copied', locale),
      openGlossary: this.word('open-glossary', locale),
      notOpened: this.word('not-opened', locale),
      addOwn: this.word('add-own', locale),
      editOwn: this.word('edit-own', locale),
      deleteOwn: this.word('delete-own', locale),
      deleted: this.word('deleted', locale),
    };
  }

  /** Why a mention is marked, in one language. */
  explain(reasons: Reasons, locale: Locale): ExplanationView {
    return explain(reasons, (key) => this.word(key, locale));
  }

  /** A word of the card in one language. */
  word(key: string, locale: Locale): string {
    return this.data.wording[key]?.[locale] ?? key;
  }

  #sources(cites: readonly Citation[], locale: Locale): readonly Source[] {
    const labels = cites.map((cite) => (cite.kind === 'link' ? cite.label : ''));
    return cites.flatMap((cite): Source[] => {
      if (cite.kind === 'link') {
        const alike = labels.filter((label) => label === cite.label).length > 1;
        return [
          {
            ...cite,
            short: cite.label,
            label: alike ? `${cite.label}/…/${lastSegment(cite.url)}` : cite.label,
          },
        ];
      }
      const found = this.#facts.get(`${cite.article}#${cite.fact}`);
      if (!found) return [];
      const number = String(found.fact.number);
      return [
        {
          kind: 'fact',
          label: this.word('article-fact', locale).replace('{n}', number),
          short: this.word('fact-short', locale).replace('{n}', number),
          fact: this.#factView(found.article, found.fact, locale),
        },
      ];
    });
  }

  #factView(article: Article, fact: Fact, locale: Locale): FactView {
    const { correction } = fact;
    return {
      id: `${article.id}#${fact.id}`,
      heading: this.word('fact-heading', locale).replace('{n}', String(fact.number)),
      text: fact.text[locale],
      ...(correction
        ? {
            correction: {
              heading: this.word('correction', locale),
              text: correction.text[locale],
              asOf: formatDate(correction.asOf, locale),
              sources: this.#sources(correction.cites, locale),
            },
          }
        : {}),
      note: article.note[locale],
    };
  }
}

/** The language of an entry's other name, as a BCP 47 tag; empty where nobody knows. */
export const otherLanguage = ({ locale, languages }: EntryView): string =>
  languages?.otherName ?? (locale === 'en' ? 'zh-Hans' : 'en');

/** What one name adds to another that stands before it: nothing when it begins with it, the gloss of "DiT（扩散 Transformer）" beside "DiT". */
function beside(other: string, name: string): string | undefined {
  if (name.startsWith(other)) return undefined;
  const gloss = /^[(（](.+)[)）]$/.exec(other.startsWith(name) ? other.slice(name.length).trim() : '');
  return gloss?.[1] ?? other;
}

/** The end of an address, which tells two pages of a site apart. */
function lastSegment(url: string): string {
  const segment = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  return segment.length > 24 ? `${segment.slice(0, 23)}…` : segment;
}

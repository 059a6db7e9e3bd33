/** Entries of readers' own glossaries as the search sees them. */

import { KINDS, type Kind, type Locale } from '../../data/types.ts';
import { plainOf } from '../markdown/plain.ts';
import { ownId } from '../packs/entry-id.ts';
import { inLanguage } from '../packs/in-language.ts';
import { ownName, ownSummary } from '../packs/own-row.ts';
import type { OwnEntry } from '../packs/types.ts';
import type { Searchable, Searchables, SearchableText } from './searchable.ts';

/** An entry with its texts. */
export class OwnSearchable implements Searchable {
  readonly #entry: OwnEntry;
  readonly id: string;

  constructor(pack: string, entry: OwnEntry) {
    this.#entry = entry;
    this.id = ownId({ pack, number: entry.number });
  }

  get kind() {
    return this.#entry.kind;
  }

  get names() {
    return [...new Set([...shownNames(this.#entry), ...this.#entry.names.map(({ text }) => text)])];
  }

  get shownNames() {
    return shownNames(this.#entry).size;
  }

  get related() {
    return [];
  }

  nameIn(locale: Locale) {
    return ownName(this.#entry, locale);
  }

  summaryIn(locale: Locale) {
    return ownSummary(this.#entry, locale);
  }

  languageOf(name: string) {
    return this.#entry.names.find(({ text }) => text === name)?.language;
  }

  textsFor(locale: Locale): readonly SearchableText[] {
    const { explainers } = this.#entry;
    const first = inLanguage(explainers, locale);
    return explainers
      .toSorted((a, b) => Number(b === first) - Number(a === first))
      .map((each) => ({ ...each, text: plainOf(each.text), from: 'explainer' }));
  }
}

/** The first name, and the first in each language. */
function shownNames({ names }: OwnEntry): ReadonlySet<string> {
  const languages = new Set<string>();
  return new Set(
    names
      .filter(({ language }, index) => {
        const isFirst = language !== undefined && !languages.has(language);
        if (language !== undefined) languages.add(language);
        return index === 0 || isFirst;
      })
      .map(({ text }) => text),
  );
}

/** The names of many entries in little room: one text for all, cut up as an entry is asked for. */
export class PackedNames implements Searchables {
  readonly length: number;
  readonly #pack: string;
  readonly #numbers: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #text: string;
  /** Where the names of each entry begin in the text, and one more for the end. */
  readonly #from: Uint32Array;

  constructor(pack: string, entries: readonly OwnEntry[]) {
    this.#pack = pack;
    this.length = entries.length;
    this.#numbers = Uint32Array.from(entries, ({ number }) => number);
    this.#kinds = Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind));
    this.#from = new Uint32Array(entries.length + 1);
    const texts: string[] = [];
    let at = 0;
    entries.forEach(({ names }, index) => {
      // No name has a line break.
      const text = `${names.map((name) => name.text).join('\n')}\n`;
      texts.push(text);
      at += text.length;
      this.#from[index + 1] = at;
    });
    this.#text = texts.join('');
  }

  at(index: number): Searchable | undefined {
    const number = this.#numbers[index];
    const kind = KINDS[this.#kinds[index] ?? -1];
    if (number === undefined || kind === undefined) return undefined;
    const id = ownId({ pack: this.#pack, number });
    return new Named(id, kind, this.#text, this.#from[index] ?? 0, this.#from[index + 1] ?? 0);
  }
}

/** An entry of which names alone are known. */
class Named implements Searchable {
  readonly id: string;
  readonly kind: Kind;
  readonly shownNames = 1;
  readonly related = [];
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;

  constructor(id: string, kind: Kind, text: string, from: number, to: number) {
    this.id = id;
    this.kind = kind;
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  get names() {
    return [...new Set(this.#text.slice(this.#from, this.#to - 1).split('\n'))];
  }

  nameIn() {
    return this.#text.slice(this.#from, this.#text.indexOf('\n', this.#from));
  }

  summaryIn() {
    return '';
  }

  languageOf() {
    return undefined;
  }

  textsFor() {
    return [];
  }
}

/** Which language a mark's card speaks. */

import type { Locale } from '../../data/types.ts';
import { chooseLocale, type LanguageChoice } from '../../glossary/locale.ts';
import { type Mark, textOf } from '../../page/found-run.ts';
import { attributeOf, closest } from '../../page/intact.ts';

export class CardLocales {
  readonly #setting: () => LanguageChoice;
  /** What holds for a setting. */
  #for: LanguageChoice;
  #known = new WeakMap<object, Locale>();
  #chosen: Locale | undefined;

  /** @param setting what the reader set for all pages */
  constructor(setting: () => LanguageChoice) {
    this.#setting = setting;
    this.#for = setting();
  }

  /** @returns whether the reader set another language since, for all pages; it wins over one that was chosen here */
  follow(): boolean {
    const setting = this.#setting();
    if (setting === this.#for) return false;
    this.#for = setting;
    this.#chosen = undefined;
    this.#known = new WeakMap();
    return true;
  }

  /** From now on every card of this page speaks this language. */
  choose(locale: Locale): void {
    this.#chosen = locale;
  }

  of({ run }: Mark): Locale {
    const known = this.#chosen ?? this.#known.get(run.nodes);
    if (known) return known;
    const element = run.nodes[0]?.parentElement;
    const tagged = element && closest(element, '[lang]');
    const locale = chooseLocale(this.#for, {
      text: textOf(run).slice(0, 2_000),
      pageTag: (tagged && attributeOf(tagged, 'lang')) ?? '',
      readerTags: navigator.languages,
    });
    this.#known.set(run.nodes, locale);
    return locale;
  }
}

/** Which language a mark's card speaks. */

import type { Locale } from '../../data/types.ts';
import { chooseLocale, type LanguageChoice } from '../../glossary/locale.ts';
import { type Mark, textOf } from '../../page/found-run.ts';

export class CardLocales {
  readonly #setting: LanguageChoice;
  readonly #known = new WeakMap<object, Locale>();
  #chosen: Locale | undefined;

  /** @param setting what the reader set for all pages */
  constructor(setting: LanguageChoice) {
    this.#setting = setting;
  }

  /** From now on every card of this page speaks this language. */
  choose(locale: Locale): void {
    this.#chosen = locale;
  }

  of({ run }: Mark): Locale {
    const known = this.#chosen ?? this.#known.get(run.nodes);
    if (known) return known;
    const element = run.nodes[0]?.parentElement;
    const locale = chooseLocale(this.#setting, {
      text: textOf(run).slice(0, 2_000),
      pageTag: element?.closest('[lang]')?.getAttribute('lang') ?? '',
      readerTags: navigator.languages,
    });
    this.#known.set(run.nodes, locale);
    return locale;
  }
}

import type { Locale } from '../../data/types.ts';
import { send } from '../../extension/messages.ts';
import type { MenuWords } from '../../glossary/glossary.ts';

/** The words of the card's menu, asked of the background once a language. */
export class MenuWordsCache {
  readonly #words = new Map<Locale, MenuWords>();
  readonly #asked = new Map<Locale, Promise<void>>();

  /** Those that have arrived. */
  get(locale: Locale): MenuWords | undefined {
    return this.#words.get(locale);
  }

  /** Resolves when they are here, or cannot be had. */
  fetch(locale: Locale): Promise<void> {
    const known = this.#asked.get(locale);
    if (known) return known;
    const arrival = send('menuWords', { locale }).then(
      (words) => {
        this.#words.set(locale, words);
      },
      () => {
        // The background may be starting or the extension being updated: the next card asks again.
        this.#asked.delete(locale);
      },
    );
    this.#asked.set(locale, arrival);
    return arrival;
  }
}

/** In the background: what an organization set, which the browser may be slow to tell. */

import browser from 'webextension-polyfill';
import type { StoredRecord } from './migrations/migration.ts';

/** The settings of the reader wait so many milliseconds for those of the organization. */
const PATIENCE = 200;

export class ManagedSettings {
  readonly #onLate: () => void;
  #known: StoredRecord | undefined;
  /** What was asked, and whether it has been waited for. */
  #asked: { readonly answer: Promise<StoredRecord>; isLate: boolean } | undefined;

  /** @param onLate called when they come after they were read without */
  constructor(onLate: () => void) {
    this.#onLate = onLate;
  }

  /** They were changed, and are asked for anew. */
  forget(): void {
    this.#asked = undefined;
    this.#known = undefined;
  }

  /** Undefined while the browser is still gathering its policies, for which Chrome takes seconds after its start. */
  async read(): Promise<StoredRecord | undefined> {
    const asked = this.#asked ?? this.#ask();
    if (!this.#known && !asked.isLate) {
      await Promise.race([asked.answer, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      asked.isLate = !this.#known;
    }
    return this.#known;
  }

  #ask() {
    // Firefox has none where the organization set nothing: https://bugzilla.mozilla.org/1868153
    const answer: Promise<StoredRecord> = browser.storage.managed.get(null).catch(() => ({}));
    const asked = { answer, isLate: false };
    this.#asked = asked;
    void answer.then((known) => {
      if (this.#asked !== asked) return;
      this.#known = known;
      if (asked.isLate) this.#onLate();
    });
    return asked;
  }
}

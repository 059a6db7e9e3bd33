/** In the background: what an organization set, which the browser may be slow to tell. */

import browser from 'webextension-polyfill';
import type { StoredRecord } from './migrations/migration.ts';

/** The settings of the reader wait so many milliseconds for those of the organization. */
const PATIENCE = 200;

export class ManagedSettings {
  readonly #onLate: () => void;
  #asked: Promise<StoredRecord> | undefined;

  /** @param onLate called when they come after they were read without */
  constructor(onLate: () => void) {
    this.#onLate = onLate;
  }

  /** They were changed, and are asked for anew. */
  forget(): void {
    this.#asked = undefined;
  }

  /**
   * As far as they are known: nothing while the browser is still gathering its policies, for which Chrome takes
   * seconds after its start.
   */
  async read(): Promise<StoredRecord> {
    // Firefox has none where the organization set nothing: https://bugzilla.mozilla.org/1868153
    this.#asked ??= browser.storage.managed.get(null).catch(() => ({}));
    const asked = this.#asked;
    const waited = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const answer = await Promise.race([asked, waited]);
    if (answer === undefined) void asked.then((late) => Object.keys(late).length > 0 && this.#onLate());
    return answer ?? {};
  }
}

/** What a frame's page is marked by: the names in the package, or those of the reader's glossaries with them. */

import foldedLexicon from 'virtual:newsgloss/lexicon';
import { send } from '../../extension/messages.ts';
import type { LexiconHeader } from '../../extension/packs/lexicon-header.ts';
import { readLexicon } from '../../extension/packs/read-lexicon.ts';
import { type Lexicon, reviveLexicon, withClues } from '../../matching/lexicon.ts';

/** So long a page waits for its reader's own names before it is marked without them, in milliseconds. */
const LONGEST_WAIT = 100;

export class Lexicons {
  #header: LexiconHeader | undefined;
  #bundled: Lexicon | undefined;
  #own: { readonly state: string; readonly lexicon: Lexicon } | undefined;
  #reading: { readonly state: string; readonly lexicon: Promise<Lexicon | undefined> } | undefined;
  #taken = new AbortController();

  constructor(header: LexiconHeader | undefined) {
    this.#header = header;
  }

  get colours(): Readonly<Record<string, string>> {
    return this.#header?.colours ?? {};
  }

  /** The reader's glossaries are others, or none. */
  follow(header: LexiconHeader | undefined): void {
    if (header?.state !== this.#header?.state) this.stop();
    this.#header = header;
    if (!header?.lexicon) this.#own = undefined;
  }

  /** The lexicon to mark by; undefined where it has to be read. */
  get here(): Lexicon | undefined {
    if (!this.#header?.lexicon) return this.#package;
    return this.#own?.state === this.#header.state ? this.#own.lexicon : undefined;
  }

  get #package(): Lexicon {
    this.#bundled ??= reviveLexicon(foldedLexicon());
    return this.#bundled;
  }

  /** The lexicon to begin with: if the right one does not come at once, that of the package where that is marked. */
  async first(): Promise<Lexicon | undefined> {
    const reading = this.read();
    if (!this.#header?.isBundledOn) return reading;
    let timer = 0;
    const waited = new Promise<undefined>((resolve) => {
      timer = window.setTimeout(resolve, LONGEST_WAIT);
    });
    const soon = await Promise.race([reading, waited]);
    clearTimeout(timer);
    return soon ?? this.here ?? this.#package;
  }

  /** The lexicon to mark by, once it is read; undefined where it cannot be had, or is not wanted any more. */
  async read(): Promise<Lexicon | undefined> {
    const { here } = this;
    const header = this.#header;
    if (here || !header?.lexicon) return here;
    const { state, lexicon: stored } = header;
    if (this.#reading?.state !== state) {
      const { signal } = this.#taken;
      this.#reading = { state, lexicon: readLexicon(stored, foldedLexicon(), signal) };
      void this.#reading.lexicon.then((lexicon) => {
        if (signal.aborted) return;
        this.#reading = undefined;
        if (lexicon) {
          this.#own = { state, lexicon };
          this.#bundled = undefined;
        } else send('lexiconDamaged', {}).catch(() => {});
      });
    }
    return this.#reading.lexicon;
  }

  /** Reads nothing more. */
  stop(): void {
    this.#taken.abort();
    this.#taken = new AbortController();
    this.#reading = undefined;
  }

  /**
   * A lexicon with the clues of its ambiguous names, which few pages need.
   * @throws when there is no background to ask
   */
  async withClues(lexicon: Lexicon): Promise<Lexicon> {
    const whole = lexicon.clues ? lexicon : withClues(lexicon, await send('clues', {}));
    if (this.#bundled === lexicon) this.#bundled = whole;
    else if (this.#own?.lexicon === lexicon) this.#own = { ...this.#own, lexicon: whole };
    return whole;
  }
}

/** The page's title, which tells its subject; it is read, not marked. */

import type { Lexicon } from '../matching/lexicon.ts';
import type { PageEvidence } from '../matching/page-evidence.ts';
import { type BlockReading, readBlock, type Scratch } from '../matching/reading.ts';

export class PageTitle {
  #last: { readonly text: string; readonly reading: BlockReading } | undefined;

  /** Whether it has ambiguous names that cannot be told apart without clues. */
  get lacksClues(): boolean {
    return this.#last?.reading.lacksClues ?? false;
  }

  /** Reads it, if it is another than before, and has it say in the evidence what it says now. */
  read(text: string, lexicon: Lexicon, evidence: PageEvidence, scratch: Scratch): void {
    if (this.#last?.text === text) return;
    this.takeOut(evidence);
    this.#last = { text, reading: readBlock(text, lexicon, scratch) };
    evidence.add(this.#last.reading, true);
  }

  /** Takes what it said out of the evidence; it is read anew then. */
  takeOut(evidence: PageEvidence): void {
    if (this.#last) evidence.remove(this.#last.reading, true);
    this.#last = undefined;
  }
}

/** The rules of the reader's look of marks, in this document and, where they do not reach, in its shadow trees. */

import { type MarkLook, type SheetLook, sheetOf } from '../../extension/mark-look.ts';
import { send } from '../../extension/messages.ts';
import { addRules } from '../../page/shadow-rules.ts';

/** Of the whole document: it outlives a marking of it that begins anew. */
export class MarkSheet {
  /** Whose rules are in the document, or on their way there. */
  #look: SheetLook | null = null;
  #rules = '';
  /** Takes the rules out of shadow trees. */
  #taken = new AbortController();
  /** With how long each is read. */
  readonly #trees = new Map<ShadowRoot, AbortSignal>();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Has the rules of a look here, and those of no other.
   * @param packs glossaries that have a colour of their own, as #rrggbb
   * @returns false when they cannot be had, as after an update of the extension
   */
  wear(look: MarkLook, packs: SheetLook['packs'] = {}): Promise<boolean> {
    const wanted = sheetOf(look, packs);
    const changed = this.#last.then(() => this.#change(wanted));
    this.#last = changed;
    return changed;
  }

  async #change(to: SheetLook | null): Promise<boolean> {
    const from = this.#look;
    if (JSON.stringify(from) === JSON.stringify(to)) return true;
    try {
      const rules = await send('markSheet', { from, to });
      this.#look = to;
      if (import.meta.env.FIREFOX) this.#styleTrees(rules);
      return true;
    } catch {
      return false;
    }
  }

  /** Firefox: the rules of the document do not reach into a shadow tree. */
  styleRoot(root: ShadowRoot, signal: AbortSignal): void {
    this.#trees.set(root, signal);
    signal.addEventListener('abort', () => this.#trees.delete(root));
    if (this.#rules !== '') this.#style(root, signal);
  }

  #styleTrees(rules: string): void {
    this.#taken.abort();
    this.#taken = new AbortController();
    this.#rules = rules;
    if (rules !== '') for (const [root, signal] of this.#trees) this.#style(root, signal);
  }

  #style(root: ShadowRoot, signal: AbortSignal): void {
    addRules(root, this.#rules, AbortSignal.any([signal, this.#taken.signal]));
  }
}

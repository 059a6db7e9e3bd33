import { type EntryKey, MOST_KEYS, send } from '../../extension/messages.ts';
import type { EntryView } from '../../glossary/glossary.ts';

const keyOf = ({ id, locale }: EntryKey) => `${locale} ${id}`;

/** Entries that this page has asked the background for, so that a card finds them here. */
export class EntryCache {
  readonly #views = new Map<string, EntryView>();
  readonly #asked = new Map<string, Promise<void>>();

  /** An entry that has arrived. */
  get(key: EntryKey): EntryView | undefined {
    return this.#views.get(keyOf(key));
  }

  /** Asks for those that were not asked for yet; resolves when all are here, or cannot be had. */
  async fetch(keys: readonly EntryKey[]): Promise<void> {
    const wanted = keys.filter((key) => !this.#asked.has(keyOf(key)));
    for (let at = 0; at < wanted.length; at += MOST_KEYS) {
      const part = wanted.slice(at, at + MOST_KEYS);
      const arrival = this.#request(part);
      for (const key of part) this.#asked.set(keyOf(key), arrival);
    }
    await Promise.all(keys.map((key) => this.#asked.get(keyOf(key))));
  }

  /** Whether it has arrived and nothing has changed since. */
  isFresh(key: EntryKey): boolean {
    return this.#asked.has(keyOf(key)) && this.#views.has(keyOf(key));
  }

  /** All may have changed: they are asked for anew when they are wanted. What is shown stays until then. */
  expire(): void {
    this.#asked.clear();
  }

  async #request(keys: readonly EntryKey[]): Promise<void> {
    try {
      const views = await send('entries', { keys });
      for (const key of keys) this.#views.delete(keyOf(key));
      for (const view of views) this.#views.set(keyOf(view), view);
    } catch {
      // The background may be starting or the extension being updated: the next hover asks again.
      for (const key of keys) this.#asked.delete(keyOf(key));
    }
  }
}

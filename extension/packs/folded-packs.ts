/**
 * The folded names of glossaries, kept so that a term that is added to one does not have all others folded again. They
 * can be made anew at any time: what cannot be kept, or is damaged, is.
 */

import { type DBSchema, openDB } from 'idb';
import { FOLDED_FORMAT, type FoldedPack, NameFolder } from '../../matching/fold-names.ts';
import type { ScriptFold } from '../../matching/units.ts';
import type { PackStore } from './pack-store.ts';

interface FoldedSchema extends DBSchema {
  packs: { key: string; value: { readonly revision: number; readonly folded: FoldedPack } };
}

const open = () =>
  openDB<FoldedSchema>('folded-glossaries', 1, {
    upgrade: (database) => {
      database.createObjectStore('packs');
    },
  });

/** The store of what was folded; without a database nothing is kept. */
export async function openFolded(): Promise<FoldedStore> {
  return new FoldedStore(await open().catch(() => undefined));
}

export class FoldedStore {
  readonly #database: Awaited<ReturnType<typeof open>> | undefined;

  constructor(database: Awaited<ReturnType<typeof open>> | undefined) {
    this.#database = database;
  }

  /**
   * The folded names of a glossary as it is now.
   * @throws what the store throws
   */
  async of(
    { id, revision }: { readonly id: string; readonly revision: number },
    store: Pick<PackStore, 'batches'>,
    script: ScriptFold,
    signal: AbortSignal,
  ): Promise<FoldedPack> {
    const kept = await this.#database?.get('packs', id).catch(() => undefined);
    if (kept?.revision === revision && kept.folded.format === FOLDED_FORMAT) return kept.folded;
    const folder = new NameFolder(script);
    for await (const batch of store.batches(id, signal)) folder.add(batch);
    const folded = folder.finish();
    await this.#database?.put('packs', { revision, folded }, id).catch(() => {});
    return folded;
  }

  /** Forgets all glossaries but some. */
  async keep(ids: readonly string[]): Promise<void> {
    const keys = (await this.#database?.getAllKeys('packs').catch(() => [])) ?? [];
    for (const key of keys)
      if (!ids.includes(key)) await this.#database?.delete('packs', key).catch(() => {});
  }

  close(): void {
    this.#database?.close();
  }
}

/** In a page of the extension's own: the store of glossaries, for tests and benchmarks. */

import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import { readTold } from '../../extension/packs/lexicon-outcome.ts';
import { announcePacks, readPackNews } from '../../extension/packs/news.ts';
import type { OwnDraft, PackSettings } from '../../glossary/packs/types.ts';

export const store = createPackStore(announcePacks);
let changedAt = performance.now();

async function changing<T>(change: Promise<T>): Promise<T> {
  const result = await change;
  changedAt = performance.now();
  return result;
}

export const add = async (pack: string, draft: OwnDraft): Promise<number> => {
  const { key } = await changing(store.add(pack, draft));
  return key.number;
};

export const remove = async (pack: string, number: number): Promise<void> => {
  await changing(store.remove({ pack, number }));
};

export async function make(name: string, drafts: readonly OwnDraft[]): Promise<string> {
  const settings = { name, on: true, colour: null, licence: '', source: '' };
  const { signal } = new AbortController();
  const { id } = await changing(store.replace({ make: settings }, drafts, { signal }));
  return id;
}

export const change = (pack: string, to: Partial<PackSettings>) => changing(store.changePack(pack, to));

export const order = (packs: readonly string[]) => changing(store.orderPacks(packs));

export const removePack = (pack: string) => changing(store.removePack(pack));

/** As at first. */
export async function reset(): Promise<void> {
  const plain = { on: true, colour: null };
  for (const { id } of await store.packs()) {
    if (id === 'mine' || id === 'builtin') await changing(store.changePack(id, plain));
    else await changing(store.removePack(id));
  }
  for await (const batch of store.batches('mine', new AbortController().signal))
    for (const { number } of batch) await remove('mine', number);
  await order(['mine', 'builtin']);
}

const LOOK_AGAIN = 10;
const PATIENCE = 120_000;

/**
 * @returns how long after the newest change pages had it, in milliseconds
 * @throws when they never have it
 */
export async function settled(): Promise<number> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    const [news, told] = await Promise.all([readPackNews(), readTold()]);
    if (news?.kind === 'changed' && told?.revision === news.names) return performance.now() - changedAt;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  throw new Error('pages never had what is stored');
}

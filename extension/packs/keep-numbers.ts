/** Entries that come again, with the numbers that they had: what refers to an entry refers to it still. */

import { nameKey } from '../../glossary/packs/name-key.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import type { Numbered, PackStore } from './pack-store.ts';

/**
 * Drafts for a pack, each with the number of the entry there whose first name is the same; of several with that name
 * in order. Others have none.
 */
export async function keepNumbers(
  store: Pick<PackStore, 'batches'>,
  pack: string,
  drafts: AsyncIterable<OwnDraft>,
  signal: AbortSignal,
): Promise<AsyncIterable<Numbered>> {
  const numbers = new Map<string, number[]>();
  for await (const batch of store.batches(pack, signal))
    for (const { names, number } of batch) {
      const key = keyOf(names);
      numbers.set(key, [...(numbers.get(key) ?? []), number]);
    }
  return (async function* () {
    for await (const draft of drafts) {
      const number = numbers.get(keyOf(draft.names))?.shift();
      yield number === undefined ? draft : { ...draft, number };
    }
  })();
}

const keyOf = ([first]: OwnDraft['names']): string => nameKey(first?.text ?? '');

/** A Worker that replaces the entries of a glossary, and tells how far it is. */

import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';

export interface ImportOrder {
  readonly pack: string;
  readonly word: string;
  readonly count: number;
}

function* drafts({ word, count }: ImportOrder): Iterable<OwnDraft> {
  for (let n = 0; n < count; n++)
    yield { kind: 'concept', names: [{ text: `${word} ${n}` }], explainers: [{ text: 'x'.repeat(200) }] };
}

addEventListener('message', async ({ data }: MessageEvent<ImportOrder>) => {
  const store = createPackStore(async ({ kind }) => postMessage(kind));
  const { signal } = new AbortController();
  await store.replace({ id: data.pack }, drafts(data), { signal, tell: (stored) => postMessage(stored) });
  postMessage('done');
});

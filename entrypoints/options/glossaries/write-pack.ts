/** A glossary as a file, in parts, so that the largest one never stands in memory as a text. */

import type { PackStore } from '../../../extension/packs/pack-store.ts';
import type { Format } from '../../../glossary/formats/types.ts';
import { glossaryFile, writeGlossary } from '../../../glossary/formats/write.ts';
import type { Work } from './worker.ts';
import type { WorkerAnswer, WriteSource } from './worker-messages.ts';

export async function writePack(
  store: PackStore,
  { pack, drafts }: WriteSource,
  format: Format,
  { signal, tell }: Work,
): Promise<WorkerAnswer> {
  const entries = () => (drafts ? [drafts] : store.batches(pack.id, signal));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const options = { signal, tell: (written: number) => tell(written, pack.size) };
  for await (const part of writeGlossary(format, pack, entries, options)) parts.push(part);
  return { kind: 'written', file: new Blob(parts, { type: glossaryFile(format, pack.name).type }) };
}

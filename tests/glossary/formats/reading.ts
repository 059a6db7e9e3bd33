/** Files read to the end, for tests. */

import { readGlossary } from '../../../glossary/formats/read.ts';
import type { About, Format, Problem, ReadOptions } from '../../../glossary/formats/types.ts';
import { type WrittenPack, writeGlossary } from '../../../glossary/formats/write.ts';
import type { OwnDraft } from '../../../glossary/packs/types.ts';

export interface ReadFile {
  readonly drafts: readonly OwnDraft[];
  readonly problems: readonly Problem[];
  readonly untold: number;
  readonly about: About;
}

export const never = () => new AbortController().signal;
/** For what needs no turn of others. */
export const noRest = () => Promise.resolve();

export async function readAll(
  input: string | Uint8Array,
  fileName: string,
  options: Partial<ReadOptions> = {},
): Promise<ReadFile> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const drafts: OwnDraft[] = [];
  const problems: Problem[] = [];
  let untold = 0;
  let about: About = {};
  for await (const batch of readGlossary(bytes, fileName, { signal: never(), rest: noRest, ...options })) {
    drafts.push(...batch.drafts);
    problems.push(...batch.problems);
    untold += batch.untold;
    about = { ...about, ...batch.about };
  }
  return { drafts, problems, untold, about };
}

export const somePack: WrittenPack = { name: 'Pack', colour: null, licence: '', source: '' };

export async function writeAll(
  format: Format,
  drafts: readonly OwnDraft[],
  pack: WrittenPack = somePack,
): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  for await (const part of writeGlossary(format, pack, () => [drafts], { signal: never(), rest: noRest }))
    parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

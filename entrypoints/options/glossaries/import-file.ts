/** A file on its way into a glossary: read, compared, stored. */

import type {
  ImportCounts,
  Reading,
  Recognised,
  Target,
} from '../../../components/options/glossaries/import-step.ts';
import type { PackStore } from '../../../extension/packs/pack-store.ts';
import { previewGlossary } from '../../../glossary/formats/preview.ts';
import { readGlossary } from '../../../glossary/formats/read.ts';
import { type About, LARGEST_FILE, type Problem, Unreadable } from '../../../glossary/formats/types.ts';
import {
  type CollisionChoice,
  countImport,
  entriesAfterImport,
  type ImportPlan,
  planImport,
} from '../../../glossary/packs/plan-import.ts';
import type { OwnDraft, PackSettings } from '../../../glossary/packs/types.ts';
import type { Work } from './worker.ts';
import type { WorkerAnswer } from './worker-messages.ts';

/** What was read of a file, kept until it is stored: reading it again takes longer than it takes room. */
interface Read {
  readonly recognised: Omit<Recognised, 'counts'>;
  readonly about: About;
  readonly drafts: readonly OwnDraft[];
}

/** What is compared with, where entries go to a new glossary. */
const NOTHING: Iterable<never> = [];

export interface Import {
  read(file: File, reading: Reading, target: Target, work: Work): Promise<WorkerAnswer>;
  compare(target: Target, work: Work): Promise<WorkerAnswer>;
  store(
    target: { readonly make: PackSettings } | { readonly id: string },
    collision: CollisionChoice,
    work: Work,
  ): Promise<WorkerAnswer>;
}

export function createImport(store: PackStore): Import {
  let last: Read | undefined;

  const plan = (drafts: readonly OwnDraft[], target: Target, { signal }: Work): Promise<ImportPlan> =>
    planImport(target.kind === 'new' ? NOTHING : store.batches(target.id, signal), drafts, { signal });

  const compare = async ({ drafts }: Read, target: Target, work: Work): Promise<ImportCounts> => {
    const { fresh, collisions, same, repeated } = await plan(drafts, target, work);
    return { fresh: fresh.length, different: collisions.size, same: same + repeated };
  };

  return {
    async read(file, reading, target, work) {
      const read = await readFile(file, reading, work);
      last = read;
      const recognised = { ...read.recognised, counts: await compare(read, target, work) };
      return { kind: 'recognised', recognised, about: read.about };
    },
    async compare(target, work) {
      if (!last) throw new Error('nothing was read');
      return { kind: 'compared', counts: await compare(last, target, work) };
    },
    async store(target, collision, work) {
      if (!last) throw new Error('nothing was read');
      const { signal, tell } = work;
      const { drafts } = last;
      if ('make' in target) {
        const options = { signal, tell: (stored: number) => tell(stored, drafts.length) };
        const pack = await store.replace(target, drafts, options);
        return { kind: 'stored', pack, added: drafts.length, replaced: 0, kept: 0 };
      }
      // Anew: it may have changed since it was compared.
      const made = await plan(drafts, { kind: 'pack', id: target.id }, work);
      const decision = { collisions: collision, missing: 'keep' } as const;
      const { added, changed, size } = countImport(made, decision);
      const entries = entriesAfterImport(made, store.batches(target.id, signal), decision);
      const pack = await store.replace(target, entries, { signal, tell: (stored) => tell(stored, size) });
      return { kind: 'stored', pack, added, replaced: changed, kept: drafts.length - added - changed };
    },
  };
}

async function readFile(file: File, reading: Reading, { signal, tell }: Work): Promise<Read> {
  // No more is opened than can be read.
  if (file.size > LARGEST_FILE) throw new Unreadable('importProblemFileTooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const preview = await previewGlossary(bytes, file.name, { ...reading, signal });
  const { format, encoding, table } = preview;
  const drafts: OwnDraft[] = [];
  const told: Problem[] = [];
  let untold = 0;
  let { about } = preview;
  try {
    const options = {
      ...reading,
      format,
      ...(encoding ? { encoding } : {}),
      ...(table ? { delimiter: table.delimiter } : {}),
      signal,
      tell: ({ done, of }: { readonly done: number; readonly of: number }) => tell(done, of),
    };
    for await (const batch of readGlossary(bytes, file.name, options)) {
      for (const draft of batch.drafts) drafts.push(draft);
      for (const problem of batch.problems) told.push(problem);
      untold += batch.untold;
      about = { ...about, ...batch.about };
    }
  } catch (error) {
    // The reader is yet to say in which column names are.
    if (!table || !(error instanceof Unreadable) || error.reason !== 'importProblemFileNoNames') throw error;
  }
  const recognised = {
    format,
    encoding,
    table,
    drafts: preview.drafts,
    entries: drafts.length,
    wrong: { count: told.length + untold, told },
  };
  return { recognised, about, drafts };
}

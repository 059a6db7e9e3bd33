/**
 * How long glossaries take to be read, compared with what is there, and written: in Node, without storing them; then
 * brought in by the options page, which stores them.
 */

import { readGlossary } from '../../glossary/formats/read.ts';
import { FORMATS } from '../../glossary/formats/types.ts';
import { writeGlossary } from '../../glossary/formats/write.ts';
import { planImport } from '../../glossary/packs/plan-import.ts';
import type { OwnDraft } from '../../glossary/packs/types.ts';
import { generateDrafts } from '../../tests/glossary/formats/generate-drafts.ts';
import type { Group } from './groups.ts';
import { importInPage } from './import-page.ts';
import { type Figure, figure } from './rows.ts';

/** Three names each. */
const ENTRIES = 100_000;
/** An import is to take 20 s at most, and storing takes its part of them. */
const READ = { atMost: 10_000 };
const PACK = { name: 'Bench', colour: null, licence: '', source: '' };
const { signal } = new AbortController();

export const importGroup: Group = async (bench) => {
  const drafts = generateDrafts(ENTRIES);
  const rows: Figure[] = [];
  const notes: string[] = [];
  for (const format of FORMATS) {
    const parts: BlobPart[] = [];
    const written = await processorTime(async () => {
      for await (const part of writeGlossary(format, PACK, () => [drafts], { signal })) parts.push(part);
    });
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let count = 0;
    const read = await processorTime(async () => {
      for await (const batch of readGlossary(bytes, `bench.${format}`, { signal }))
        count += batch.drafts.length;
    });
    if (count !== ENTRIES) throw new Error(`${count} of ${ENTRIES} entries came back from ${format}`);
    rows.push(figure(`read ${format}, 100,000 entries`, read, 'ms', READ));
    rows.push(figure(`  write ${format}`, written, 'ms'));
    notes.push(`${format}: ${Math.round(bytes.length / 1e6)} MB`);
  }
  const entries = drafts.map((draft, number) => ({ ...draft, number, added: 0, changed: 0 }));
  const plan = (theirs: readonly OwnDraft[]) =>
    processorTime(async () => {
      const { same, collisions } = await planImport([entries], theirs, { signal });
      if (same + collisions.size !== ENTRIES) throw new Error('entries have no counterpart');
    });
  rows.push(figure('compare 100,000 entries with the same', await plan(drafts), 'ms'));
  const others = drafts.map((draft) => ({ ...draft, source: 'another' }));
  rows.push(figure('compare 100,000 entries with others of their names', await plan(others), 'ms'));
  const inPage = await importInPage(bench);
  return { rows: [...rows, ...inPage.rows], notes: [...notes, ...inPage.notes] };
};

/** Milliseconds of the processor, as other work on the machine would count otherwise. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

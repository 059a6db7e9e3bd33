/** Files of glossaries as entries. */

import { type Collector, collect } from './collector.ts';
import { textOf } from './input.ts';
import { readJson } from './json/read-json.ts';
import { type OpenFile, openFile } from './open.ts';
import { readTable } from './table/read-table.ts';
import { readTbx } from './tbx/read-tbx.ts';
import { type Batch, type FileBytes, type ReadOptions, Unreadable } from './types.ts';
import { readYomitan } from './yomitan/read-yomitan.ts';

/**
 * Reads a file, a batch at a time. Entries that are wrong are told as problems, the others come in. Between slices of
 * work other tasks of the thread have their turn.
 * @param fileName what the file is called, with its ending; it helps to tell the format
 * @throws Unreadable where nothing can come in: then what came before is to be dropped; the signal's reason once it
 *   is aborted
 */
export async function* readGlossary(
  input: FileBytes,
  fileName: string,
  options: ReadOptions,
): AsyncGenerator<Batch> {
  const file = await openFile(input, fileName, options);
  const collector = collect({ kind: options.kind ?? 'concept', language: options.language });
  let any = false;
  const batches = batchesOf(file, collector);
  for await (const batch of batches) {
    options.signal.throwIfAborted();
    any ||= batch.drafts.length > 0 || batch.problems.length > 0;
    yield batch;
  }
  const last = collector.take(true);
  if (last) yield last;
  if (!any && !last?.drafts.length && !last?.problems.length) throw new Unreadable('importProblemFileEmpty');
  options.tell?.({ done: file.bytes.length, of: file.bytes.length });
}

function batchesOf(file: OpenFile, collector: Collector): AsyncGenerator<Batch> {
  const { bytes, pace } = file;
  if (file.format === 'yomitan') return readYomitan(bytes, collector, pace);
  const text = textOf(bytes, file.encoding, pace);
  if (file.format === 'json') return readJson(text, collector, pace);
  if (file.format === 'tbx') return readTbx(text, collector, pace);
  return readTable(text, file, collector, pace);
}

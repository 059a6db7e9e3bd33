/** Glossaries as files. */

import type { OwnDraft, PackSettings } from '../packs/types.ts';
import { writeJson } from './json/write-json.ts';
import { paceOf } from './pace.ts';
import { writeTable } from './table/write-table.ts';
import { writeTbx } from './tbx/write-tbx.ts';
import type { Format } from './types.ts';
import { writeYomitan } from './yomitan/write-yomitan.ts';

/** What a file tells of a glossary. */
export type WrittenPack = Pick<PackSettings, 'name' | 'colour' | 'licence' | 'source'> & {
  /** Rises with each change. */
  readonly revision?: number;
};

/** Entries in order, in batches, from the beginning each time it is called: tables are gone through twice. */
export type WrittenEntries = () => AsyncIterable<readonly OwnDraft[]> | Iterable<readonly OwnDraft[]>;

export interface WriteOptions {
  /** Ends the writing, which throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Gets how many entries are written so far. */
  readonly tell?: (written: number) => void;
  /** Lets other work of the thread have its turn. */
  readonly rest?: () => Promise<void>;
}

const FILES: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  tsv: { ending: 'tsv', type: 'text/tab-separated-values;charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  tbx: { ending: 'tbx', type: 'application/xml' },
  yomitan: { ending: 'zip', type: 'application/zip' },
};

/** The name of a file, safe on every system, and its media type. */
export function glossaryFile(
  format: Format,
  packName: string,
): { readonly name: string; readonly type: string } {
  const { ending, type } = FILES[format];
  const name = packName
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes these in names
    .replace(/[\u0000-\u001f\u007f"*/:<>?\\|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
    .toWellFormed();
  return { name: `${name || 'glossary'}.${ending}`, type };
}

/**
 * Writes a file, in parts that belong one after the other. What it holds `readGlossary` reads back, but for what
 * `lossesOf` tells.
 */
export async function* writeGlossary(
  format: Format,
  pack: WrittenPack,
  entries: WrittenEntries,
  { signal, tell, rest }: WriteOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pace = paceOf(0, { signal, ...(rest ? { rest } : {}) });
  const parts =
    format === 'yomitan'
      ? writeYomitan(pack, entries, pace, tell)
      : encoded(
          format === 'json'
            ? writeJson(pack, entries, tell)
            : format === 'tbx'
              ? writeTbx(pack, entries, tell)
              : writeTable(format, entries, tell),
        );
  for await (const part of parts) {
    signal.throwIfAborted();
    yield part;
    const wait = pace.spend(part.length);
    if (wait) await wait;
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const text of texts) if (text !== '') yield encoder.encode(text);
}

/** A file of a glossary, opened: what it is, before its entries are read. */

import { encodingOf } from './encoding.ts';
import { bytesOf, textOf } from './input.ts';
import { type Pace, paceOf } from './pace.ts';
import { formatOfText, isZip } from './sniff.ts';
import type { ColumnMapping, Delimiter } from './table/columns.ts';
import { delimiterOf } from './table/delimiter.ts';
import type { Encoding, FileBytes, Format, ReadOptions } from './types.ts';

interface OpenArchive {
  readonly format: 'yomitan';
  readonly bytes: Uint8Array;
}

interface OpenJson {
  readonly format: 'json';
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

interface OpenXml {
  readonly format: 'tbx';
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

interface OpenTable {
  readonly format: 'csv' | 'tsv';
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly columns?: ColumnMapping | undefined;
}

export type OpenFile = (OpenArchive | OpenJson | OpenXml | OpenTable) & { readonly pace: Pace };

/** @throws Unreadable where the file is empty, too large or no text */
export async function openFile(
  input: FileBytes,
  fileName: string,
  { format: asked, encoding: given, delimiter, columns, ...options }: ReadOptions,
): Promise<OpenFile> {
  options.signal.throwIfAborted();
  const bytes = await bytesOf(input, options.signal);
  const pace = paceOf(bytes.length, options);
  if (asked === 'yomitan' || (asked === undefined && isZip(bytes))) return { format: 'yomitan', bytes, pace };
  const encoding = given ?? (await encodingOf(bytes, pace));
  const start = await startOf(bytes, encoding, pace);
  const format = asked ?? formatOfText(start, fileName);
  if (format === 'json' || format === 'tbx') return { format, bytes, encoding, pace };
  const table: Exclude<Format, 'yomitan' | 'json' | 'tbx'> = format === 'tsv' ? 'tsv' : 'csv';
  return {
    format: table,
    bytes,
    encoding,
    delimiter: delimiter ?? delimiterOf(start, fileName),
    columns,
    pace,
  };
}

async function startOf(bytes: Uint8Array, encoding: Encoding, pace: Pace): Promise<string> {
  for await (const text of textOf(bytes, encoding, pace)) return text;
  return '';
}

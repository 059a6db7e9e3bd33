/** Which format a file is in, by how it begins, and by its name where that tells nothing. */

import type { Format } from './types.ts';

/** Whether a file is an archive, whatever its name is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);

/** @param start how the text begins */
export function formatOfText(start: string, fileName: string): Exclude<Format, 'yomitan'> {
  const text = start.trimStart();
  if (/^<(?:\?xml|!--|!doctype|martif|tbx|termEntry|conceptEntry)\b/i.test(text)) return 'tbx';
  if (/\.tsv$|\.tab$/i.test(fileName)) return 'tsv';
  if (/\.csv$/i.test(fileName)) return 'csv';
  if (/^[[{]/.test(text)) return 'json';
  const line = /^.*$/m.exec(text)?.[0] ?? '';
  return line.includes('\t') && !line.includes(',') ? 'tsv' : 'csv';
}

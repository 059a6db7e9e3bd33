/** Plain text files: reading them, and showing a place in one to people. */

import { readFileSync } from 'node:fs';
import type { Stretch } from '../matching/evidence.ts';

/**
 * A UTF-8 text; a byte order mark stays, since offsets count it.
 * @throws with what is wrong with the file
 */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Error('it is not UTF-8 text; convert it first');
    throw error;
  }
}

/** Where an offset is, as editors count: lines and UTF-16 columns from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n?|\n/).length;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return `${line}:${offset - lineStart + 1}`;
}

/** How much of a text is shown on either side of a place, in characters. */
const SHOWN = 30;

/** A place in brackets with the text around it, on one line. */
export function inContext(text: string, { start, end }: Stretch): string {
  // Twice as many units hold as many characters, however many of them are surrogate pairs.
  const before = [...text.slice(Math.max(0, start - 2 * SHOWN), start)].slice(-SHOWN).join('');
  const after = [...text.slice(end, end + 2 * SHOWN)].slice(0, SHOWN).join('');
  return oneLine(
    `${start > before.length ? '…' : ''}${before}[${text.slice(start, end)}]${after}${end + after.length < text.length ? '…' : ''}`,
  );
}

/** A text with its line breaks made visible. */
export const oneLine = (text: string): string => text.replace(/\r\n?|\n/g, '⏎').replaceAll('\t', ' ');

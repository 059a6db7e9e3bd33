/** In pages: the lexicon of a reader's glossaries, read piece by piece, so that no piece keeps the page waiting. */

import { browser } from 'wxt/browser';
import { ownId, ownKey } from '../../glossary/packs/entry-id.ts';
import type { FoldedLexicon } from '../../matching/carried-lexicon.ts';
import type { Lexicon } from '../../matching/lexicon.ts';
import { checksum, fits, lexiconWith, roomFor } from '../../matching/lexicon-bytes.ts';
import { pieceKey, type StoredLexicon } from './lexicon-header.ts';

declare global {
  interface Uint8ArrayConstructor {
    /** Chrome has it from 140 on, Safari from 18.2. */
    fromBase64?(text: string): Uint8Array;
  }
}

/**
 * @param here the lexicon in the package
 * @returns undefined when it is of another version of the package, when pieces are missing or damaged, and when the
 *   signal is aborted
 */
export async function readLexicon(
  { shape, arrays, texts }: StoredLexicon,
  here: FoldedLexicon,
  signal: AbortSignal,
): Promise<Lexicon | undefined> {
  if (!fits(shape, here)) return undefined;
  const buffer = new Uint8Array(arrays.reduce((sum, { bytes }) => sum + roomFor(bytes), 0));
  let begin = 0;
  for (const { bytes, pieces } of arrays) {
    let at = begin;
    for (const key of pieces) {
      const piece = await readPiece(key, signal);
      const part = piece && bytesOf(piece);
      if (!part || pieceKey(checksum(part)) !== key || at + part.length > begin + bytes) return undefined;
      buffer.set(part, at);
      at += part.length;
    }
    begin += roomFor(bytes);
  }
  const whole: string[] = [];
  for (const pieces of texts) {
    let text = '';
    for (const key of pieces) {
      const piece = await readPiece(key, signal);
      if (piece === undefined || pieceKey(checksum(piece)) !== key) return undefined;
      text += piece;
    }
    whole.push(text);
  }
  try {
    return lexiconWith(shape, buffer.buffer, whole, here, { write: ownId, read: ownKey });
  } catch {
    return undefined;
  }
}

async function readPiece(key: string, signal: AbortSignal): Promise<string | undefined> {
  if (signal.aborted) return undefined;
  const { [key]: piece } = await browser.storage.local.get(key);
  return typeof piece === 'string' ? piece : undefined;
}

/** Undefined for what is no base64. */
function bytesOf(base64: string): Uint8Array | undefined {
  try {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

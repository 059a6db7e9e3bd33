/** A file as bytes in memory: detecting an encoding and unpacking an archive need all of it. */

import type { Pace } from './pace.ts';
import { type FileBytes, LARGEST_FILE, Unreadable } from './types.ts';

/** @throws Unreadable where it is empty or too large; no more is read then */
export async function bytesOf(input: FileBytes, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = input instanceof Uint8Array ? input : await gather(input, signal);
  if (bytes.length > LARGEST_FILE) throw new Unreadable('importProblemFileTooLarge');
  if (bytes.length === 0) throw new Unreadable('importProblemFileEmpty');
  return bytes;
}

async function gather(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    length += piece.length;
    if (length > LARGEST_FILE) throw new Unreadable('importProblemFileTooLarge');
    kept.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of kept) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Bytes are decoded in pieces of this size. */
const PIECE = 64 * 1024;

/** Text in pieces, cut between characters, without a byte order mark. What is no text becomes U+FFFD. */
export async function* textOf(bytes: Uint8Array, encoding: string, pace: Pace): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    pace.reached(at);
    const wait = pace.spend(text.length);
    if (wait) await wait;
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

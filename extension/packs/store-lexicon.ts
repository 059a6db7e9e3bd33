/** In the background: puts the lexicon of a reader's glossaries into the local store, wholly or not at all. */

import { browser } from 'wxt/browser';
import { checksum, type LexiconParts } from '../../matching/lexicon-bytes.ts';
import {
  HEADER_KEY,
  headerIn,
  type LexiconHeader,
  PIECES_KEY,
  pieceKey,
  piecesOf,
  type StoredLexicon,
} from './lexicon-header.ts';

/** In bytes, a multiple of 3 and 4; and in UTF-16 code units. A page takes in one at a time. */
const BYTES_A_PIECE = 98_304;
const UNITS_A_PIECE = 65_536;
/** Pieces that are stored at a time. */
const PIECES_A_WRITE = 8;

/** Pieces by their keys, and the lexicon that they are. */
export interface CutLexicon {
  readonly stored: StoredLexicon;
  readonly pieces: ReadonlyMap<string, string>;
}

/** Cuts a lexicon into pieces, one a step. */
export function* cut({ shape, arrays, texts }: LexiconParts): Generator<void, CutLexicon> {
  const pieces = new Map<string, string>();
  const keep = (sum: string, piece: string) => {
    pieces.set(pieceKey(sum), piece);
    return pieceKey(sum);
  };
  const ofArrays: StoredLexicon['arrays'][number][] = [];
  for (const { buffer, byteOffset, byteLength } of arrays) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const keys: string[] = [];
    for (let at = 0; at < bytes.length; at += BYTES_A_PIECE) {
      const part = bytes.subarray(at, at + BYTES_A_PIECE);
      keys.push(keep(checksum(part), base64Of(part)));
      yield;
    }
    ofArrays.push({ bytes: byteLength, pieces: keys });
  }
  const ofTexts: string[][] = [];
  for (const text of texts) {
    const keys: string[] = [];
    for (let from = 0; from < text.length; ) {
      const to = wholeUntil(text, from + UNITS_A_PIECE);
      const part = text.slice(from, to);
      keys.push(keep(checksum(part), part));
      from = to;
      yield;
    }
    ofTexts.push(keys);
  }
  return { stored: { shape, arrays: ofArrays, texts: ofTexts }, pieces };
}

/** An offset that does not part a surrogate pair, which the store would not keep. */
const wholeUntil = (text: string, to: number): number =>
  to < text.length && (text.charCodeAt(to) & 0xfc00) === 0xdc00 ? to - 1 : Math.min(to, text.length);

/** Arguments of one call. */
const ARGUMENTS = 8_192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ARGUMENTS)
    text += String.fromCharCode(...bytes.subarray(at, at + ARGUMENTS));
  return btoa(text);
}

/** The header that is stored. */
export async function readHeader(): Promise<LexiconHeader | undefined> {
  const { [HEADER_KEY]: stored } = await browser.storage.local.get(HEADER_KEY);
  return headerIn(stored);
}

/**
 * Puts a lexicon in the place of the one before. New pieces come first, then the header, and the old pieces go last:
 * whatever stops it in between leaves the old one or the new, and what is left over goes at the next time.
 * @param pieces all of its pieces; those that are there already are left alone
 * @throws when the browser does not store it; what was stored before is as it was
 */
export async function writeLexicon(
  header: LexiconHeader,
  pieces: ReadonlyMap<string, string>,
): Promise<void> {
  const before = piecesOf((await readHeader())?.lexicon);
  const there = new Set(before);
  const wanted = piecesOf(header.lexicon);
  const fresh = [...new Set(wanted)].filter((key) => !there.has(key));
  const listed = await listedPieces();
  await browser.storage.local.set({ [PIECES_KEY]: [...new Set([...listed, ...before, ...fresh])] });
  try {
    for (let at = 0; at < fresh.length; at += PIECES_A_WRITE) {
      const some = fresh.slice(at, at + PIECES_A_WRITE).map((key) => [key, pieces.get(key)]);
      await browser.storage.local.set(Object.fromEntries(some));
    }
    await browser.storage.local.set({ [HEADER_KEY]: header });
  } catch (error) {
    await browser.storage.local.remove(fresh);
    throw error;
  }
  await dropOthers(wanted);
}

/** Takes away the header and all pieces. */
export async function removeLexicon(): Promise<void> {
  if (await readHeader()) await browser.storage.local.remove(HEADER_KEY);
  await dropOthers([]);
}

/** Removes pieces that are not among those wanted. */
async function dropOthers(wanted: readonly string[]): Promise<void> {
  const listed = await listedPieces();
  const keys = new Set(wanted);
  const others = listed.filter((key) => !keys.has(key));
  if (others.length > 0) await browser.storage.local.remove(others);
  if (keys.size > 0) await browser.storage.local.set({ [PIECES_KEY]: [...keys] });
  else if (listed.length > 0) await browser.storage.local.remove(PIECES_KEY);
}

async function listedPieces(): Promise<readonly string[]> {
  const { [PIECES_KEY]: listed } = await browser.storage.local.get(PIECES_KEY);
  return Array.isArray(listed) ? listed.filter((key) => typeof key === 'string') : [];
}

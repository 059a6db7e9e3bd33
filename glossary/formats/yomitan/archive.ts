/**
 * Files in an archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), found by its directory and
 * unpacked in slices. fflate unpacks what is deflated; its own readers go by the archive's order or unpack a file at
 * once, and check no sums. What an archive says of sizes is not believed: what comes out is counted. Archives in it
 * are not opened.
 */

import { Inflate } from 'fflate';
import type { Pace } from '../pace.ts';
import { LARGEST_UNPACKED, Unreadable } from '../types.ts';
import { crcOf } from './crc.ts';

/** A file in an archive. */
export interface PackedFile {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** Archives of dictionaries with pictures have some thousands. */
const MOST_FILES = 20_000;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const FILE = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Stands where the number is too large for its place, and is found elsewhere. */
const TOO_LARGE = 0xffffffff;

/** @throws Unreadable where it is no archive, is damaged, or has too many files */
export function filesIn(bytes: Uint8Array): readonly PackedFile[] {
  return orBroken(() => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { count, at: first } = directoryOf(view);
    if (count > MOST_FILES) throw new Unreadable('importProblemFileZipTooLarge');
    const files: PackedFile[] = [];
    for (let at = first, index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== FILE) throw new Unreadable('importProblemFileZip');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const nameAt = at + 46;
      const large = largeNumbers(view, nameAt + nameLength, extraLength);
      // In this order, each where it is too large for its place.
      const size = orLarge(view.getUint32(at + 24, true), large);
      const packed = orLarge(view.getUint32(at + 20, true), large);
      files.push({
        name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
        method: view.getUint16(at + 10, true),
        isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
        sum: view.getUint32(at + 16, true),
        packed,
        size,
        at: orLarge(view.getUint32(at + 42, true), large),
      });
      at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return files;
  });
}

/** Where the directory begins, and how many files it lists. It is found from the end, before a comment. */
function directoryOf(view: DataView): { readonly count: number; readonly at: number } {
  let end = view.byteLength - END_LENGTH;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (view.getUint32(end, true) !== END) if (--end < last) throw new Unreadable('importProblemFileZip');
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return { count, at };
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(end64, true) !== END_64) throw new Unreadable('importProblemFileZip');
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    at: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** The numbers of a file that are too large for their places. */
function largeNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const numbers = Math.min(3, view.getUint16(at + 2, true) >> 3);
    return Array.from({ length: numbers }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

const orLarge = (number: number, large: number[]): number =>
  number === TOO_LARGE ? (large.shift() ?? number) : number;

/** No text packs so well: JSON of dictionaries becomes a tenth. */
const HIGHEST_RATIO = 150;
/** The ratio counts from here on: short texts may well repeat one thing. */
const SMALL = 4 * 1024 * 1024;
/** So much of an archive is unpacked at once; that is at most some 16 MB of text. */
const PIECE = 16 * 1024;

/** How much more may come out of an archive, all its files together. */
export interface Allowance {
  left: number;
}

export const allowance = (): Allowance => ({ left: LARGEST_UNPACKED });

/**
 * What is in a file, in pieces.
 * @param before how much of the archive counts as read when this file begins; without it this file does not count
 * @throws Unreadable where it is damaged or locked, or far more comes out than a text has
 */
export async function* unpack(
  bytes: Uint8Array,
  file: PackedFile,
  allowed: Allowance,
  pace: Pace,
  before?: number,
): AsyncGenerator<Uint8Array> {
  const from = orBroken(() => dataAt(bytes, file));
  let size = 0;
  let sum = 0;
  let pieces: Uint8Array[] = [];
  const inflate = file.method === DEFLATED ? new Inflate((piece) => void pieces.push(piece)) : undefined;
  for (let at = 0; at < file.packed; at += PIECE) {
    const piece = bytes.subarray(from + at, from + Math.min(file.packed, at + PIECE));
    if (inflate) orBroken(() => inflate.push(piece, at + PIECE >= file.packed));
    else pieces.push(piece);
    for (const { length } of pieces) {
      size += length;
      allowed.left -= length;
    }
    if (allowed.left < 0 || (size > SMALL && size > (at + PIECE) * HIGHEST_RATIO))
      throw new Unreadable('importProblemFileZipTooLarge');
    for (const unpacked of pieces) {
      sum = crcOf(unpacked, sum);
      const wait = pace.spend(unpacked.length / 4);
      if (wait) await wait;
      yield unpacked;
    }
    pieces = [];
    if (before !== undefined) pace.reached(before + at);
    const wait = pace.spend(PIECE);
    if (wait) await wait;
  }
  if (size !== file.size || sum !== file.sum) throw new Unreadable('importProblemFileZip');
}

const STORED = 0;
const DEFLATED = 8;

/** Where the data of a file begin. */
function dataAt(bytes: Uint8Array, { at, packed, method, isLocked }: PackedFile): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const isKnown = method === STORED || method === DEFLATED;
  if (view.getUint32(at, true) !== LOCAL || isLocked || !isKnown || from + packed > bytes.length)
    throw new Unreadable('importProblemFileZip');
  return from;
}

/** Whatever goes wrong with the bytes of an archive, among it numbers that lead out of it. */
function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('importProblemFileZip');
  }
}

/**
 * Files out of an archive, in slices and within limits: what an archive says of sizes is not believed, only what comes
 * out is counted. Archives in it are not opened.
 */

import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { Pace } from '../pace.ts';
import { LARGEST_UNPACKED, Unreadable } from '../types.ts';

/** Archives of dictionaries with pictures have some thousands. */
const MOST_FILES = 20_000;
/** No text packs so well: JSON of dictionaries becomes a tenth. */
const HIGHEST_RATIO = 150;
/** The ratio counts from here on: short texts may well repeat one thing. */
const SMALL = 4 * 1024 * 1024;
/** So much of an archive is unpacked at once; that is at most some 16 MB of text. */
const PIECE = 16 * 1024;

/** The names of all files. @throws Unreadable where it is no archive, or has too many files */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        if (names.length > MOST_FILES) throw new Unreadable('importProblemFileZipTooLarge');
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('importProblemFileZip');
  }
  return names;
}

/** A piece of a file in an archive. */
export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is the last of its file. */
  readonly isLast: boolean;
}

/** The files that are wanted, as they come in the archive. */
export async function* unpack(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  pace: Pace,
): AsyncGenerator<Unpacked> {
  let found: Unpacked[] = [];
  let total = 0;
  let files = 0;
  /** How much of the archive was read when the file that comes out began. */
  let begun = 0;
  let at = 0;
  const unzip = new Unzip((file) => {
    if (++files > MOST_FILES) throw new Unreadable('importProblemFileZipTooLarge');
    if (!wants(file.name)) return;
    let size = 0;
    begun = at;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      total += piece.length;
      const packed = Math.max(PIECE, at + PIECE - begun);
      if (total > LARGEST_UNPACKED || (size > SMALL && size > packed * HIGHEST_RATIO))
        throw new Unreadable('importProblemFileZipTooLarge');
      found.push({ name: file.name, bytes: piece, isLast });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (; at < bytes.length; at += PIECE) {
    const before = total;
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('importProblemFileZip');
    }
    pace.reached(at);
    const wait = pace.spend(PIECE / 8 + (total - before));
    if (wait) await wait;
    yield* found;
    found = [];
  }
}

/** A lexicon as one block of bytes, which is quick to carry and to revive. */

import type { Lexicon, LexiconEntry, SensePrior } from './lexicon.ts';
import type { PatternTable } from './pattern-table.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array;

interface Header {
  readonly entries: readonly LexiconEntry[];
  readonly priors: readonly SensePrior[];
  /** Bytes of each array, in the order of {@link arraysOf}. */
  readonly lengths: readonly number[];
}

function arraysOf(lexicon: Lexicon): readonly Numbers[] {
  const table = (t: PatternTable): Numbers[] => [t.slots, t.hashes, t.offsets, t.units, t.flags];
  return [
    ...table(lexicon.names),
    lexicon.nameEntry,
    lexicon.nameSense,
    lexicon.nameFlags,
    ...table(lexicon.clues),
    lexicon.clueVotes,
    lexicon.votes,
  ];
}

const align = (bytes: number) => (bytes + 3) & ~3;

/** The bytes of a lexicon: the header's length, the header as JSON, then the arrays, each at a multiple of 4. */
export function packLexicon(lexicon: Lexicon): Uint8Array<ArrayBuffer> {
  const arrays = arraysOf(lexicon);
  const header: Header = {
    entries: lexicon.entries,
    priors: lexicon.priors,
    lengths: arrays.map((array) => array.byteLength),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = align(4 + json.length);
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + align(array.byteLength), start));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += align(array.byteLength);
  }
  return bytes;
}

/**
 * The lexicon that {@link packLexicon} packed; its arrays are views of `bytes`. Typed arrays have the
 * machine's byte order, which is little-endian wherever Chrome, Edge and Firefox run.
 */
export function reviveLexicon(bytes: Uint8Array<ArrayBuffer>): Lexicon {
  const { buffer } = bytes;
  const jsonLength = new DataView(buffer).getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + jsonLength)));
  let at = align(4 + jsonLength);
  let index = 0;
  const next = <T extends Numbers>(Kind: {
    new (buffer: ArrayBuffer, at: number, length: number): T;
    BYTES_PER_ELEMENT: number;
  }): T => {
    const length = header.lengths[index++] ?? 0;
    const array = new Kind(buffer, at, length / Kind.BYTES_PER_ELEMENT);
    at += align(length);
    return array;
  };
  const table = (): PatternTable => ({
    slots: next(Uint32Array),
    hashes: next(Int32Array),
    offsets: next(Uint32Array),
    units: next(Uint16Array),
    flags: next(Uint8Array),
  });
  return {
    entries: header.entries,
    priors: header.priors,
    names: table(),
    nameEntry: next(Uint16Array),
    nameSense: next(Uint16Array),
    nameFlags: next(Uint8Array),
    clues: table(),
    clueVotes: next(Uint16Array),
    votes: next(Int16Array),
  };
}

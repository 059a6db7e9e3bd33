/**
 * The lexicon of a reader's glossaries in the local store: a header, which pages read together with the settings, and
 * pieces of numbers and texts. A piece is called by its checksum: what a change leaves as it was is not stored again.
 */

import type { LexiconShape } from '../../matching/lexicon-bytes.ts';
import { watchStored } from '../listen.ts';

export const HEADER_KEY = 'ownLexicon';
/** Of all pieces that may be there. */
export const PIECES_KEY = 'ownLexiconPieces';
const PIECE_PREFIX = 'ownLexicon:';

export const pieceKey = (sum: string): string => PIECE_PREFIX + sum;

/** Where the parts of a lexicon are. */
export interface StoredLexicon {
  readonly shape: LexiconShape;
  /** For each array how many bytes it has, and the keys of its pieces: base64. */
  readonly arrays: readonly { readonly bytes: number; readonly pieces: readonly string[] }[];
  /** For each text the keys of its pieces. */
  readonly texts: readonly (readonly string[])[];
}

export interface LexiconHeader {
  /** What it was made of: the glossaries in their order, and the names in the package. */
  readonly state: string;
  /** The revision that the news of the glossaries had. */
  readonly revision: number | undefined;
  /** Null where the names in the package are all there is to mark. */
  readonly lexicon: StoredLexicon | null;
  /** Whether names in the package are marked. */
  readonly isBundledOn: boolean;
  /** Of glossaries that have one, as #rrggbb. */
  readonly colours: Readonly<Record<string, string>>;
}

/** What is stored under the header's key; undefined where the reader has nothing of the kind. */
export const headerIn = (stored: unknown): LexiconHeader | undefined =>
  // Only the background writes it, whole.
  isHeader(stored) ? stored : undefined;

const isHeader = (stored: unknown): stored is LexiconHeader =>
  typeof stored === 'object' && stored !== null && 'state' in stored && 'lexicon' in stored;

/** Calls back with each header that follows, and where it is taken away; until the signal is aborted. */
export function watchHeader(
  callback: (header: LexiconHeader | undefined) => void,
  signal: AbortSignal,
): void {
  watchStored(HEADER_KEY, (value) => callback(headerIn(value)), signal);
}

/** The keys of all pieces. */
export const piecesOf = (lexicon: StoredLexicon | null | undefined): readonly string[] =>
  lexicon ? [...lexicon.arrays.flatMap(({ pieces }) => pieces), ...lexicon.texts.flat()] : [];

/** What reading and writing the files of glossaries have in common. */

import type { Kind } from '../../data/types.ts';
import type { OwnDraft, PackSettings } from '../packs/types.ts';
import type { ColumnMapping, Delimiter } from './table/columns.ts';

export const FORMATS = ['csv', 'tsv', 'json', 'tbx', 'yomitan'] as const;
export type Format = (typeof FORMATS)[number];

/** Encodings of text, by the names of the Encoding Standard. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file: all of it, or pieces in order, such as `file.stream()` gives. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Why something did not come in as it stands in the file: keys of the interface's texts. */
export const PROBLEM_REASONS = [
  'importProblemNoName',
  'importProblemNameWithoutLetters',
  'importProblemNameTooLong',
  'importProblemTooManyNames',
  'importProblemExplainerTooLong',
  'importProblemTooManyExplainers',
  'importProblemContextTooLong',
  'importProblemSourceTooLong',
  'importProblemAddress',
  'importProblemKind',
  'importProblemLanguage',
  'importProblemQuotes',
  'importProblemTooManyCells',
  'importProblemRowTooLong',
  'importProblemNotJson',
  'importProblemNotAnEntry',
  'importProblemXml',
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** Why nothing can come in from a file: keys of the interface's texts. */
export const UNREADABLE_REASONS = [
  'importProblemFileEmpty',
  'importProblemFileTooLarge',
  'importProblemFileUnknown',
  'importProblemFileBinary',
  'importProblemFileBroken',
  'importProblemFileNewer',
  'importProblemFileManyEntries',
  'importProblemFileNoNames',
  'importProblemFileZip',
  'importProblemFileZipTooLarge',
  'importProblemFileNoBank',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** The fields of an entry that a problem can be with. */
export type Field = 'name' | 'explainer' | 'kind' | 'source' | 'context' | 'language';

export interface Problem {
  /** A line of the file, from 1; or which entry it is, from 1, where lines mean nothing. */
  readonly at: { readonly unit: 'line' | 'entry'; readonly number: number };
  readonly field?: Field;
  /** What the file calls the column, where it has columns with names. */
  readonly column?: string;
  readonly reason: ProblemReason;
  /** How what is wrong begins, in one line. */
  readonly excerpt: string;
  /** Whether the entry came in all the same, without what is wrong. */
  readonly kept: boolean;
}

/** What a file tells of its glossary; only what is there, and within the limits of packs. */
export type About = Partial<Pick<PackSettings, 'name' | 'colour' | 'licence' | 'source'>>;

/** What a slice of work found. */
export interface Batch {
  readonly drafts: readonly OwnDraft[];
  /** The first {@link MOST_PROBLEMS} of a file. */
  readonly problems: readonly Problem[];
  /** How many problems more there were than those told. */
  readonly untold: number;
  /** Once or more often, as it is found. What comes later adds to what came before. */
  readonly about?: About;
}

/** So many problems of one file are told one by one. */
export const MOST_PROBLEMS = 100_000;

export interface Progress {
  /** Bytes of the file that are worked through, and all of them. */
  readonly done: number;
  readonly of: number;
}

export interface ReadOptions {
  /** Ends the reading, which throws the signal's reason. */
  readonly signal: AbortSignal;
  readonly tell?: (progress: Progress) => void;
  /** Found by its contents and its name where it is not given; so are all that follow. */
  readonly format?: Format;
  readonly encoding?: Encoding;
  /** Of tables. */
  readonly delimiter?: Delimiter;
  readonly columns?: ColumnMapping;
  /** Of names and explainers whose language the file does not tell: a BCP 47 tag. */
  readonly language?: string;
  /** Of entries whose kind the file does not tell; `concept` where it is not given. */
  readonly kind?: Kind;
  /** Lets other work of the thread have its turn. */
  readonly rest?: () => Promise<void>;
}

/** A file from which nothing can come in. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}

/** No file is larger: bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;
/** No more comes out of an archive: bytes. Dictionaries repeat what a term means for each of its spellings. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024;

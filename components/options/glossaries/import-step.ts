/** How far the import of a file has come. */

import type { Kind } from '../../../data/types.ts';
import type { TablePreview } from '../../../glossary/formats/preview.ts';
import type { ColumnMapping, Delimiter } from '../../../glossary/formats/table/columns.ts';
import type { Encoding, Format } from '../../../glossary/formats/types.ts';
import type { CollisionChoice } from '../../../glossary/packs/plan-import.ts';
import type { OwnDraft, Pack } from '../../../glossary/packs/types.ts';
import type { ImportEnd, ImportRunningProps } from './import-running.tsx';
import type { Wrong } from './wrong-rows.tsx';

/** Where entries go: a new glossary, or one that is there. */
export type Target = { readonly kind: 'new' } | { readonly kind: 'pack'; readonly id: string };

/** What the reader may say of a file; what is not said is found in it. */
export interface Reading {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly columns?: ColumnMapping;
  /** A BCP 47 tag for texts that do not say theirs. */
  readonly language?: string;
  /** Of entries whose kind is not said. */
  readonly kind?: Kind;
}

/** What a file was read as. */
export interface Recognised {
  readonly format: Format;
  /** Undefined where the format leaves no choice. */
  readonly encoding: Encoding | undefined;
  /** Of a table. */
  readonly table: TablePreview | undefined;
  /** The first entries as they would come in. */
  readonly drafts: readonly OwnDraft[];
  /** How many entries can come in. */
  readonly entries: number;
  readonly wrong: Wrong;
  readonly counts: ImportCounts;
}

/** How the entries of a file compare with the glossary that they are to go to. */
export interface ImportCounts {
  /** Under names that it does not have. */
  readonly fresh: number;
  /** Under names that it has, saying something else. */
  readonly different: number;
  /** There as they are. */
  readonly same: number;
}

/** What is asked before anything comes in. */
export interface ImportReviewed {
  readonly recognised: Recognised;
  readonly reading: Reading;
  readonly target: Target;
  /** Of a new glossary. */
  readonly name: string;
  readonly collision: CollisionChoice;
  /** Glossaries that entries may go to. */
  readonly targets: readonly Pack[];
  /** Whether the file is being read anew, as the reader said. */
  readonly isReading: boolean;
  /** Why it could not be read as the reader said, in words; what is shown is what was read before. */
  readonly problem: string | undefined;
}

export type ImportStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly reason: string }
  | ({ readonly kind: 'review' } & ImportReviewed)
  | ({ readonly kind: 'running' } & Omit<ImportRunningProps, 'file' | 'onCancel'>)
  | ({ readonly kind: 'done' } & ImportEnd);

/** What the options page and its Worker for glossaries tell each other. */

import type {
  ImportCounts,
  Reading,
  Recognised,
  Target,
} from '../../../components/options/glossaries/import-step.ts';
import type { PackNews } from '../../../extension/packs/news.ts';
import type { About, Format, Problem, UnreadableReason } from '../../../glossary/formats/types.ts';
import type { CollisionChoice } from '../../../glossary/packs/plan-import.ts';
import type { OwnDraft, Pack, PackSettings } from '../../../glossary/packs/types.ts';

/** What the page asks for. Each ends what was asked before. */
export type WorkerRequest =
  | { readonly kind: 'read'; readonly file: File; readonly reading: Reading; readonly target: Target }
  /** Compares what was read with another glossary. */
  | { readonly kind: 'compare'; readonly target: Target }
  | {
      readonly kind: 'store';
      readonly target: { readonly make: PackSettings } | { readonly id: string };
      readonly collision: CollisionChoice;
    }
  | { readonly kind: 'write'; readonly source: WriteSource; readonly format: Format };

/** The glossary to be written, with its entries where they are not stored. */
export interface WriteSource {
  readonly pack: Pack;
  readonly drafts?: readonly OwnDraft[];
}

/** How it ended well. */
export type WorkerAnswer =
  | { readonly kind: 'recognised'; readonly recognised: Recognised; readonly about: About }
  | { readonly kind: 'compared'; readonly counts: ImportCounts }
  | {
      readonly kind: 'stored';
      readonly pack: Pack;
      readonly added: number;
      readonly replaced: number;
      readonly kept: number;
    }
  | { readonly kind: 'written'; readonly file: Blob };

/** How it failed, as both sides can name it. */
export type Failure =
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'full' | 'too-many' | 'changed' | 'unavailable' | 'stopped' }
  | { readonly kind: 'other'; readonly message: string };

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly request: WorkerRequest }
  | { readonly kind: 'stop' }
  | { readonly kind: 'announced'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: WorkerAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** Some of what is wrong with a file; all at once would hold up the page. They come before the answer that has none. */
  | { readonly kind: 'problems'; readonly id: number; readonly problems: readonly Problem[] }
  /** A Worker has no browser to tell the others of a change. */
  | { readonly kind: 'announce'; readonly id: number; readonly news: PackNews };

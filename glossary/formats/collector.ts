/** Gathers what a reader of files finds, until a batch is full. */

import type { OwnDraft } from '../packs/types.ts';
import { MOST_ENTRIES } from '../packs/types.ts';
import { type Defaults, draftOf, type RawEntry } from './raw-entry.ts';
import { type About, type Batch, type Field, MOST_PROBLEMS, type Problem, Unreadable } from './types.ts';

/** Where an entry stands, and what its columns are called. */
export interface Place {
  readonly at: Problem['at'];
  readonly columnOf?: (field: Field) => string | undefined;
}

export interface Collector {
  /** @throws Unreadable once there are more entries than all glossaries together may have */
  add(raw: RawEntry, place: Place): void;
  problem(problem: Problem): void;
  about(about: About): void;
  /** What has come since the last batch, where that is much; or where all is asked for, and there is something. */
  take(all?: boolean): Batch | undefined;
}

const BATCH = 500;

export function collect(defaults: Defaults): Collector {
  let drafts: OwnDraft[] = [];
  let problems: Problem[] = [];
  let untold = 0;
  let about: About | undefined;
  let entries = 0;
  let told = 0;

  const problem = (found: Problem) => {
    if (told < MOST_PROBLEMS) problems.push(found);
    else untold++;
    told++;
  };
  return {
    problem,
    add(raw, { at, columnOf }) {
      const { draft, faults } = draftOf(raw, defaults);
      for (const fault of faults) {
        const column = columnOf?.(fault.field);
        problem({ at, ...fault, ...(column === undefined ? {} : { column }) });
      }
      if (!draft) return;
      if (++entries > MOST_ENTRIES) throw new Unreadable('importProblemFileManyEntries');
      drafts.push(draft);
    },
    about(more) {
      about = { ...about, ...more };
    },
    take(all = false) {
      if (drafts.length < BATCH && problems.length < BATCH && !all) return undefined;
      if (drafts.length === 0 && problems.length === 0 && untold === 0 && !about) return undefined;
      const batch = { drafts, problems, untold, ...(about ? { about } : {}) };
      drafts = [];
      problems = [];
      untold = 0;
      about = undefined;
      return batch;
    },
  };
}

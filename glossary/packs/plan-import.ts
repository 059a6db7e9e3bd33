/** What an import changes in a glossary, before it is done. */

import { paceOf } from '../formats/pace.ts';
import { nameKey } from './name-key.ts';
import type { OwnDraft, OwnEntry } from './types.ts';

/** What becomes of entries that are there already under the same name: these stay, the new ones come, or both are. */
export const COLLISION_CHOICES = ['keepMine', 'takeTheirs', 'keepBoth'] as const;
export type CollisionChoice = (typeof COLLISION_CHOICES)[number];

/** An entry of the glossary, and one of the file that has its name and says something else. */
export interface Collision {
  readonly mine: OwnEntry;
  readonly theirs: OwnDraft;
}

export interface ImportPlan {
  /** Entries whose names the glossary does not have, in the order of the file. */
  readonly fresh: readonly OwnDraft[];
  /** By the number of the entry that is there. */
  readonly collisions: ReadonlyMap<number, Collision>;
  /** How many entries of the file are in the glossary as they are. */
  readonly same: number;
  /** How many entries of the file say what another of it says, and are passed over. */
  readonly repeated: number;
  /** Numbers of the entries that have no counterpart in the file. */
  readonly missing: ReadonlySet<number>;
}

/** Entries of a glossary in order, in batches, as `PackStore.batches` gives them. */
export type EntryBatches = AsyncIterable<readonly OwnEntry[]> | Iterable<readonly OwnEntry[]>;

/**
 * Compares what a glossary holds with what is to come in. Each entry has one counterpart at most: one that says the
 * same; else one whose first name is the same; else one that has the first name of the other among its names. What the
 * file says twice, and the glossary not, counts once. So a file that was taken once changes nothing when it comes again.
 * @param options `rest` lets other work of the thread have its turn
 * @throws the signal's reason once it is aborted
 */
export async function planImport(
  mine: EntryBatches,
  drafts: readonly OwnDraft[],
  options: { readonly signal: AbortSignal; readonly rest?: () => Promise<void> },
): Promise<ImportPlan> {
  const pace = paceOf(0, options);
  const wholes = buckets();
  const firsts = buckets();
  const others = buckets();
  const missing = new Map<number, OwnEntry>();
  for await (const batch of mine)
    for (const entry of batch) {
      missing.set(entry.number, entry);
      wholes.file(contentOf(entry), entry);
      entry.names.forEach(({ text }, at) => void (at === 0 ? firsts : others).file(nameKey(text), entry));
      const wait = pace.spend(COMPARED);
      if (wait) await wait;
    }

  const matched = new Map<OwnDraft, OwnEntry>();
  const repeated = new Set<OwnDraft>();
  /** Finds counterparts among those that have none yet. */
  const match = async (find: (draft: OwnDraft) => OwnEntry | undefined) => {
    for (const draft of drafts) {
      if (matched.has(draft) || repeated.has(draft)) continue;
      const entry = find(draft);
      if (entry) {
        matched.set(draft, entry);
        missing.delete(entry.number);
      }
      const wait = pace.spend(COMPARED / 2);
      if (wait) await wait;
    }
  };
  const isFree = ({ number }: OwnEntry) => missing.has(number);
  const said = new Set<string>();
  await match((draft) => {
    const content = contentOf(draft);
    const entry = wholes.take(content, isFree);
    if (!entry && said.has(content)) repeated.add(draft);
    said.add(content);
    return entry;
  });
  const same = matched.size;
  const equal = new Set(matched.keys());
  await match(({ names: [first] }) => first && firsts.take(nameKey(first.text), isFree));
  await match(({ names: [first] }) => first && others.take(nameKey(first.text), isFree));
  await match(({ names: [, ...more] }) => {
    for (const { text } of more) {
      const entry = firsts.take(nameKey(text), isFree);
      if (entry) return entry;
    }
    return undefined;
  });

  const collisions = new Map<number, Collision>();
  for (const [theirs, entry] of matched)
    if (!equal.has(theirs)) collisions.set(entry.number, { mine: entry, theirs });
  return {
    fresh: drafts.filter((draft) => !matched.has(draft) && !repeated.has(draft)),
    collisions,
    same,
    repeated: repeated.size,
    missing: new Set(missing.keys()),
  };
}

/** What comparing an entry costs, beside reading a code unit of a file. */
const COMPARED = 500;

/** Entries by a key, each looked at once more at most after it was taken, however many have the same key. */
function buckets() {
  const lists = new Map<string, { readonly entries: OwnEntry[]; next: number }>();
  return {
    file(key: string, entry: OwnEntry): void {
      const list = lists.get(key);
      if (list) list.entries.push(entry);
      else lists.set(key, { entries: [entry], next: 0 });
    },
    /** The first that is free. */
    take(key: string, isFree: (entry: OwnEntry) => boolean): OwnEntry | undefined {
      const list = lists.get(key);
      while (list && list.next < list.entries.length) {
        const entry = list.entries[list.next++];
        if (entry && isFree(entry)) return entry;
      }
      return undefined;
    },
  };
}

/** All that an entry says, as one text. */
const contentOf = ({ kind, names, explainers, context, source }: OwnDraft): string =>
  JSON.stringify([
    kind,
    names.map(({ text, language, exact }) => [text, language, exact]),
    explainers.map(({ text, language }) => [text, language]),
    context && [context.sentence, context.title, context.url],
    source,
  ]);

/** What is done about collisions, and about entries that the file does not have. */
export interface ImportDecision {
  readonly collisions: CollisionChoice;
  /** Others for single ones, by number. */
  readonly except?: ReadonlyMap<number, CollisionChoice>;
  readonly missing: 'keep' | 'remove';
}

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** How many entries the glossary has then. */
  readonly size: number;
}

/** What a decision comes to. Where nothing is added, changed or removed, there is nothing to store. */
export function countImport(plan: ImportPlan, decision: ImportDecision): ImportCounts {
  const choices = Array.from(plan.collisions.keys(), (number) => choiceOf(number, decision));
  const added = plan.fresh.length + choices.filter((choice) => choice === 'keepBoth').length;
  const changed = choices.filter((choice) => choice === 'takeTheirs').length;
  const removed = decision.missing === 'remove' ? plan.missing.size : 0;
  return {
    added,
    changed,
    removed,
    size: plan.same + plan.collisions.size + plan.missing.size + added - removed,
  };
}

/**
 * What a glossary holds after the import, for `PackStore.replace`: entries that were there in their order and with
 * their numbers, then new ones.
 * @param mine the entries of the glossary, unchanged since the plan was made
 */
export async function* entriesAfterImport(
  { collisions, fresh, missing }: ImportPlan,
  mine: EntryBatches,
  decision: ImportDecision,
): AsyncGenerator<OwnDraft & { readonly number?: number }> {
  const added: OwnDraft[] = [];
  for await (const batch of mine)
    for (const entry of batch) {
      const { number } = entry;
      const theirs = collisions.get(number)?.theirs;
      const choice = theirs && choiceOf(number, decision);
      if (theirs && choice === 'takeTheirs') yield { ...theirs, number };
      else if (decision.missing === 'keep' || !missing.has(number)) yield entry;
      if (theirs && choice === 'keepBoth') added.push(theirs);
    }
  yield* added;
  yield* fresh;
}

const choiceOf = (number: number, { collisions, except }: ImportDecision): CollisionChoice =>
  except?.get(number) ?? collisions;

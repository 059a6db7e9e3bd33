/** Packs, and what is counted over them, within a transaction. */

import { checkDraft } from '../../glossary/packs/draft.ts';
import { BUILT_IN, MOST_ENTRIES, type OwnDraft, type Pack } from '../../glossary/packs/types.ts';
import type { PackRecord, Reading, State, Writing } from './database.ts';
import type { PackNews } from './news.ts';
import { InvalidDraft, TooManyEntries } from './pack-store.ts';

/** A pack's own part of its record. */
export function packOf({ place: _place, import: _import, ...pack }: PackRecord): Pack {
  return pack;
}

/** @throws InvalidDraft */
export function validDraft(draft: OwnDraft): OwnDraft {
  const checked = checkDraft(draft);
  if (checked.problems) throw new InvalidDraft(checked.problems);
  return checked.draft;
}

export async function packsIn(transaction: Reading | Writing): Promise<readonly PackRecord[]> {
  const packs = await transaction.objectStore('packs').getAll();
  return packs.sort((a, b) => a.place - b.place);
}

/** @throws RangeError where there is none */
export async function packIn(transaction: Reading | Writing, id: string): Promise<PackRecord> {
  const pack = await transaction.objectStore('packs').get(id);
  if (!pack) throw new RangeError(`there is no glossary "${id}"`);
  return pack;
}

/** A pack that has entries of its own. @throws RangeError where there is none */
export async function ownPackIn(transaction: Reading | Writing, id: string): Promise<PackRecord> {
  if (id === BUILT_IN) throw new RangeError('the entries of the package are not stored');
  return packIn(transaction, id);
}

/** @throws TooManyEntries where all packs together would have more than there may be */
export function checkRoom(packs: readonly Pack[], more: number): void {
  const all = sizeOf(packs) + more;
  if (all > MOST_ENTRIES) throw new TooManyEntries(`${all} entries are more than ${MOST_ENTRIES}`);
}

const sizeOf = (packs: readonly Pack[]): number => packs.reduce((sum, { size }) => sum + size, 0);

export async function stateIn(transaction: Reading | Writing): Promise<State> {
  const state = await transaction.objectStore('state').get('state');
  if (!state) throw new Error('the database of glossaries has lost its state');
  return state;
}

export async function newsIn(transaction: Reading | Writing): Promise<PackNews> {
  const { revision, names } = await stateIn(transaction);
  const packs = await packsIn(transaction);
  const followed = packs.filter(({ subscription }) => subscription).length;
  return { kind: 'changed', revision, names, entries: sizeOf(packs), ...(followed > 0 ? { followed } : {}) };
}

/** Counts a change. @param marks whether it decides what is marked */
export async function countChange(transaction: Writing, marks: boolean): Promise<void> {
  const state = await stateIn(transaction);
  const revision = state.revision + 1;
  await transaction
    .objectStore('state')
    .put({ ...state, revision, names: marks ? revision : state.names }, 'state');
}

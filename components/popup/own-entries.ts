/** What the popup and the side panel know of the reader's own glossaries. */

import type { EntryRow } from '../../data/types.ts';
import type { OwnPage, SameName } from '../../glossary/packs/own-page.ts';
import type { Pack } from '../../glossary/packs/types.ts';
import type { Outcome } from '../outcome-bar.tsx';

/** What the reader does with an entry of their own. */
export interface OwnChanges {
  /** How the last one went. */
  readonly outcome: Outcome | undefined;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string, name: string) => void;
}

export interface OwnEntries extends OwnChanges {
  /** All glossaries; none while there are none but the one in the package. */
  readonly packs: readonly Pick<Pack, 'id' | 'name'>[];
  /** How many entries they have together. */
  readonly total: number;
  /** Of those on the page what a list shows. */
  readonly rows: readonly EntryRow[];
  /** The entry that was asked for last: undefined until it is there, "none" where there is none. */
  readonly page: OwnPage | 'none' | undefined;
  /** Own entries that have a name of the bundled one that was asked for last. */
  readonly alsoIn: readonly SameName[];
  /** An entry is to be shown, of whichever glossary. */
  readonly onWanted: (id: string) => void;
}

/** The own entry of an id, if it is there. */
export const ownPageOf = ({ page }: OwnEntries, id: string | undefined): OwnPage | undefined =>
  page !== 'none' && page?.id === id ? page : undefined;

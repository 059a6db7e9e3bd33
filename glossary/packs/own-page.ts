/** All that there is to show of an own entry, and where else its names stand. */

import type { AlsoIn } from './own-view.ts';
import type { OwnEntry, Pack } from './types.ts';

export interface OwnPage {
  readonly id: string;
  readonly entry: OwnEntry;
  readonly pack: Pack;
  readonly alsoIn: readonly SameName[];
}

/** An entry of another glossary that has one of the names of this one, with its own. */
export interface SameName extends AlsoIn {
  readonly name: string;
}

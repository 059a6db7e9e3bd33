/** All that there is to show of an own entry, and where else its names stand. */

import type { OwnEntry, Pack } from './types.ts';

export interface OwnPage {
  readonly id: string;
  readonly entry: OwnEntry;
  readonly pack: Pack;
  readonly alsoIn: readonly AlsoIn[];
}

/** An entry of another glossary that has one of the names of this one. */
export interface AlsoIn {
  readonly id: string;
  readonly name: string;
  readonly pack: Pick<Pack, 'id' | 'name'>;
}

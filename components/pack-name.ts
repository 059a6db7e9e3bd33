/** What a glossary is called. */

import { BUILT_IN, MINE, type Pack } from '../glossary/packs/types.ts';
import type { Text } from './interface-text.ts';

/** Those that are always there have a name until the reader gives them another. */
export function packName({ id, name }: Pick<Pack, 'id' | 'name'>, text: Text): string {
  if (name !== '') return name;
  if (id === BUILT_IN) return text('packBuiltIn');
  return id === MINE ? text('packMine') : id;
}

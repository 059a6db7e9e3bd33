/** What a glossary is called. */

import { ownKey } from '../glossary/packs/entry-id.ts';
import { BUILT_IN, MINE, type Pack } from '../glossary/packs/types.ts';
import type { Text } from './interface-text.ts';

/** Those that are always there have a name until the reader gives them another. */
export function packName({ id, name }: Pick<Pack, 'id' | 'name'>, text: Text): string {
  if (name !== '') return name;
  if (id === BUILT_IN) return text('packBuiltIn');
  return id === MINE ? text('packMine') : id;
}

/** What the glossary of an own entry is called; undefined for an entry of the package. */
export function packLabelOf(
  id: string,
  { packs }: { readonly packs: readonly Pick<Pack, 'id' | 'name'>[] },
  text: Text,
): string | undefined {
  const key = ownKey(id);
  const pack = key && packs.find((each) => each.id === key.pack);
  return pack && packName(pack, text);
}

/** Names, numbers and times of glossaries in the interface's words. */

import { BUILT_IN, MINE, type Pack } from '../../../glossary/packs/types.ts';
import type { Text } from '../../interface-text.ts';

const language = () => document.documentElement.lang || undefined;

/** What a glossary is called; those that are always there have a name until the reader gives them another. */
export function packName({ id, name }: Pick<Pack, 'id' | 'name'>, text: Text): string {
  if (name !== '') return name;
  if (id === BUILT_IN) return text('packBuiltIn');
  return id === MINE ? text('packMine') : id;
}

/** A number as it is written in the interface's language: 12,000. */
export const numberText = (number: number): string => number.toLocaleString(language());

export const entryCount = (count: number, text: Text): string =>
  count === 1 ? text('entryCountOne') : text('entryCount', numberText(count));

/** @param at milliseconds since 1970 */
export const timeText = (at: number): string =>
  new Date(at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });

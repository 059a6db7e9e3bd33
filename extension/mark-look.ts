/** How marks look by the reader's settings. The names of highlights tell: the rules of each look are for other ones. */

import { COLOUR, type MarkStyle, type Settings } from './settings/types.ts';

export const OWN_PREFIX = 'newsgloss-own-';

/** A look for which the background puts rules into a page. */
export interface OwnLook {
  readonly style: Exclude<MarkStyle, 'hidden'>;
  /** One colour for all marks, as #rrggbb; null for one a kind. */
  readonly colour: string | null;
}

/** "usual" has the rules that every page has, "hidden" is not painted. */
export type MarkLook = 'usual' | 'hidden' | OwnLook;

export function markLookOf({
  density,
  markStyle: style,
  colouring,
  colour,
}: Pick<Settings, 'density' | 'markStyle' | 'colouring' | 'colour'>): MarkLook {
  if (density === 'hover' || style === 'hidden') return 'hidden';
  if (colouring === 'kinds') return style === 'dotted' ? 'usual' : { style, colour: null };
  return { style, colour };
}

/**
 * What the names of highlights begin with, on usual pages and on very long ones; undefined for the usual names,
 * "hidden" for none.
 */
export function highlightNames(
  look: MarkLook,
): { readonly usual: string; readonly long: string } | 'hidden' | undefined {
  if (look === 'usual') return undefined;
  if (look === 'hidden') return 'hidden';
  return { usual: OWN_PREFIX, long: `${OWN_PREFIX}tint-` };
}

/** What arrived, as a look; null for anything else. */
export function parseOwnLook(value: unknown): OwnLook | null {
  if (typeof value !== 'object' || value === null || !('style' in value) || !('colour' in value)) return null;
  const { style, colour } = value;
  if (style !== 'dotted' && style !== 'solid' && style !== 'tint') return null;
  if (colour === null) return { style, colour };
  return typeof colour === 'string' && COLOUR.test(colour) ? { style, colour } : null;
}

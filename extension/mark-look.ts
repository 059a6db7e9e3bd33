/** How marks look by the reader's settings. The names of highlights tell: the rules of each look are for other ones. */

import { COLOUR, type MarkStyle, type Settings } from './settings/types.ts';

export const OWN_PREFIX = 'newsgloss-own-';

/** A look for which the background puts rules into a page. */
export interface OwnLook {
  readonly style: Exclude<MarkStyle, 'hidden'>;
  /** One colour for all marks, as #rrggbb; null for one a kind. */
  readonly colour: string | null;
}

/** Rules that the background puts into a page. */
export interface SheetLook {
  /** Of marks in the colours of their kinds, or in one for all. */
  readonly look: OwnLook | 'usual';
  /** Of glossaries that have a colour of their own, as #rrggbb. */
  readonly packs: Readonly<Record<string, string>>;
}

/** What the names of highlights end with for marks of a glossary that has a colour. */
export const packHighlight = (pack: string): string => `pack-${pack}`;

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

/** The rules that a look needs beside those that every page has; null where it needs none. */
export function sheetOf(look: MarkLook, packs: SheetLook['packs']): SheetLook | null {
  if (look === 'hidden' || (look === 'usual' && Object.keys(packs).length === 0)) return null;
  return { look, packs };
}

/** What arrived, as rules to put into a page; null for anything else. */
export function parseSheetLook(value: unknown): SheetLook | null {
  if (typeof value !== 'object' || value === null || !('look' in value) || !('packs' in value)) return null;
  const look = value.look === 'usual' ? 'usual' : parseOwnLook(value.look);
  if (!look || typeof value.packs !== 'object' || value.packs === null) return null;
  const packs = Object.entries(value.packs).filter(
    ([id, colour]) => /^[a-z0-9]{1,12}$/.test(id) && typeof colour === 'string' && COLOUR.test(colour),
  );
  return { look, packs: Object.fromEntries(packs) };
}

function parseOwnLook(value: unknown): OwnLook | null {
  if (typeof value !== 'object' || value === null || !('style' in value) || !('colour' in value)) return null;
  const { style, colour } = value;
  if (style !== 'dotted' && style !== 'solid' && style !== 'tint') return null;
  if (colour === null) return { style, colour };
  return typeof colour === 'string' && COLOUR.test(colour) ? { style, colour } : null;
}

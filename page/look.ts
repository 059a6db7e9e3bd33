/** How marks look, as far as a page knows: by the names of their highlights, which the rules are for. */

/** What the names of all highlights begin with. */
export const HIGHLIGHT_PREFIX = 'newsgloss-';

/**
 * What the names of the highlights begin with. Hidden ones have no highlights: also where none has a rule, text is
 * painted in pieces, and letters that touch meet otherwise.
 */
export type Look =
  | 'hidden'
  | {
      readonly usual: string;
      /** On very long pages. */
      readonly long: string;
    };

/** Marks on very long pages are tinted, not underlined. */
export const DEFAULT_LOOK = {
  usual: HIGHLIGHT_PREFIX,
  long: `${HIGHLIGHT_PREFIX}tint-`,
} as const satisfies Look;

/**
 * From this length on, in UTF-16 code units, an underline anywhere costs each frame of the page milliseconds
 * in Chromium, a tint does not.
 */
const LONG_PAGE = 1_000_000;

/**
 * What the names begin with on a page of a length in UTF-16 code units; undefined where marks are hidden.
 */
export function prefixOf(look: Look, length: number): string | undefined {
  if (look === 'hidden') return undefined;
  return length > LONG_PAGE ? look.long : look.usual;
}

/** Where a very long text is cut in two, so that no part takes long to read. */

/** Longer runs are read in parts, in UTF-16 code units: one part takes a millisecond or two. */
export const LONGEST_RUN = 10_000;

/** How far back a better place is looked for. */
const BACK = 2_000;

/** Where a sentence or a line ends; in a page it is no place within a name. */
const SENTENCE_END = /[。！？\n]|[.!?…][\s"'”’)]/g;

/**
 * The offset at which to cut a text that is longer than {@link LONGEST_RUN}: after a sentence if one ends in
 * the last part of what may stand before it, else at a space, else anywhere but within a character.
 */
export function cutAt(text: string): number {
  const from = LONGEST_RUN - BACK;
  const tail = text.slice(from, LONGEST_RUN);
  let at = -1;
  for (const { index, 0: end } of tail.matchAll(SENTENCE_END)) at = index + end.length;
  if (at < 0) at = tail.search(/\s\S*$/);
  if (at >= 0) return from + at;
  return isLowSurrogate(text.charCodeAt(LONGEST_RUN)) ? LONGEST_RUN - 1 : LONGEST_RUN;
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Ampersands that begin no entity, as in "R&D", which the parser would take to begin one that goes on for pages. */

/** The same text with `&amp;` for each of them, outside of CDATA sections. */
export async function* withEscapedAmpersands(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let held = '';
  let inCdata = false;
  const escaped = (text: string) =>
    text.replace(LOOSE, (found) => {
      if (found === '&') return inCdata ? found : '&amp;';
      inCdata = found !== ']]>' && (inCdata || found === '<![CDATA[');
      return found;
    });
  for await (const piece of pieces) {
    const text = held + piece;
    // What is at the end may go on in the next piece.
    const end = cutOf(text);
    held = text.slice(end);
    if (end > 0) yield escaped(text.slice(0, end));
  }
  if (held !== '') yield escaped(held);
}

const LOOSE = /<!\[CDATA\[|\]\]>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,30});)/gi;
/** No entity and no bracket above is longer. */
const LONGEST = 34;

/** Where a text can be cut so that nothing that {@link LOOSE} finds is cut in two. */
function cutOf(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const at = text.slice(from).search(/[<\]&]/);
  return at < 0 ? text.length : from + at;
}

/**
 * Signs of XML that stand in texts as they are: the ampersand of "R&D", which the parser would take to begin an entity
 * that goes on for pages, and the sign of "p < 0.05".
 */

/** The same text with entities for them, outside of CDATA sections. */
export async function* withoutLooseSigns(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let held = '';
  let inCdata = false;
  const mended = (text: string) =>
    text.replace(SIGNS, (found) => {
      if (found === '&' || found === '<') return inCdata ? found : found === '&' ? '&amp;' : '&lt;';
      inCdata = found !== ']]>' && (inCdata || found === '<![CDATA[');
      return found;
    });
  for await (const piece of pieces) {
    const text = held + piece;
    // What is at the end may go on in the next piece.
    const end = cutOf(text);
    held = text.slice(end);
    if (end > 0) yield mended(text.slice(0, end));
  }
  if (held !== '') yield mended(held);
}

const SIGNS =
  /<!\[CDATA\[|\]\]>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,30});)|<(?![\w:!?/\u00c0-\uffff])/gi;
/** No entity and no bracket above is longer. */
const LONGEST = 34;

/** Where a text can be cut so that nothing that {@link SIGNS} finds is cut in two. */
function cutOf(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const at = text.slice(from).search(/[<\]&]/);
  return at < 0 ? text.length : from + at;
}

/** What browsers show other XML in, feeds too, is a view of the source. */
const XML = /[/+]xml$/;

/** Whether marks can be made here: an HTML document in a browser that has custom highlights. */
export function canAnnotate(doc: Document): boolean {
  return (
    doc.body instanceof HTMLElement &&
    (doc.contentType === 'application/xhtml+xml' || !XML.test(doc.contentType)) &&
    typeof Highlight === 'function' &&
    'highlights' in CSS &&
    'caretPositionFromPoint' in doc
  );
}

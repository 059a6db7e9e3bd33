/** Text to the clipboard, also where a page may not write to it. */

/**
 * Copies a text; must be called while the browser still counts a click or key of the reader.
 * @param place an element of ours, in which a field may stand for the moment
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    // Not there on pages over plain http; refused where the page's policy forbids it.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, place);
  }
}

/** The old way, by a field with the text selected in it. */
function copyByField(text: string, place: HTMLElement): boolean {
  const root = place.getRootNode();
  const before = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0';
  place.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

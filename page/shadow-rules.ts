/** Style sheets in shadow trees, which those of the document do not reach. */

/**
 * Gives a shadow tree a style sheet, until the signal is aborted where one is given. Firefox's wrappers
 * refuse adopted sheets to extensions: https://bugzil.la/1751346
 */
export function addRules(root: ShadowRoot, rules: string, signal?: AbortSignal): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    signal?.addEventListener('abort', () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    });
  } catch {
    const style = document.createElement('style');
    style.textContent = rules;
    root.prepend(style);
    signal?.addEventListener('abort', () => style.remove());
  }
}

/**
 * Whether the host of a glossary may be asked. The extension may reach all sites that its marks are on, unless the
 * browser or the reader holds it to some: then the browser asks them.
 */

import { browser } from 'wxt/browser';

/** Without the port, which Firefox does not take: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns */
const patternOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

export function mayAsk(url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * In a page: has the browser ask the reader, where it does not allow it already; must be called while it still counts
 * a click or key of theirs.
 * @returns whether it is allowed
 */
export function askForHost(url: URL): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

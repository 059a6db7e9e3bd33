/** Which browser the extension is in, where its own words differ: what is in its toolbar, and how it gets there. */

export type BrowserName = 'chrome' | 'edge' | 'firefox' | 'safari' | 'android';

/** Edge runs the package of Chrome and differs in what it calls itself. */
export function browserName(userAgent = navigator.userAgent): BrowserName {
  if (/\bAndroid\b/.test(userAgent)) return 'android';
  if (import.meta.env.FIREFOX) return 'firefox';
  if (import.meta.env.SAFARI) return 'safari';
  return /\bEdg\//.test(userAgent) ? 'edge' : 'chrome';
}

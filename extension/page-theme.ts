/**
 * Light or dark, for the pages of the extension itself: `data-theme` on the document's element, which theme.css reads.
 * Without one the browser's own preference holds.
 */

import { readSettings, watchSettings } from './settings/snapshot.ts';
import { THEMES, type Theme } from './settings/types.ts';

/** In the extension's own localStorage, which unlike its settings is there before the first paint. */
const REMEMBERED = 'theme';

/** Has the page look as the reader chose, now and after each change, until the signal is aborted. */
export async function followTheme(signal: AbortSignal): Promise<void> {
  show(remembered());
  const follow = ({ theme }: { readonly theme: Theme }) => {
    if (signal.aborted) return;
    show(theme);
    localStorage.setItem(REMEMBERED, theme);
  };
  watchSettings(follow, signal);
  // Settings that cannot be read are for the page to tell of.
  const settings = await readSettings().catch(() => undefined);
  if (settings) follow(settings);
}

const remembered = (): Theme => {
  const stored = localStorage.getItem(REMEMBERED);
  return THEMES.find((theme) => theme === stored) ?? 'auto';
};

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}

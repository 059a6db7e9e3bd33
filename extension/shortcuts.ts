/** The commands and their keys, as the browser has them. */

import { browser } from 'wxt/browser';

export interface CommandKeys {
  readonly name: string;
  /** What it does; undefined for the popup's own, which the browser describes itself. */
  readonly does: string | undefined;
  /** As the browser writes them; empty where none are set. */
  readonly keys: string;
}

/** All of them; none in a browser without commands, as Firefox for Android is. */
export async function readShortcuts(): Promise<readonly CommandKeys[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    does: description || undefined,
    keys: shortcut,
  }));
}

/** Opens the browser's page where keys are set; undefined where no extension can. */
export function shortcutSettings(): (() => Promise<void>) | undefined {
  const { commands } = browser;
  if (!commands) return undefined;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    const open: () => Promise<void> = commands.openShortcutSettings.bind(commands);
    return open;
  }
  if (import.meta.env.FIREFOX) return undefined;
  return async () => {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  };
}

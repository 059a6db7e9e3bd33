/** What a browser tells its extensions of acts of the reader that are no page's: no test can press its own buttons. */

import { inBrowserItself } from '../../scripts/firefox-itself.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { FIREFOX_ID, wireOf } from '../../scripts/launch-firefox.ts';
import { IS_FIREFOX } from './in-browser.ts';

/** The reader presses the key of a command over the page in front. */
export async function pressCommand({ worker, context }: ExtensionBrowser, command: string): Promise<void> {
  if (IS_FIREFOX) {
    await inBrowserItself(
      wireOf(context),
      ([id, name]) => WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name),
      [FIREFOX_ID, command] as const,
    );
    return;
  }
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

/** An item of the menu of selected text, and what of it the browser tells. */
interface Picked {
  readonly menuItemId: 'look-up' | 'add-term';
  readonly selectionText: string;
  /** Whether it is selected in a field. */
  readonly editable: boolean;
}

/** The reader picks an item of the menu of text that is selected in the page in front. */
export async function pickItem({ worker, context }: ExtensionBrowser, picked: Picked): Promise<void> {
  const info = { ...picked, frameId: 0 };
  if (IS_FIREFOX) {
    await inBrowserItself(
      wireOf(context),
      ([id, details]) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        extension.emit('webext-menu-menuitem-click', details, gBrowser.selectedTab);
      },
      [FIREFOX_ID, info] as const,
    );
    return;
  }
  await worker.evaluate(async (details) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(details, tab);
  }, info);
}

/** The reader enters text in the address bar, after the keyword. */
export async function enterInAddressBar(
  { worker, context }: ExtensionBrowser,
  text: string,
  place: 'currentTab' | 'newBackgroundTab',
): Promise<void> {
  if (IS_FIREFOX) {
    await inBrowserItself(
      wireOf(context),
      ([id, typed, where]) =>
        WebExtensionPolicy.getByID(id).extension.emit('webext-omnibox-input-entered', typed, where),
      [FIREFOX_ID, text, place] as const,
    );
    return;
  }
  await worker.evaluate(([typed, where]) => chrome.omnibox.onInputEntered.dispatch(typed, where), [
    text,
    place,
  ] as const);
}

/** The part of Chromium's extension API that the worker is asked for. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly object[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object | undefined): void } };
  readonly omnibox: { readonly onInputEntered: { dispatch(text: string, place: string): void } };
};

/** The part of Firefox that is used. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly shortcuts: { onCommand(name: string): void };
      emit(event: string, ...details: readonly unknown[]): void;
    };
  };
};
declare const gBrowser: { readonly selectedTab: object };

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

/** The reader picks the item of the menu of selected text. */
export async function lookUpSelection({ worker, context }: ExtensionBrowser, text: string): Promise<void> {
  if (IS_FIREFOX) {
    await inBrowserItself(
      wireOf(context),
      ([id, selectionText]) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        const info = { menuItemId: 'look-up', selectionText };
        extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
      },
      [FIREFOX_ID, text] as const,
    );
    return;
  }
  await worker.evaluate(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText }, tab);
  }, text);
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

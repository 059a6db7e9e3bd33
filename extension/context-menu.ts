/** In the background: an item in the menu of selected text, by which it is looked up. */

import { browser } from 'wxt/browser';
import { interfaceText } from './interface-text.ts';

const ITEM = 'look-up';

/**
 * Has the item there, and its clicks heard; to be called each time the background starts, before anything is
 * waited for: the click that started it comes then.
 * @param lookUp gets the selected text and the index of its tab in the window
 */
export function offerLookUp(lookUp: (text: string, index: number | undefined) => Promise<void>): void {
  // Firefox for Android has no such menu.
  if (!browser.contextMenus) return;
  // The browser keeps the item while the background is stopped; what an earlier version left goes.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: ITEM,
        title: interfaceText('lookUpSelection'),
        contexts: ['selection'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === ITEM && selectionText) void lookUp(selectionText, tab?.index).catch(() => {});
  });
}

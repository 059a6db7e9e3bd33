/** In the background: items in the menu of selected text. */

import { browser } from 'wxt/browser';
import type { MenuClick } from './add-term.ts';
import { interfaceText } from './interface-text.ts';

const LOOK_UP = 'look-up';
const ADD = 'add-term';

export interface SelectionMenu {
  /** @param index of the tab in its window */
  readonly lookUp: (text: string, index: number | undefined) => Promise<void>;
  readonly add: (click: MenuClick) => Promise<void>;
}

/**
 * Has the items there, and their clicks heard; to be called each time the background starts, before anything is
 * waited for: the click that started it comes then.
 */
export function offerForSelection({ lookUp, add }: SelectionMenu): void {
  // Firefox for Android has no such menu.
  if (!browser.contextMenus) return;
  // The browser keeps the items while the background is stopped; what an earlier version left goes.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      for (const [id, title] of [
        [LOOK_UP, interfaceText('lookUpSelection')],
        [ADD, interfaceText('termAdd')],
      ] as const)
        browser.contextMenus.create({ id, title, contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const { menuItemId, selectionText: text, frameId: frame = 0, editable: isEditable } = click;
    if (!text) return;
    if (menuItemId === LOOK_UP) void lookUp(text, tab?.index).catch(() => {});
    else if (menuItemId === ADD && tab?.id !== undefined)
      void add({ text, tab: tab.id, frame, isEditable }).catch(() => {});
  });
}

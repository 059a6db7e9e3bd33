/** In the background: puts the script of the cards into a page. */

import { browser } from 'wxt/browser';
import type { Frame } from './answers.ts';

/**
 * Runs the cards' script in a frame, beside the content script.
 * @throws when the frame is gone, or its page is one that the browser protects
 */
export async function injectCards({ tab, frame, document }: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target:
      document === undefined ? { tabId: tab, frameIds: [frame] } : { tabId: tab, documentIds: [document] },
    files: ['/cards.js'],
    injectImmediately: true,
  });
}

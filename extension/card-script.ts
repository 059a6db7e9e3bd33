/** In the background: puts the script of the cards into a page. */

import { browser } from 'wxt/browser';
import type { Frame } from './answers.ts';
import { targetOf } from './script-target.ts';

/**
 * Runs the cards' script in a frame, beside the content script.
 * @throws when the frame is gone, or its page is one that the browser protects
 */
export async function injectCards(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(frame),
    files: ['/cards.js'],
    injectImmediately: true,
  });
}

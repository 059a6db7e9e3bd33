/** In the background: puts the rules of the reader's look of marks into a page, where the page does not see them. */

import { browser } from 'wxt/browser';
import type { Frame } from './answers.ts';
import type { SheetLook } from './mark-look.ts';
import { rulesOf } from './mark-rules.ts';
import { targetOf } from './script-target.ts';

/**
 * Puts the rules of one look in the place of those of another.
 * @param from the look whose rules are in the frame; null for none
 * @param to the look that is wanted; null for none
 * @returns the rules that are in the frame now, for shadow trees that they do not reach
 * @throws when the frame is gone, or its page is one that the browser protects
 */
export async function changeMarkSheet(
  frame: Frame,
  from: SheetLook | null,
  to: SheetLook | null,
): Promise<string> {
  const everywhere = import.meta.env.FIREFOX;
  const sheet = (look: SheetLook) => ({
    target: targetOf(frame),
    css: rulesOf(look, everywhere),
    origin: 'AUTHOR' as const,
  });
  // The new ones first: marks do not blink.
  if (to) await browser.scripting.insertCSS(sheet(to));
  if (from) await browser.scripting.removeCSS(sheet(from));
  return to ? rulesOf(to, everywhere) : '';
}

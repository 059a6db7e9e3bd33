/** What is in the clipboard, as whoever pastes it gets it. */

import type { ExtensionBrowser } from '../../scripts/launch.ts';

/** Pastes into a page of its own: not every browser lets tests read the clipboard. */
export async function pasted({ context }: Pick<ExtensionBrowser, 'context'>): Promise<string> {
  const page = await context.newPage();
  try {
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    const field = page.locator('textarea');
    await field.focus();
    await page.keyboard.press('Control+V');
    return await field.inputValue();
  } finally {
    await page.close();
  }
}

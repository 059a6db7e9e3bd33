/** What holds for every page of the extension: nothing is cut off, and assistive technology finds its way. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The text of elements that hold more than they show. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isMeant = (element: Element) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      // What scrolls is not lost, and what is for screen readers alone is not seen; a "…" says that there is more.
      return (
        overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis' || clipPath !== 'none'
      );
    };
    const wide = [...document.querySelectorAll('body, body *')].filter(
      (element) =>
        element instanceof HTMLElement &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1 &&
        !isMeant(element),
    );
    return wide.map(
      (element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`,
    );
  });
}

/** What axe finds wrong, by rule and element. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  // As a program of the tests: the page's own policy allows no script from elsewhere.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The script above has set it.
    const { axe } = window as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
  });
}

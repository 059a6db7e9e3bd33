/** What holds for every page of the extension: nothing is cut off, and assistive technology finds its way. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The text of elements that hide a part of it, or that go beyond the window's sides. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hides = (element: HTMLElement) => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      // What is for screen readers alone is not seen; a "…" says that there is more.
      const isMeant = textOverflow === 'ellipsis' || clipPath !== 'none';
      return (overflowX === 'hidden' || overflowX === 'clip') && !isMeant;
    };
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) => element instanceof HTMLElement && element.clientWidth > 0,
    ) as HTMLElement[];
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = texts.filter(
      (element) =>
        (hides(element) && element.scrollWidth > element.clientWidth + 1) ||
        (scrollWidth > clientWidth && element.getBoundingClientRect().right > clientWidth + 1),
    );
    return cut.map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`);
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

/** The card as a reader sees and uses it. */

import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { CARD_HOST, inCard } from '../../scripts/card-root.ts';
import { findMark, rest, waitForCard } from '../../scripts/page-marks.ts';

export interface OpenCard {
  readonly name: string;
  readonly language: string;
  readonly explainer: string;
  readonly links: readonly string[];
  readonly buttons: readonly string[];
}

/** Rests the mouse on a mark until its card is there. */
export async function hoverMark(
  page: Page,
  text: string,
  frame: Frame = page.mainFrame(),
): Promise<OpenCard> {
  const point = await findMark(frame, { text });
  if (!point) throw new Error(`no mark "${text}" that the pointer can reach`);
  await rest(page, point);
  if (!(await waitForCard(frame))) throw new Error(`no card opened over "${text}"`);
  const card = await readCard(page);
  if (!card) throw new Error(`the card of "${text}" did not stay`);
  return card;
}

/** What the open card says; undefined without one. */
export async function readCard(page: Page): Promise<OpenCard | undefined> {
  const read = await inCard(
    page,
    (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      if (!dialog) return null;
      const texts = (node: Node | null): readonly string[] =>
        [...(node?.childNodes ?? [])].flatMap((child) => {
          const text = child.textContent?.trim() ?? '';
          return child.nodeType === Node.TEXT_NODE ? (text === '' ? [] : [text]) : texts(child);
        });
      const textOf = (node: Node | null) => texts(node).join(' ');
      return {
        name: textOf(root.getElementById(dialog.getAttribute('aria-labelledby') ?? '')),
        language: dialog.getAttribute('lang') ?? '',
        explainer: textOf(dialog.querySelector('.explainer')),
        links: [...dialog.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        buttons: [...dialog.querySelectorAll('button')].map(
          (button) => button.getAttribute('aria-label') ?? textOf(button),
        ),
      };
    },
    undefined,
  );
  return read ?? undefined;
}

/** Clicks the button of the card that has this label or ends with this text. */
export async function clickInCard(page: Page, label: string): Promise<void> {
  const { x, y } = await withButton(page, label, true);
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.down();
  await page.mouse.up();
}

/** Puts the focus on a button of the card, as Tab would. */
export async function focusInCard(page: Page, label: string): Promise<void> {
  await withButton(page, label, false);
}

/** What has the focus in the card: the label or text of a control, or the role of the whole; undefined for neither. */
export async function focusedInCard(page: Page): Promise<string | undefined> {
  const focused = await inCard(
    page,
    (root) => {
      const element = root.activeElement;
      if (!element || !document.hasFocus()) return null;
      return element.getAttribute('aria-label') ?? element.getAttribute('role') ?? element.textContent;
    },
    undefined,
  );
  return focused ?? undefined;
}

/**
 * Finds a button of the card by its label or the end of its text, and brings it into view or focuses it.
 * @returns the middle of it, in CSS pixels of the page
 */
async function withButton(page: Page, label: string, isClicked: boolean) {
  const middle = await inCard(
    page,
    (root, [label, isClicked]) => {
      const button = [...root.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().endsWith(label),
      );
      if (!button) return null;
      if (!isClicked) button.focus();
      else button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = button.getBoundingClientRect();
      let [x, y] = [left + width / 2, top + height / 2];
      for (let view: Window | null = window; view?.frameElement; view = view.parent) {
        const frame = view.frameElement.getBoundingClientRect();
        x += frame.left + view.frameElement.clientLeft;
        y += frame.top + view.frameElement.clientTop;
      }
      return { x, y };
    },
    [label, isClicked] as const,
  );
  if (!middle) throw new Error(`the card has no button "${label}"`);
  return middle;
}

/** Where the open card is: the corners of its border, in CSS pixels of what is on the screen. */
export async function boxOfCard(page: Page): Promise<readonly number[]> {
  const box = await inCard(
    page,
    (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      if (!dialog) return null;
      let { left, top, right, bottom } = dialog.getBoundingClientRect();
      for (let view: Window | null = window; view?.frameElement; view = view.parent) {
        const frame = view.frameElement.getBoundingClientRect();
        const [x, y] = [frame.left + view.frameElement.clientLeft, frame.top + view.frameElement.clientTop];
        [left, top, right, bottom] = [left + x, top + y, right + x, bottom + y];
      }
      const { offsetLeft = 0, offsetTop = 0 } = visualViewport ?? {};
      [left, top, right, bottom] = [
        left - offsetLeft,
        top - offsetTop,
        right - offsetLeft,
        bottom - offsetTop,
      ];
      return [left, top, right, top, right, bottom, left, bottom];
    },
    undefined,
  );
  if (!box) throw new Error('no card is open');
  return box;
}

/** Waits until the card is gone. */
export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => page.locator(CARD_HOST).count()).toBe(0);
}

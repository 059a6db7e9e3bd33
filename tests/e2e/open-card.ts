/** The card as a reader sees and uses it. Its shadow root is closed, so it is read through the DevTools protocol. */

import type { CDPSession, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  CARD_HOST,
  type CdpNode,
  findMark,
  findNode,
  rest,
  textLines,
  waitForCard,
  withCard,
} from '../../scripts/page-marks.ts';

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
export function readCard(page: Page): Promise<OpenCard | undefined> {
  return withCard(page, (host) => {
    const dialog = host && findNode(host, (node) => attribute(node, 'role') === 'dialog');
    if (!dialog) return undefined;
    const textOf = (node: CdpNode | undefined) => (node ? textLines(node).join(' ') : '');
    return {
      name: textOf(
        findNode(dialog, (node) => attribute(node, 'id') === attribute(dialog, 'aria-labelledby')),
      ),
      language: attribute(dialog, 'lang') ?? '',
      explainer: textOf(findNode(dialog, (node) => attribute(node, 'class') === 'explainer')),
      links: all(dialog, 'A').map((node) => attribute(node, 'href') ?? ''),
      buttons: all(dialog, 'BUTTON').map((node) => attribute(node, 'aria-label') ?? textOf(node)),
    };
  });
}

/** Clicks the button of the card that has this label or ends with this text. */
export async function clickInCard(page: Page, label: string): Promise<void> {
  const { x, y } = await withButton(page, label, async (button, session) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: button.backendNodeId });
    return middleOf(button, session);
  });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.down();
  await page.mouse.up();
}

/** Puts the focus on a button of the card, as Tab would. */
export async function focusInCard(page: Page, label: string): Promise<void> {
  await withButton(page, label, ({ backendNodeId }, session) => session.send('DOM.focus', { backendNodeId }));
}

/** What has the focus in the card: the label or text of a control, or the role of the whole; undefined for neither. */
export async function focusedInCard(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(
      ({ properties = [], role }) =>
        role?.value !== 'RootWebArea' &&
        properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const node = focused.at(-1);
    return node?.role?.value === 'dialog' ? 'dialog' : node?.name?.value;
  } finally {
    await session.detach();
  }
}

function withButton<T>(page: Page, label: string, use: (button: CdpNode, session: CDPSession) => Promise<T>) {
  return withCard(page, (host, session) => {
    const button =
      host &&
      all(host, 'BUTTON').find((node) =>
        (attribute(node, 'aria-label') ?? textLines(node).join(' ')).endsWith(label),
      );
    if (!button) throw new Error(`the card has no button "${label}"`);
    return use(button, session);
  });
}

/** Where the open card is: the corners of its border, in CSS pixels. */
export function boxOfCard(page: Page): Promise<readonly number[]> {
  return withCard(page, async (host, session) => {
    const dialog = host && findNode(host, (node) => attribute(node, 'role') === 'dialog');
    if (!dialog) throw new Error('no card is open');
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: dialog.backendNodeId });
    return model.border;
  });
}

/** Waits until the card is gone. */
export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => page.locator(CARD_HOST).count(), { timeout: 3000 }).toBe(0);
}

async function middleOf({ backendNodeId }: CdpNode, session: CDPSession) {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function attribute({ attributes = [] }: CdpNode, name: string): string | undefined {
  const index = attributes.findIndex((text, place) => place % 2 === 0 && text === name);
  return index < 0 ? undefined : attributes[index + 1];
}

function all(node: CdpNode, nodeName: string): readonly CdpNode[] {
  if (node.nodeName === nodeName) return [node];
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) => all(child, nodeName));
}

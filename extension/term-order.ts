/** The order in which the reader wants the terms of a page listed, on this device. */

import { browser } from 'wxt/browser';

export const TERM_ORDERS = ['reading', 'count'] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];

const KEY = 'termOrder';

/** That of the page unless the reader chose otherwise. */
export async function readTermOrder(): Promise<TermOrder> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return TERM_ORDERS.find((order) => order === stored) ?? 'reading';
}

/** @throws when the browser refuses to store it */
export async function changeTermOrder(order: TermOrder): Promise<void> {
  await browser.storage.local.set({ [KEY]: order });
}

/** The path of a tab's page as it changes without a new page, which a frame of another site cannot see. */

import { type Browser, browser } from 'wxt/browser';
import { listenTo } from './listen.ts';

interface PathMessage {
  readonly type: 'page-path';
  readonly path: string;
}

/** In the background: tells all frames of a tab where its page is now. */
export async function tellFrames(tab: number, path: string): Promise<void> {
  const message = { type: 'page-path', path } as const satisfies PathMessage;
  // Without frames nobody listens.
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** In a frame: calls back with each new path of the tab's page, until the signal is aborted. */
export function followPagePath(changed: (path: string) => void, signal: AbortSignal): void {
  const received = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && isPathMessage(message)) changed(message.path);
  };
  listenTo(browser.runtime.onMessage, received, signal);
}

const isPathMessage = (message: unknown): message is PathMessage =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'page-path' &&
  'path' in message &&
  typeof message.path === 'string';

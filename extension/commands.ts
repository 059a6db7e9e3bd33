/** Commands: keys that the reader sets in the browser, which the background hands to the page in front. */

import { type Browser, browser } from 'wxt/browser';
import { listenTo } from './listen.ts';

/** Those of the manifest that a page carries out. */
const COMMANDS = ['next-term', 'previous-term', 'open-card'] as const;
export type Command = (typeof COMMANDS)[number];

export interface CommandMessage {
  readonly type: 'command';
  readonly command: Command;
  /** Asked of the tab's own page, once no frame took it for itself. */
  readonly last: boolean;
}

/** A command by its name in the manifest; undefined for any other. */
export const parseCommand = (value: unknown): Command | undefined =>
  COMMANDS.find((known) => known === value);

/** What arrived, as a message; undefined for anything else. */
export function parseCommandMessage(value: unknown): CommandMessage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'command')
    return undefined;
  const command = 'command' in value ? parseCommand(value.command) : undefined;
  return command && { type: 'command', command, last: 'last' in value && value.last === true };
}

/** In the background: hands commands to the frame that has the focus, or else to the tab's own page. */
export function relayCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = parseCommand(name);
    if (command) void relay(command, tab?.id);
  });
}

async function relay(command: Command, pressedIn: number | undefined): Promise<void> {
  const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  const message = { type: 'command', command, last: false } as const satisfies CommandMessage;
  // Of all frames only one answers. A tab without a content script cannot be sent to.
  if (await browser.tabs.sendMessage(tab, message).catch(() => undefined)) return;
  await browser.tabs.sendMessage(tab, { ...message, last: true }, { frameId: 0 }).catch(() => undefined);
}

/**
 * In a page: carries commands out until the signal is aborted.
 * @param isMine whether this frame is the one that the reader is in
 */
export function followCommands(
  isMine: () => boolean,
  carryOut: (command: Command) => void,
  signal: AbortSignal,
): void {
  const received = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (taken: true) => void,
  ): undefined => {
    const asked = sender.id === browser.runtime.id ? parseCommandMessage(message) : undefined;
    if (!asked || !(asked.last || isMine())) return;
    answer(true);
    carryOut(asked.command);
  };
  listenTo(browser.runtime.onMessage, received, signal);
}

/** From a list of terms to one of them on the page: a frame scrolls to it and opens its card. */

import { type Browser, browser } from 'wxt/browser';
import { parseEntryId } from './known-entries.ts';
import { listenTo } from './listen.ts';

const TYPE = 'go-to-term';

interface GoToTermMessage {
  readonly type: typeof TYPE;
  readonly entry: string;
  /** Whether the first mention is meant, not the one after that which the reader is at. */
  readonly fromStart: boolean;
}

/**
 * Goes to an entry's next mention, through the frames and round again.
 * @param frames those of the tab that mention it, in the order of the list
 * @param last the frame that was gone to before
 * @returns the frame that went there; undefined when none has it any more
 */
export async function goToTerm(
  tab: number,
  frames: readonly number[],
  entry: string,
  last: number | undefined,
): Promise<number | undefined> {
  const start = Math.max(0, last === undefined ? 0 : frames.indexOf(last));
  for (let step = 0; step <= frames.length; step++) {
    const frameId = frames[(start + step) % frames.length];
    if (frameId === undefined) return undefined;
    const message = { type: TYPE, entry, fromStart: step > 0 } as const satisfies GoToTermMessage;
    // A frame may have gone meanwhile.
    const isThere: unknown = await browser.tabs.sendMessage(tab, message, { frameId }).catch(() => false);
    if (isThere === true) return frameId;
  }
  return undefined;
}

/**
 * In a page: goes to terms until the signal is aborted.
 * @param go answers whether there is such a mention
 */
export function followGoing(
  go: (entry: string, fromStart: boolean) => Promise<boolean>,
  signal: AbortSignal,
): void {
  const received = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (isThere: boolean) => void,
  ): true | undefined => {
    const asked = sender.id === browser.runtime.id ? parse(message) : undefined;
    if (!asked) return undefined;
    go(asked.entry, asked.fromStart).then(answer, () => answer(false));
    return true;
  };
  listenTo(browser.runtime.onMessage, received, signal);
}

function parse(message: unknown): GoToTermMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('type' in message) || message.type !== TYPE || !('entry' in message)) return undefined;
  const entry = parseEntryId(message.entry);
  const fromStart = 'fromStart' in message && message.fromStart === true;
  return entry === undefined ? undefined : { type: TYPE, entry, fromStart };
}

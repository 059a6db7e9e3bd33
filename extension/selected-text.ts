/** In the background: what is selected in a tab, asked of its frames by a script that is put into them then only. */

import { browser } from 'wxt/browser';

export interface SelectedText {
  readonly text: string;
  /** Around it; empty where there is none. */
  readonly sentence: string;
  /** Whether the reader is where something secret is written. */
  readonly secret: boolean;
}

/**
 * What is selected in one frame, or in the first of all frames that has something selected.
 * @returns undefined where the browser lets no extension look, or nobody selected anything
 */
export async function selectedText(tab: number, frame?: number): Promise<SelectedText | undefined> {
  const target = frame === undefined ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] };
  const results = await browser.scripting
    .executeScript({ target, files: ['/selection.js'], injectImmediately: true })
    .catch(() => []);
  const found = results.flatMap(({ result }) => parse(result) ?? []);
  return found.find(({ text, secret }) => secret || text !== '');
}

function parse(value: unknown): SelectedText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('text' in value && 'sentence' in value && 'secret' in value)) return undefined;
  const { text, sentence, secret } = value;
  return typeof text === 'string' && typeof sentence === 'string'
    ? { text, sentence, secret: secret === true }
    : undefined;
}

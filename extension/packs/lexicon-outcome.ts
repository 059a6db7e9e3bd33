/** What became of the newest change of the glossaries, for the page that shows them. */

import { browser } from 'wxt/browser';
import type { Unfindable } from '../../matching/fold-names.ts';
import { watchStored } from '../listen.ts';

export type LexiconOutcome =
  /** Pages mark what the glossaries hold; with the names that cannot be found, by glossary. */
  | { readonly kind: 'stored'; readonly unfindable: Readonly<Record<string, Unfindable>> }
  /** There are no own terms, and the glossary in the package is marked as usual. */
  | { readonly kind: 'none' }
  /** The browser did not store it: pages mark what they marked before. */
  | { readonly kind: 'full' }
  /** The glossaries could not be read; the same. */
  | { readonly kind: 'unreadable' };

/** As it is stored. */
interface Told {
  readonly outcome: LexiconOutcome;
  /** The revision of the glossaries that it is about; absent where it is not known. */
  readonly revision?: number | undefined;
}

const KEY = 'ownLexiconOutcome';

/** What became of the newest change; undefined where there never was one. */
export async function readTold(): Promise<Told | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return toldIn(stored);
}

/** Tells what became of the newest change, now and after each, until the signal is aborted. */
export async function watchOutcome(
  show: (outcome: LexiconOutcome) => void,
  signal: AbortSignal,
): Promise<void> {
  const changed = (value: unknown) => {
    const told = toldIn(value);
    if (told) show(told.outcome);
  };
  watchStored(KEY, changed, signal);
  const told = await readTold();
  if (told && !signal.aborted) show(told.outcome);
}

/** In the background. Where there is no room for it, the one before stands. */
export async function tell(told: Told): Promise<void> {
  await browser.storage.local.set({ [KEY]: told }).catch(() => {});
}

/** Only the background writes it, whole. */
const toldIn = (stored: unknown): Told | undefined => (isTold(stored) ? stored : undefined);

const isTold = (stored: unknown): stored is Told =>
  typeof stored === 'object' && stored !== null && 'outcome' in stored;

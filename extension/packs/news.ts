/**
 * News of the glossaries, in one place of the local store: whoever shows or marks something of them follows it, and
 * who finds none there need not open their database.
 */

import { browser } from 'wxt/browser';
import { watchStored } from '../listen.ts';

export type PackNews =
  /** A change is about to be stored. Where nothing follows, its page was closed in the middle of it. */
  | { readonly kind: 'changing' }
  | {
      readonly kind: 'changed';
      /** Rises with each change. */
      readonly revision: number;
      /** The revision at which last something changed that decides what is marked. */
      readonly names: number;
      /** How many entries there are beside those of the package. */
      readonly entries: number;
      /** How many glossaries follow an address; absent where none does. */
      readonly followed?: number;
    };

/** How the store tells of a change: {@link announcePacks}, or from a Worker, which has no browser, a message. */
export type Announce = (news: PackNews) => Promise<void>;

const KEY = 'packsChanged';
/** A change that is about to be stored is stored within so many milliseconds, or never. */
const LONGEST_CHANGE = 5_000;

/** Tells all contexts. Where the browser refuses, the change is stored all the same. */
export const announcePacks: Announce = async (news) => {
  await browser.storage.local.set({ [KEY]: news }).catch(() => {});
};

/** The newest news; undefined where nothing was ever changed, so that there are no glossaries but the one in the package. */
export async function readPackNews(): Promise<PackNews | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseNews(stored);
}

/**
 * Whether there are entries beside those of the package, or may be: who has none never opens the store. Where the
 * browser does not tell, there are none.
 */
export async function hasOwnEntries(): Promise<boolean> {
  const news = await readPackNews().catch(() => undefined);
  return news !== undefined && !(news.kind === 'changed' && news.entries === 0);
}

/**
 * Calls back after each change, until the signal is aborted; also after one that nobody told the end of.
 * @param callback gets what is known: the kind is "changing" where the end was not told
 */
export function watchPacks(callback: (news: PackNews) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (value: unknown) => {
    const news = parseNews(value);
    if (!news) return;
    clearTimeout(timer);
    if (news.kind === 'changed') callback(news);
    else timer = setTimeout(() => callback(news), LONGEST_CHANGE);
  };
  watchStored(KEY, changed, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function parseNews(stored: unknown): PackNews | undefined {
  if (typeof stored !== 'object' || stored === null || !('kind' in stored)) return undefined;
  if (stored.kind === 'changing') return { kind: 'changing' };
  const isWhole =
    stored.kind === 'changed' &&
    'revision' in stored &&
    typeof stored.revision === 'number' &&
    'names' in stored &&
    typeof stored.names === 'number' &&
    'entries' in stored &&
    typeof stored.entries === 'number';
  if (!isWhole) return undefined;
  const { revision, names, entries } = stored as { revision: number; names: number; entries: number };
  const followed = 'followed' in stored && typeof stored.followed === 'number' ? stored.followed : 0;
  return { kind: 'changed', revision, names, entries, ...(followed > 0 ? { followed } : {}) };
}

/** In the background: glossaries that follow an address, kept up to date once a day and when the reader asks. */

import { browser } from 'wxt/browser';
import { checkDraft } from '../../glossary/packs/draft.ts';
import type { OwnDraft, Pack, PackSettings, Subscription } from '../../glossary/packs/types.ts';
import {
  type Download,
  type DownloadLimits,
  type DownloadProblem,
  download,
  followedUrl,
} from './download.ts';
import { mayAsk } from './host-permission.ts';
import { keepNumbers } from './keep-numbers.ts';
import { type PackNews, readPackNews, watchPacks } from './news.ts';
import { PackChanged, type PackStore, StorageFull, StoreUnavailable, TooManyEntries } from './pack-store.ts';

/** Why a glossary could not be brought up to date, as keys of the interface's texts. */
export type FollowProblem =
  | DownloadProblem
  | 'followProblemAddress'
  | 'followProblemNotAllowed'
  | 'followProblemUnreadable'
  | 'followProblemNoEntries'
  | 'followProblemMany'
  | 'followProblemFull'
  | 'followProblemStore';

export type Followed =
  | { readonly kind: 'changed' | 'same'; readonly pack: Pack }
  /** Keys of the parser come as they are. Where the glossary is there already, its entries are as they were. */
  | { readonly kind: 'problem'; readonly problem: FollowProblem | (string & {}) };

/**
 * Reads a file, a batch at a time.
 * @throws an error with a `reason`, which is a key of the interface's texts, where nothing can come in
 */
export type ParseGlossary = (
  bytes: Uint8Array,
  fileName: string,
  options: { readonly signal: AbortSignal },
) => AsyncIterable<{
  readonly drafts: readonly OwnDraft[];
  readonly about?: Partial<Pick<PackSettings, 'name' | 'licence' | 'source'>>;
}>;

export interface SubscriptionOptions {
  readonly store: () => PackStore;
  readonly parse: ParseGlossary;
  readonly limits?: DownloadLimits;
}

export interface Subscriptions {
  /** Makes a glossary of what is at an address; the reader was asked for its host before (`askForHost`). */
  readonly follow: (address: string) => Promise<Followed>;
  /** Asks for a glossary that follows an address, whenever it was asked for last. */
  readonly update: (pack: string) => Promise<Followed>;
}

const ALARM = 'packUpdates';
const MINUTES = 60_000;
/** No glossary is asked for more often, but for the reader's own wish. */
const LEAST_BETWEEN = 24 * 60 * MINUTES;
/** How often it is looked whether one is due: a machine is seldom on at the same hour. In minutes. */
const LOOK_EVERY = 180;
/** A browser that has just been started has other things to do. In minutes. */
const FIRST_LOOK = 5;

/** Begins to keep glossaries up to date; to be called each time the background starts. Opens nothing. */
export function keepSubscriptions(options: SubscriptionOptions): Subscriptions {
  // One at a time: what two bring at once would have to be kept in memory together.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(() => awake(work));
    last = result.catch(() => {});
    return result;
  };
  const settle = (news: PackNews | undefined) => void setAlarm(news).catch(() => {});
  const readAndSettle = () => void readPackNews().then(settle, () => {});
  browser.runtime.onStartup.addListener(readAndSettle);
  browser.runtime.onInstalled.addListener(readAndSettle);
  watchPacks(settle, new AbortController().signal);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void inTurn(() => updateDue(options)).catch(() => {});
  });
  return {
    follow: (address) => inTurn(() => follow(address, options)),
    update: (pack) => inTurn(() => update(pack, options)),
  };
}

/** There is an alarm where a glossary follows an address, and else none. */
async function setAlarm(news: PackNews | undefined): Promise<void> {
  if (news?.kind !== 'changed') return;
  const isSet = (await browser.alarms.get(ALARM)) !== undefined;
  if (news.followed && !isSet)
    await browser.alarms.create(ALARM, { delayInMinutes: FIRST_LOOK, periodInMinutes: LOOK_EVERY });
  else if (!news.followed && isSet) await browser.alarms.clear(ALARM);
}

/** Keeps the background awake: Chromium stops it after 30 seconds without a call of the extension's own. */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

async function updateDue(options: SubscriptionOptions): Promise<void> {
  // What is known to be of no use is not tried, nor told as a failure.
  if (navigator.onLine === false) return;
  const now = Date.now();
  for (const { id, subscription } of await options.store().packs()) {
    if (!subscription) continue;
    const { askedAt = 0 } = subscription;
    // A clock may have been set back.
    if (askedAt > now - LEAST_BETWEEN && askedAt <= now) continue;
    await update(id, options);
  }
}

async function follow(address: string, options: SubscriptionOptions): Promise<Followed> {
  const url = followedUrl(address);
  if (!url) return { kind: 'problem', problem: 'followProblemAddress' };
  const known = (await options.store().packs()).find(({ subscription }) => subscription?.url === url.href);
  if (known) return update(known.id, options);
  const copy = await ask(url, undefined, options);
  if (copy.kind === 'problem') return copy;
  if (copy.kind === 'same') return { kind: 'problem', problem: 'followProblemServer' };
  const make = {
    name: nameOf(url),
    on: true,
    colour: null,
    licence: '',
    source: '',
    subscription: subscriptionOf(url, copy.etag),
  };
  return takeOver({ make }, copy.bytes, url, options);
}

async function update(id: string, options: SubscriptionOptions): Promise<Followed> {
  const store = options.store();
  const pack = (await store.packs()).find((each) => each.id === id);
  const before = pack?.subscription;
  const url = before && followedUrl(before.url);
  if (!pack || !url) return { kind: 'problem', problem: 'followProblemAddress' };
  const askedAt = Date.now();
  const fail = async (problem: string): Promise<Followed> => {
    await setUnlessEnded(store, id, { ...before, askedAt, problem });
    return { kind: 'problem', problem };
  };
  const copy = await ask(url, before.etag, options);
  if (copy.kind === 'problem') return fail(copy.problem);
  if (copy.kind === 'same') {
    const { problem: _, ...well } = before;
    await setUnlessEnded(store, id, { ...well, askedAt });
    return { kind: 'same', pack };
  }
  const followed = await takeOver({ id }, copy.bytes, url, options);
  if (followed.kind === 'problem') return fail(followed.problem);
  await setUnlessEnded(store, id, subscriptionOf(url, copy.etag));
  return followed;
}

/** The reader may have ended it, or removed the glossary, while the server was asked. */
async function setUnlessEnded(store: PackStore, id: string, subscription: Subscription): Promise<void> {
  const now = (await store.packs()).find((pack) => pack.id === id);
  if (now?.subscription?.url === subscription.url) await store.setSubscription(id, subscription);
}

function subscriptionOf(url: URL, etag: string | undefined): Subscription {
  const now = Date.now();
  return { url: url.href, ...(etag === undefined ? {} : { etag }), askedAt: now, changedAt: now };
}

async function ask(
  url: URL,
  etag: string | undefined,
  { limits }: SubscriptionOptions,
): Promise<Download | { readonly kind: 'problem'; readonly problem: FollowProblem }> {
  if (!(await mayAsk(url))) return { kind: 'problem', problem: 'followProblemNotAllowed' };
  return download(url, etag, { signal: new AbortController().signal, ...(limits ? { limits } : {}) });
}

/** Puts what came in the place of what was there, or leaves that as it is. */
async function takeOver(
  target: Parameters<PackStore['replace']>[0],
  bytes: Uint8Array,
  url: URL,
  { store: open, parse }: SubscriptionOptions,
): Promise<Followed> {
  const store = open();
  const { signal } = new AbortController();
  let about: Partial<PackSettings> = {};
  const drafts = async function* () {
    let isEmpty = true;
    for await (const batch of parse(bytes, fileNameOf(url), { signal })) {
      about = { ...about, ...batch.about };
      for (const each of batch.drafts) {
        const { draft } = checkDraft(each);
        if (!draft) continue;
        isEmpty = false;
        yield draft;
      }
    }
    if (isEmpty) throw new Nothing();
  };
  try {
    const entries = 'id' in target ? await keepNumbers(store, target.id, drafts(), signal) : drafts();
    const pack = await store.replace(target, entries, { signal });
    // Of a glossary that is here already the reader may have set them.
    if ('make' in target && Object.keys(about).length > 0) await store.changePack(pack.id, about);
    return { kind: 'changed', pack: { ...pack, ...about } };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}

class Nothing extends Error {}

function problemOf(error: unknown): string {
  if (error instanceof Nothing) return 'followProblemNoEntries';
  if (error instanceof StorageFull) return 'followProblemFull';
  if (error instanceof TooManyEntries) return 'followProblemMany';
  if (error instanceof StoreUnavailable || error instanceof PackChanged || error instanceof DOMException)
    return 'followProblemStore';
  const hasReason = error instanceof Error && 'reason' in error && typeof error.reason === 'string';
  return hasReason ? String(error.reason) : 'followProblemUnreadable';
}

/** What a file is called, with its ending. */
const fileNameOf = ({ pathname }: URL): string => decoded(pathname.split('/').at(-1) ?? '');

/** What a glossary is called that does not say: like its file, or its site. */
function nameOf(url: URL): string {
  const name = fileNameOf(url)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim();
  return (name === '' ? url.host : name).slice(0, 100).toWellFormed();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

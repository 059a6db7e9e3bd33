/**
 * In the background: how many terms the page in a tab has, as the badge of the toolbar's button; where nothing is
 * marked, the button is dimmed. Pages tell it (`page-terms.ts`), frame by frame.
 */

import { browser } from 'wxt/browser';
import { type Frame, parseTerms } from './answers.ts';
import { interfaceText } from './interface-text.ts';
import type { PageTerms } from './messages.ts';
import { watchSettings } from './settings/snapshot.ts';
import type { Settings } from './settings/types.ts';

/** Where the background keeps what it was told: it is stopped whenever it has nothing to do. */
const STORED = 'badge';

/** White on a warm grey, 7:1, which stands off from light and dark toolbars alike. */
const COLOR = '#5c574f';
const TEXT_COLOR = '#ffffff';

/** There is room for so many figures. */
const MOST = 999;

type Frames = ReadonlyMap<number, FrameTerms>;
interface FrameTerms extends PageTerms {
  readonly document: string | undefined;
}

/** What all frames of a tab make together. */
export type Badge =
  | { readonly kind: 'off' }
  /** The number of different entries. */
  | { readonly kind: 'on'; readonly count: number };

/** The same term in two frames counts once. Where the tab's own page is off, frames in it do not matter. */
export function badgeOf(frames: Iterable<PageTerms>): Badge {
  const entries = new Set<string>();
  for (const frame of frames) {
    if (frame.state === 'off') return { kind: 'off' };
    for (const id of frame.entries) entries.add(id);
  }
  return { kind: 'on', count: entries.size };
}

/**
 * Shows the badges of all tabs from now on; to be called each time the background starts.
 * @param readSettings as they are now
 * @returns takes what a frame tells; resolves when it is shown
 */
export function showBadges(
  readSettings: () => Promise<Settings>,
): (terms: PageTerms, from: Frame) => Promise<void> {
  const tabs = new Map<number, Frames>();
  let ready: Promise<void> | undefined;
  const begin = async () => {
    const { action } = browser;
    // Firefox for Android has a menu in place of a toolbar, and not all that is for one.
    await action.setBadgeBackgroundColor?.({ color: COLOR });
    await action.setBadgeTextColor?.({ color: TEXT_COLOR });
    const stored = await browser.storage.session.get(STORED);
    const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
    for (const [tab, frames] of parseTabs(stored[STORED])) if (open.has(tab)) tabs.set(tab, frames);
  };
  const known = () => {
    // What failed is tried again with the next news.
    ready ??= begin().catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  const take = async (terms: PageTerms, { tab, frame, document }: Frame) => {
    await known();
    const before = tabs.get(tab) ?? new Map<number, FrameTerms>();
    const isEmpty = terms.state === 'on' && terms.entries.length === 0;
    // Something else was loaded into the frame before this one could say that it has gone.
    if (isEmpty && before.get(frame)?.document !== document) return;
    // The browser takes the title off when the tab goes to another page, of which this is the first news.
    const isNews = !isEmpty && !(await hasTitle(tab));
    const frames = new Map(isNews ? [] : before);
    if (isEmpty) frames.delete(frame);
    else frames.set(frame, { ...terms, document });
    if (frames.size > 0) tabs.set(tab, frames);
    else tabs.delete(tab);
    await browser.storage.session.set({ [STORED]: toStored(tabs) });
    await show(tab, badgeOf(frames.values()), (await readSettings()).badge);
  };
  const showAll = async (withCount: boolean) => {
    await known();
    for (const [tab, frames] of tabs)
      await show(tab, badgeOf(frames.values()), withCount).catch(() => tabs.delete(tab));
  };
  // One after the other: each goes on from what the one before it left.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    // A tab may be closed by now, and then has no badge.
    last = last.then(work).catch(() => {});
    return last;
  };
  watchSettings(({ badge }) => void inTurn(() => showAll(badge)), new AbortController().signal);
  return (terms, from) => inTurn(() => take(terms, from));
}

async function hasTitle(tab: number): Promise<boolean> {
  return (await browser.action.getTitle({ tabId: tab })) !== interfaceText('extensionName');
}

async function show(tabId: number, badge: Badge, withCount: boolean): Promise<void> {
  const count = badge.kind === 'on' ? badge.count : 0;
  const text = !withCount || count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  const { action } = browser;
  await action.setBadgeText?.({ tabId, text });
  await action.setTitle({ tabId, title: titleOf(badge) });
  await action.setIcon?.({ tabId, path: iconOf(badge) });
}

/** The name of the toolbar's button, which says for screen readers what its looks say. */
function titleOf(badge: Badge): string {
  if (badge.kind === 'off') return interfaceText('badgeOff');
  if (badge.count === 0) return interfaceText('extensionName');
  return badge.count === 1
    ? interfaceText('badgeTermsOne')
    : interfaceText('badgeTerms', String(badge.count));
}

/** Files of public/icon, by their size in pixels. */
const iconOf = ({ kind }: Badge): Record<number, string> => {
  const folder = kind === 'off' ? '/icon/off' : '/icon';
  return Object.fromEntries([16, 32, 48].map((size) => [size, `${folder}/${size}.png`]));
};

const toStored = (tabs: ReadonlyMap<number, Frames>) =>
  Array.from(tabs, ([tab, frames]) => ({
    tab,
    frames: Array.from(frames, ([frame, terms]) => ({ frame, ...terms })),
  }));

function parseTabs(stored: unknown): readonly (readonly [number, Frames])[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item.tab !== 'number' || !Array.isArray(item.frames)) return [];
    return [[item.tab, new Map(item.frames.flatMap(parseFrame))] as const];
  });
}

function parseFrame(stored: unknown): readonly (readonly [number, FrameTerms])[] {
  const terms = parseTerms(stored);
  if (!terms || !isRecord(stored) || typeof stored.frame !== 'number') return [];
  const document = typeof stored.document === 'string' ? stored.document : undefined;
  return [[stored.frame, { ...terms, document }]];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The form of an entry, in a small window of its own beside the reader's, or in a tab where there are no windows. */

import browser from 'webextension-polyfill';
import { ownKey } from '../glossary/packs/entry-id.ts';
import { parseContext } from '../glossary/packs/term-values.ts';
import type { OwnContext } from '../glossary/packs/types.ts';

/** What the form begins with. */
export interface NewTerm {
  /** What the reader selected; may be empty. */
  readonly name: string;
  readonly context?: OwnContext | undefined;
  /** Whether it comes from a private window: nothing of it is kept unless it is saved. */
  readonly isPrivate: boolean;
}

/** What the form is opened for, as its address says. */
export type TermPage =
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'new'; readonly form: string };

/** In the session's store, which no page sees and the disk never holds; the latest last. */
const KEY = 'newTerms';
/** A form that is loaded again finds what it was opened with, unless so many were opened since. */
const MOST = 10;
/** In CSS pixels. */
const SIZE = { width: 480, height: 640 };
/** How far it stands within the reader's window. */
const INSET = 48;

/**
 * Opens the form of a new entry.
 * @param tab the one that the reader is in
 * @throws when the browser opens no window
 */
export async function openNewTerm(term: NewTerm, tab: number): Promise<void> {
  const form = `new-${crypto.randomUUID()}`;
  await browser.storage.session.set({ [KEY]: [...(await stored()).slice(1 - MOST), { form, term }] });
  await open(form, tab);
}

/** Opens the form of an entry that is there. @throws when the browser opens no window */
export const openTerm = (id: string, tab: number): Promise<void> => open(id, tab);

async function open(hash: string, tab: number): Promise<void> {
  const url = browser.runtime.getURL(`/term.html#${hash}`);
  // Firefox for Android has no windows.
  if (!browser.windows?.create) {
    await browser.tabs.create({ url });
    return;
  }
  const place = placeIn(await windowOf(tab).catch(() => undefined));
  const window = { url, type: 'popup', ...SIZE } as const;
  // Chrome takes no place that is mostly off the screen, which it does not tell the size of.
  await browser.windows.create({ ...window, ...place }).catch(() => browser.windows.create(window));
}

async function windowOf(tab: number): Promise<Box | undefined> {
  const { windowId } = await browser.tabs.get(tab);
  return windowId === undefined ? undefined : browser.windows.get(windowId);
}

interface Box {
  readonly left?: number | undefined;
  readonly top?: number | undefined;
  readonly width?: number | undefined;
}

/** At the upper right of a window; where the browser does not tell where that is, the browser chooses. */
function placeIn(around: Box | undefined): { readonly left: number; readonly top: number } | undefined {
  const { left, top, width } = around ?? {};
  if (left === undefined || top === undefined || width === undefined) return undefined;
  return { left: left + Math.max(0, width - SIZE.width - INSET), top: top + INSET };
}

/** What a form was opened for. @param hash of its address */
export function parseTermPage(hash: string): TermPage {
  const written = hash.replace(/^#/, '');
  return ownKey(written) ? { kind: 'edit', id: written } : { kind: 'new', form: written };
}

/** What a form of a new entry was opened with; what comes from a private window is handed over once. */
export async function takeNewTerm(form: string): Promise<NewTerm | undefined> {
  const all = await stored();
  const found = all.find((each) => each.form === form)?.term;
  if (found?.isPrivate)
    await browser.storage.session.set({ [KEY]: all.filter((each) => each.form !== form) });
  return found;
}

interface Stored {
  readonly form: string;
  readonly term: NewTerm;
}

async function stored(): Promise<readonly Stored[]> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  return Array.isArray(value) ? value.flatMap((each: unknown) => parseStored(each) ?? []) : [];
}

function parseStored(value: unknown): Stored | undefined {
  if (!isRecord(value) || typeof value.form !== 'string' || !isRecord(value.term)) return undefined;
  const { name, context, isPrivate } = value.term;
  if (typeof name !== 'string') return undefined;
  return { form: value.form, term: { name, context: parseContext(context), isPrivate: isPrivate === true } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every message between the contexts of the extension, with what it carries and what comes back. */

import { browser } from 'wxt/browser';
import type { Locale } from '../data/types.ts';
import type { ExplanationView } from '../glossary/explanation.ts';
import type { EntryView, MenuWords } from '../glossary/glossary.ts';
import type { FoldedClues } from '../matching/carried-lexicon.ts';
import type { Reasons } from '../matching/reasons.ts';
import type { SheetLook } from './mark-look.ts';
import type { Followed } from './packs/subscriptions.ts';
import type { ErrorEvidence } from './report/error-record.ts';
import type { Edit, Settings } from './settings/types.ts';

/** An entry in one language. */
export interface EntryKey {
  readonly id: string;
  readonly locale: Locale;
}

/** What the badge is made of, as one frame tells it. */
export interface PageTerms {
  /** "off" where the reader switched the site off; only the tab's own page says so. */
  readonly state: 'on' | 'off';
  /** The ids of the different entries that are mentioned, sorted, {@link MOST_TERMS} at most. */
  readonly entries: readonly string[];
}

export interface Messages {
  /** A page has ambiguous names and asks for the words that tell them apart. */
  clues: { readonly request: Readonly<Record<never, never>>; readonly response: FoldedClues };
  /** A page cannot read the lexicon of the reader's glossaries. */
  lexiconDamaged: { readonly request: Readonly<Record<never, never>>; readonly response: null };
  /** A page has marks and asks for the script of the cards, which is there once the answer comes. */
  cards: { readonly request: Readonly<Record<never, never>>; readonly response: null };
  /** A frame tells which entries it has marks of, as {@link PageTerms} says. */
  terms: { readonly request: PageTerms; readonly response: null };
  /** A page has the rules of one look put in the place of another's; answered by those that are there then. */
  markSheet: {
    readonly request: { readonly from: SheetLook | null; readonly to: SheetLook | null };
    readonly response: string;
  };
  /** A page asks the background for entries; those that do not exist are left out. */
  entries: {
    readonly request: { readonly keys: readonly EntryKey[] };
    readonly response: readonly EntryView[];
  };
  /** A page asks for the words of the card's menu. */
  menuWords: { readonly request: { readonly locale: Locale }; readonly response: MenuWords };
  /** A card asks for the reasons of its mark in words. */
  explain: {
    readonly request: { readonly locale: Locale; readonly reasons: Reasons };
    readonly response: ExplanationView;
  };
  /** A frame asks for the path of its tab's page; null where the browser does not tell. */
  pagePath: { readonly request: Readonly<Record<never, never>>; readonly response: string | null };
  /** The tab's own page went to another path without a new page; its frames are told. */
  pathChanged: { readonly request: { readonly path: string }; readonly response: null };
  /** A context asks for the settings, which nobody has published yet. */
  settings: { readonly request: Readonly<Record<never, never>>; readonly response: Settings };
  /** The reader changes settings; those from a page may say what is marked, no more. */
  editSettings: { readonly request: { readonly edit: Edit }; readonly response: null };
  /** The reader has seen what could not be read of the settings. */
  forgetAside: { readonly request: Readonly<Record<never, never>>; readonly response: null };
  /** A context tells of an error that nobody caught, for a report of a problem. */
  error: { readonly request: { readonly evidence: ErrorEvidence }; readonly response: null };
  /** A page of the extension has a glossary follow an address, for whose host the reader was asked. */
  followPack: { readonly request: { readonly url: string }; readonly response: Followed };
  /** The reader wants to know now whether a glossary has changed. */
  updatePack: { readonly request: { readonly pack: string }; readonly response: Followed };
  /** A card asks for the glossary at an entry, in a tab of its own. */
  openGlossary: { readonly request: { readonly id: string }; readonly response: null };
  /** A card asks for the form of a new entry, with the words of its mark and their sentence. */
  addTerm: {
    readonly request: { readonly name: string; readonly sentence: string };
    readonly response: null;
  };
  /** The popup asks for the same with what is selected in a tab. */
  addSelected: { readonly request: { readonly tab: number }; readonly response: null };
  /** A card asks for the form of an entry of the reader's. */
  editTerm: { readonly request: { readonly id: string }; readonly response: null };
  /** A card has an entry of the reader's removed; the answer undoes it. */
  removeTerm: { readonly request: { readonly id: string }; readonly response: string };
  undoRemoval: { readonly request: { readonly removal: string }; readonly response: null };
}

export type MessageType = keyof Messages;

/** More entries of one frame than the badge has figures for are not told. */
export const MOST_TERMS = 1_000;

/** At most so many entries are asked for at once. */
export const MOST_KEYS = 500;

/**
 * Sends a message to the background.
 * @throws when there is no background to answer, as after an update of the extension
 */
export async function send<T extends MessageType>(
  type: T,
  request: Messages[T]['request'],
): Promise<Messages[T]['response']> {
  return browser.runtime.sendMessage({ type, ...request });
}

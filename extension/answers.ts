/**
 * Answers to messages, in the background. The polyfill lets an answer be a promise in every browser; pages send
 * without it, since it takes a cold tab milliseconds to wrap what a page never uses.
 */

import browser, { type Runtime } from 'webextension-polyfill';
import { LOCALES, type Locale } from '../data/types.ts';
import { isReasonKind } from '../glossary/explanation.ts';
import { ownKey } from '../glossary/packs/entry-id.ts';
import { LONGEST } from '../glossary/packs/types.ts';
import type { Reason, Reasons } from '../matching/reasons.ts';
import { parseEntryId } from './known-entries.ts';
import { parseSheetLook } from './mark-look.ts';
import {
  type EntryKey,
  type Messages,
  type MessageType,
  MOST_KEYS,
  MOST_TERMS,
  type PageTerms,
} from './messages.ts';
import { parseEvidence } from './report/error-record.ts';
import { isCardEdit, parseEdit } from './settings/edit.ts';

/** A frame of a tab, as it was when it sent a message. */
export interface Frame {
  readonly tab: number;
  readonly frame: number;
  /** Tells the frame from what is loaded into it later. */
  readonly document: string | undefined;
}

export type Handlers = {
  readonly [T in MessageType]: (
    request: Messages[T]['request'],
    from: Frame | undefined,
  ) => Promise<Messages[T]['response']>;
};

/** Answers messages from the extension's own contexts; anything of another shape is left unanswered. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isRecord(message)) return undefined;
    const from = frameOf(sender);
    switch (message.type) {
      case 'cards':
        return handlers.cards({}, from);
      case 'lexiconDamaged':
        return handlers.lexiconDamaged({}, from);
      case 'clues':
        return handlers.clues({}, from);
      case 'terms': {
        const terms = parseTerms(message);
        return terms && handlers.terms(terms, from);
      }
      case 'markSheet':
        return handlers.markSheet(
          { from: parseSheetLook(message.from), to: parseSheetLook(message.to) },
          from,
        );
      case 'entries': {
        const keys = parseKeys(message.keys);
        return keys ? handlers.entries({ keys }, from) : undefined;
      }
      case 'menuWords': {
        const locale = parseLocale(message.locale);
        return locale ? handlers.menuWords({ locale }, from) : undefined;
      }
      case 'explain': {
        const locale = parseLocale(message.locale);
        const reasons = parseReasons(message.reasons);
        return locale && reasons ? handlers.explain({ locale, reasons }, from) : undefined;
      }
      case 'pagePath':
        return handlers.pagePath({}, from);
      case 'pathChanged':
        return typeof message.path === 'string' && message.path.length <= LONGEST_PATH
          ? handlers.pathChanged({ path: message.path }, from)
          : undefined;
      case 'settings':
        return handlers.settings({}, from);
      case 'editSettings': {
        const edit = parseEdit(message.edit);
        return edit && (isOwnPage(sender) || isCardEdit(edit))
          ? handlers.editSettings({ edit }, from)
          : undefined;
      }
      case 'forgetAside':
        return isOwnPage(sender) ? handlers.forgetAside({}, from) : undefined;
      case 'error': {
        const evidence = parseEvidence(message.evidence);
        return evidence && handlers.error({ evidence }, from);
      }
      case 'followPack': {
        const { url } = message;
        const isAddress = typeof url === 'string' && url.length <= LONGEST.url;
        return isOwnPage(sender) && isAddress ? handlers.followPack({ url }, from) : undefined;
      }
      case 'updatePack': {
        const { pack } = message;
        const isId = typeof pack === 'string' && PACK_ID.test(pack);
        return isOwnPage(sender) && isId ? handlers.updatePack({ pack }, from) : undefined;
      }
      case 'openGlossary': {
        const id = parseEntryId(message.id);
        return id === undefined ? undefined : handlers.openGlossary({ id }, from);
      }
      case 'addTerm': {
        const { name, sentence } = message;
        return isName(name) && typeof sentence === 'string' && sentence.length <= LONGEST.sentence
          ? handlers.addTerm({ name, sentence }, from)
          : undefined;
      }
      case 'addSelected':
        return Number.isInteger(message.tab) && typeof message.tab === 'number' && isOwnPage(sender)
          ? handlers.addSelected({ tab: message.tab }, from)
          : undefined;
      case 'editTerm':
        return typeof message.id === 'string' && ownKey(message.id)
          ? handlers.editTerm({ id: message.id }, from)
          : undefined;
      case 'removeTerm':
        return typeof message.id === 'string' && ownKey(message.id)
          ? handlers.removeTerm({ id: message.id }, from)
          : undefined;
      case 'undoRemoval':
        return isName(message.removal) ? handlers.undoRemoval({ removal: message.removal }, from) : undefined;
      default:
        return undefined;
    }
  });
}

const PACK_ID = /^[a-z0-9]{1,12}$/;

/** In UTF-16 code units: the addresses that browsers take are shorter. */
const LONGEST_PATH = 100_000;

/** Whether a page of the extension sent it, not a script in a page of the web. */
const isOwnPage = ({ url }: Runtime.MessageSender): boolean =>
  url?.startsWith(browser.runtime.getURL('')) ?? false;

function frameOf(sender: Runtime.MessageSender): Frame | undefined {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return undefined;
  const document = 'documentId' in sender ? sender.documentId : undefined;
  return { tab: tab.id, frame: frameId, document: typeof document === 'string' ? document : undefined };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function parseKeys(value: unknown): readonly EntryKey[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_KEYS) return undefined;
  return value.flatMap((key: unknown) => {
    if (!isRecord(key)) return [];
    const id = parseEntryId(key.id);
    const locale = parseLocale(key.locale);
    return id !== undefined && locale ? [{ id, locale }] : [];
  });
}

/** What arrived, or was stored, of a frame's terms; undefined for anything else. */
export function parseTerms(value: unknown): PageTerms | undefined {
  if (!isRecord(value) || !Array.isArray(value.entries) || value.entries.length > MOST_TERMS)
    return undefined;
  const { state, entries } = value;
  if (state !== 'on' && state !== 'off') return undefined;
  return { state, entries: entries.flatMap((id: unknown) => parseEntryId(id) ?? []) };
}

const parseLocale = (value: unknown): Locale | undefined => LOCALES.find((known) => known === value);

const FORMS: readonly Reasons['form'][] = ['plain', 'ambiguous', 'short'];

/** A card has no room for more. */
const MOST_REASONS = 200;
/** In UTF-16 code units; no name is longer in a text, line breaks and hidden characters included. */
const LONGEST_NAME = 500;

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_NAME;

function parseReasons(value: unknown): Reasons | undefined {
  if (!isRecord(value) || !Array.isArray(value.reasons)) return undefined;
  const { name, confidence } = value;
  const form = FORMS.find((known) => known === value.form);
  if (!isName(name) || typeof confidence !== 'number' || !form) return undefined;
  const reasons = value.reasons.slice(0, MOST_REASONS).flatMap((reason: unknown): Reason[] => {
    if (!isRecord(reason) || !isReasonKind(reason.kind) || typeof reason.weight !== 'number') return [];
    const { kind, weight, words } = reason;
    return [{ kind, weight, ...(isName(words) ? { words } : {}) }];
  });
  return { name, form, confidence, reasons };
}

/** Every message between the contexts of the extension, with what it carries and what comes back. */

import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { LOCALES, type Locale } from '../data/types.ts';
import { type ExplanationView, isReasonKind } from '../glossary/explanation.ts';
import type { EntryView, MenuWords } from '../glossary/glossary.ts';
import type { FoldedClues } from '../matching/lexicon.ts';
import type { Reason, Reasons } from '../matching/reasons.ts';

/** An entry in one language. */
export interface EntryKey {
  readonly id: string;
  readonly locale: Locale;
}

interface Messages {
  /** A page has ambiguous names and asks for the words that tell them apart. */
  clues: { readonly request: Readonly<Record<never, never>>; readonly response: FoldedClues };
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
}

export type MessageType = keyof Messages;

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

export type Handlers = {
  readonly [T in MessageType]: (request: Messages[T]['request']) => Promise<Messages[T]['response']>;
};

/** Answers messages from the extension's own contexts; anything of another shape is left unanswered. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isRecord(message)) return undefined;
    switch (message.type) {
      case 'clues':
        return handlers.clues({});
      case 'entries': {
        const keys = parseKeys(message.keys);
        return keys ? handlers.entries({ keys }) : undefined;
      }
      case 'menuWords': {
        const locale = parseLocale(message.locale);
        return locale ? handlers.menuWords({ locale }) : undefined;
      }
      case 'explain': {
        const locale = parseLocale(message.locale);
        const reasons = parseReasons(message.reasons);
        return locale && reasons ? handlers.explain({ locale, reasons }) : undefined;
      }
      default:
        return undefined;
    }
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function parseKeys(value: unknown): readonly EntryKey[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_KEYS) return undefined;
  return value.flatMap((key: unknown) => {
    if (!isRecord(key) || typeof key.id !== 'string') return [];
    const locale = parseLocale(key.locale);
    return locale ? [{ id: key.id, locale }] : [];
  });
}

const parseLocale = (value: unknown): Locale | undefined => LOCALES.find((known) => known === value);

const FORMS: readonly Reasons['form'][] = ['plain', 'ambiguous', 'short'];

function parseReasons(value: unknown): Reasons | undefined {
  if (!isRecord(value) || !Array.isArray(value.reasons)) return undefined;
  const { name, confidence } = value;
  const form = FORMS.find((known) => known === value.form);
  if (typeof name !== 'string' || typeof confidence !== 'number' || !form) return undefined;
  const reasons = value.reasons.flatMap((reason: unknown): Reason[] => {
    if (!isRecord(reason) || !isReasonKind(reason.kind) || typeof reason.weight !== 'number') return [];
    const { kind, weight, words } = reason;
    return [{ kind, weight, ...(typeof words === 'string' ? { words } : {}) }];
  });
  return { name, form, confidence, reasons };
}

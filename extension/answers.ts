/**
 * Answers to messages, in the background. The polyfill lets an answer be a promise in every browser; pages send
 * without it, since it takes a cold tab milliseconds to wrap what a page never uses.
 */

import browser, { type Runtime } from 'webextension-polyfill';
import { LOCALES, type Locale } from '../data/types.ts';
import { isReasonKind } from '../glossary/explanation.ts';
import type { Reason, Reasons } from '../matching/reasons.ts';
import { type EntryKey, type Messages, type MessageType, MOST_KEYS } from './messages.ts';

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

/**
 * Entries that were begun in a form and not saved. They are in the extension's own localStorage: it is written at
 * once, also while the window of the form is being closed.
 */

import { parseValues, type TermValues } from '../glossary/packs/term-values.ts';

export interface UnfinishedTerm {
  /** An entry's id where that entry is changed, or what the form of a new one was given. */
  readonly id: string;
  readonly values: TermValues;
}

const PREFIX = 'unfinished-term ';
/** The oldest of more go. */
const MOST = 20;

/** Keeps what stands in a form, or forgets it. */
export function keepUnfinished(id: string, values: TermValues | undefined): void {
  if (!values) {
    localStorage.removeItem(PREFIX + id);
    return;
  }
  const others = all().filter((other) => other.id !== id);
  for (const { id: old } of others.slice(MOST - 1)) localStorage.removeItem(PREFIX + old);
  localStorage.setItem(PREFIX + id, JSON.stringify({ at: Date.now(), values }));
}

/** All of them, the latest first. */
export const unfinishedTerms = (): readonly UnfinishedTerm[] =>
  all().map(({ id, values }) => ({ id, values }));

interface Kept extends UnfinishedTerm {
  /** In milliseconds since 1970. */
  readonly at: number;
}

function all(): readonly Kept[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return keys.flatMap((key) => parse(key, localStorage.getItem(key)) ?? []).sort((a, b) => b.at - a.at);
}

function parse(key: string, stored: string | null): Kept | undefined {
  try {
    const { at, values: written } = JSON.parse(stored ?? '');
    const values = parseValues(written);
    return values && typeof at === 'number' ? { id: key.slice(PREFIX.length), values, at } : undefined;
  } catch {
    return undefined;
  }
}

/** Holds a form for as long as the signal lasts or its page is there: what is written in it is offered nowhere else. */
export function holdForm(id: string, signal: AbortSignal): void {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => end());
  if (signal.aborted) end();
  void navigator.locks.request(PREFIX + id, () => ended);
}

/** The forms that are open, in all windows. */
export async function heldForms(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
  );
}

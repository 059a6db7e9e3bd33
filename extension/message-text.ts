/** The texts of one file of public/_locales. */

import type english from '../public/_locales/en/messages.json';

export type Messages = Readonly<Record<keyof typeof english, { readonly message: string }>>;

/** Gives the text of a key, with $1, $2 … filled in, as the browser's own call does. */
export const textOf =
  (messages: Messages) =>
  (key: keyof Messages, ...substitutions: readonly string[]): string =>
    messages[key].message.replace(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? '');

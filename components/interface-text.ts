/** The interface's words, handed down to the views. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** A key of public/_locales. */
export type TextKey = keyof typeof messages;

/** The text of a key, with $1, $2 … filled in. */
export type Text = (key: TextKey, ...substitutions: readonly string[]) => string;

const TextContext = createContext<Text>((key) => key);

/** Gives a text function to all views in it. */
export const TextProvider = TextContext.Provider;

/** The text function of the surrounding {@link TextProvider}. */
export const useText = (): Text => useContext(TextContext);

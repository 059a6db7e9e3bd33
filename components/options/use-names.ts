import { type TextKey, useText } from '../interface-text.ts';

/** Turns a record of text keys into one of their texts. */
export function useNames(): <T extends string>(
  keys: Readonly<Record<T, TextKey>>,
) => Readonly<Record<T, string>> {
  const text = useText();
  return <T extends string>(keys: Readonly<Record<T, TextKey>>) =>
    // The same keys, which the compiler cannot follow through fromEntries.
    Object.fromEntries(Object.entries<TextKey>(keys).map(([value, key]) => [value, text(key)])) as Record<
      T,
      string
    >;
}

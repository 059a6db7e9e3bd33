import type { Text } from './interface-text.ts';

/** A number as it is written in the language of the page: 12,000. */
export const countText = (count: number): string =>
  count.toLocaleString(document.documentElement.lang || undefined);

/** A number of entries, in words. */
export const entryCount = (count: number, text: Text): string =>
  count === 1 ? text('entryCountOne') : text('entryCount', countText(count));

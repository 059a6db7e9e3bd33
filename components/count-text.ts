/** A number as it is written in the language of the page: 12,000. */
export const countText = (count: number): string =>
  count.toLocaleString(document.documentElement.lang || undefined);

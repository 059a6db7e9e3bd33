/**
 * A value as JSON with the keys of objects in one order, so that equal values are equal texts: Chrome sorts the keys
 * of what it stores, Firefox keeps them.
 */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

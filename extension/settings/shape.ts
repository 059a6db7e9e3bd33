/** What a stored value may be: said once, as a check and as JSON Schema. */

import { canonical } from './canonical.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Parsed<T> {
  /** Undefined where nothing could be read. */
  readonly value: T | undefined;
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
}

export interface Shape<T> {
  readonly parse: (stored: unknown) => Parsed<T>;
  readonly schema: JsonSchema;
}

const NOTHING = { value: undefined, isWhole: false } as const;
const whole = <T>(value: T): Parsed<T> => ({ value, isWhole: true });

/** One of a few words. */
export const choice = <const T extends string>(values: readonly T[]): Shape<T> => ({
  parse: (stored) => {
    const value = values.find((known) => known === stored);
    return value === undefined ? NOTHING : whole(value);
  },
  schema: { type: 'string', enum: values },
});

export const flag: Shape<boolean> = {
  parse: (stored) => (typeof stored === 'boolean' ? whole(stored) : NOTHING),
  schema: { type: 'boolean' },
};

/** A whole number between two others, both allowed. */
export const integer = (minimum: number, maximum: number): Shape<number> => ({
  parse: (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= minimum && stored <= maximum
      ? whole(stored)
      : NOTHING,
  schema: { type: 'integer', minimum, maximum },
});

/** A text of one form. */
export const matching = (pattern: RegExp): Shape<string> => ({
  parse: (stored) => (typeof stored === 'string' && pattern.test(stored) ? whole(stored) : NOTHING),
  schema: { type: 'string', pattern: pattern.source },
});

/** What a function makes of a value; undefined for what it cannot read. */
export const parsedBy = <T>(parse: (stored: unknown) => T | undefined, schema: JsonSchema): Shape<T> => ({
  parse: (stored) => {
    const value = parse(stored);
    return value === undefined ? NOTHING : whole(value);
  },
  schema,
});

/**
 * Items in no order, each once. They are sorted as texts, so that equal lists are equal texts; an item that
 * cannot be read is left out.
 */
export const setOf = <T>(item: Shape<T>): Shape<readonly T[]> => ({
  parse: (stored) => {
    if (!Array.isArray(stored)) return NOTHING;
    const byText = new Map<string, T>();
    let isWhole = true;
    for (const each of stored) {
      const { value } = item.parse(each);
      if (value === undefined) isWhole = false;
      else byText.set(canonical(value), value);
    }
    const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return { value: sorted.map(([, value]) => value), isWhole };
  },
  schema: { type: 'array', items: item.schema, uniqueItems: true },
});

/** Settings as they are stored in the account: a record of values by key. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** A step from one version of the stored settings to the next. */
export interface Migration {
  /** The version that it makes of the one before. */
  readonly to: number;
  /** @returns the record as the next version has it; keys that it does not know stay */
  readonly migrate: (stored: StoredRecord) => StoredRecord;
  /** A record before and after, which the tests walk through. */
  readonly example: { readonly before: StoredRecord; readonly after: StoredRecord };
}

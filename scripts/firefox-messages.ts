/** What goes over the line between Playwright and Firefox. */

/** A command in the session that Playwright has with a Firefox. */
export interface Wire {
  /** @throws what Firefox says when it refuses */
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A property of what came from elsewhere; undefined where there is none. */
export function property(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}

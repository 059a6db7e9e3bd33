/** Settings of a browser that has the extension, for tests and benchmarks. */

import type { Settings } from '../extension/settings/types.ts';
import type { Background } from './launch.ts';

/** Stores settings as if they came from the account; open pages follow, and pages opened from then on have them. */
export function storeSettings(
  { worker }: { readonly worker: Background },
  settings: Partial<Settings>,
): Promise<void> {
  return worker.evaluate(async (values) => {
    // As texts with their keys in the browser's order.
    const stored = async () => Object.entries(await chrome.storage.sync.get(Object.keys(values)));
    await chrome.storage.sync.set({ version: 2, ...values });
    const wanted = await stored();
    // Lists are published in an order of their own.
    const textOf = (value: unknown) =>
      Array.isArray(value)
        ? value
            .map((item) => JSON.stringify(item))
            .sort()
            .join()
        : JSON.stringify(value);
    for (;;) {
      const { settings } = await chrome.storage.local.get('settings');
      const isPublished = wanted.every(([key, value]) => textOf(settings?.settings[key]) === textOf(value));
      if (isPublished) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, settings);
}

/** The part of the extension API that the worker is asked for. */
declare const chrome: {
  readonly storage: {
    readonly sync: {
      get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
      set(values: object): Promise<void>;
    };
    readonly local: {
      get(key: 'settings'): Promise<{
        readonly settings?: { readonly settings: Readonly<Record<string, unknown>> };
      }>;
    };
  };
};

import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { notInFirefox } from './not-in-firefox.ts';

test.skipIf(notInFirefox('own page of extensions'))(
  'Chromium itself has nothing to say about the package',
  async ({ browser, page }) => {
    await page.goto('chrome://extensions');
    const info = await page.evaluate(async (id) => {
      const all = await chrome.developerPrivate.getExtensionsInfo({});
      const ours = all.find((extension) => extension.id === id);
      if (!ours) throw new Error('the extension is not there');
      const { state, manifestErrors, runtimeErrors, installWarnings } = ours;
      return { state, manifestErrors, runtimeErrors, installWarnings };
    }, browser.extensionId);
    expect(info).toEqual({ state: 'ENABLED', manifestErrors: [], runtimeErrors: [], installWarnings: [] });
  },
);

/** What the browser's own page of extensions may ask. */
declare const chrome: {
  readonly developerPrivate: {
    getExtensionsInfo(filter: object): Promise<
      readonly {
        readonly id: string;
        readonly state: string;
        readonly manifestErrors: readonly unknown[];
        readonly runtimeErrors: readonly unknown[];
        readonly installWarnings?: readonly unknown[];
      }[]
    >;
  };
};
